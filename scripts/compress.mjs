/** The compressed twins of the site's files, which hosts and scripts/serve.mjs send as they are. */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXTS = ['.html', '.js', '.json', '.css', '.svg', '.xml', '.txt', '.csv', '.webmanifest'];
/** Files that are compressed at a time: SvelteKit's own way is all at once, and a long story has more files than a system lets one open. */
const AT_ONCE = 16;

/** Every file below a folder, by its path from there. @param {string} folder @returns {string[]} */
export function filesIn(folder, inside = '') {
	return readdirSync(`${folder}/${inside}`, { withFileTypes: true })
		.flatMap((entry) => (entry.isDirectory() ? filesIn(folder, `${inside}${entry.name}/`) : [`${inside}${entry.name}`]))
		.sort();
}

/** Writes the twins of one file. @param {string} file */
export async function compressFile(file) {
	const text = await readFile(file);
	const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
	await writeFile(`${file}.br`, await promisify(brotliCompress)(text, { params }));
	await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }));
}

/** Writes the twins of every text below a folder. @param {string} folder */
export async function compressFolder(folder) {
	const waiting = filesIn(folder).filter((file) => TEXTS.includes(extname(file)));
	const work = async () => {
		for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await compressFile(`${folder}/${file}`);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
}
