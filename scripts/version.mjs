/** The version of a build: the package's, and a fingerprint of everything the site is made from. The same content has the same version on any machine. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';

/** Folders and files that a build is made from. Fonts are cut from the data, so they are left out. */
const MADE_FROM = [
	'csp.js',
	'data',
	'package-lock.json',
	'scripts/fonts.ts',
	'scripts/offline.mjs',
	'scripts/compress.mjs',
	'src',
	'static',
	'svelte.config.js',
	'vite.config.ts'
];
const LEFT_OUT = 'src/lib/parts/fonts';

/** @param {string} path @returns {string[]} */
function filesIn(path) {
	if (path === LEFT_OUT) return [];
	if (MADE_FROM.includes(path) && /\.\w+$/.test(path)) return [path];
	return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? filesIn(`${path}/${entry.name}`) : [`${path}/${entry.name}`]
	);
}

/** @param {Record<string, string | undefined>} env what the build is told of its host */
export function version(env = process.env) {
	const hash = createHash('sha256').update(JSON.stringify([env.ORIGIN ?? '', env.BASE_PATH ?? '', env.CONTACT ?? '']));
	for (const file of MADE_FROM.flatMap(filesIn).sort())
		if (!file.startsWith(`${LEFT_OUT}/`)) hash.update(`\0${file}\0`).update(readFileSync(file));
	return `${JSON.parse(readFileSync('package.json', 'utf8')).version}-${hash.digest('hex').slice(0, 12)}`;
}
