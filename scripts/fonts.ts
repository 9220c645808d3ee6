/**
 * Cuts the fonts that the site ships to the glyphs it uses: whole faces come from npm, and only what is set is sent.
 * Writes src/lib/parts/fonts/*.woff2; does nothing when nothing changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { loadStories } from '../src/lib/content/index.ts';

const require = createRequire(import.meta.url);
const OUT = 'src/lib/parts/fonts';
const SERIF = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2';
const SANS = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';

/** Printable ASCII and the marks that formatting may produce at any time. */
const ALWAYS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}–—−×·…“”‘’€£₩°→éü`;

const stories = JSON.stringify(Object.values(loadStories('data').stories));
const used = [...new Set(ALWAYS + stories)]
	.filter((char) => char < '\u2e80')
	.sort()
	.join('');

const faces = [
	{ name: 'serif-text', file: SERIF, axes: { opsz: 18, wght: { min: 400, max: 600 } } },
	{ name: 'serif-display', file: SERIF, axes: { opsz: 60, wght: 600 } },
	{ name: 'sans', file: SANS, axes: { wght: { min: 400, max: 700 } } }
];

const stamp = createHash('sha256')
	.update(used)
	.update(JSON.stringify(faces))
	.update(readFileSync(require.resolve('subset-font/package.json')))
	.digest('hex');
const stampFile = `${OUT}/stamp`;
if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp && faces.every(({ name }) => existsSync(`${OUT}/${name}.woff2`))) {
	console.log('fonts: nothing changed');
} else {
	mkdirSync(OUT, { recursive: true });
	for (const { name, file, axes } of faces) {
		const font = await subsetFont(readFileSync(require.resolve(file)), used, {
			targetFormat: 'woff2',
			variationAxes: axes,
			keepFeatures: ['kern', 'liga', 'lnum', 'tnum', 'mark', 'mkmk', 'ccmp', 'locl']
		});
		writeFileSync(`${OUT}/${name}.woff2`, font);
		console.log(`fonts: ${name} ${(font.length / 1000).toFixed(1)} kB`);
	}
	writeFileSync(stampFile, stamp);
}
