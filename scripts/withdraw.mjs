/** `node scripts/withdraw.mjs [folder]`: puts a worker that removes itself in place of the built one (docs/deploy.md says when). */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @param {string} folder a built site */
export function withdraw(folder) {
	const worker = `${folder}/service-worker.js`;
	if (!existsSync(worker)) throw new Error(`${worker} is missing: build the site first (npm run build), or name its folder`);
	copyFileSync(fileURLToPath(new URL('withdrawn-worker.js', import.meta.url)), worker);
	for (const twin of ['.br', '.gz']) rmSync(worker + twin, { force: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const folder = process.argv[2] ?? 'build';
	try {
		withdraw(folder);
		console.log(
			`${folder}/service-worker.js now removes itself and what it kept. Upload it (and remove its .br and .gz twins from the host).`
		);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
}
