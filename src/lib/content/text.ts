import { readFileSync, statSync } from 'node:fs';
import type { Problems } from './problems.ts';

/** Bytes of a data file. They are written by hand; anything larger was put there by mistake. The bench alone, whose data is made, asks for more. */
const LARGEST = Number(process.env.LARGEST_FILE ?? 1_000_000);

/** Control characters, what decoders write for bytes that they can't read, and marks that hide or turn the text after them. */
// eslint-disable-next-line no-control-regex -- to find them is the point
const STRANGE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]/;
const CONTINUED = '[\\x80-\\xbf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸŽ]';
/** UTF-8 that was read as Latin-1 and saved again: é as Ã©, 韩 as three such characters, at least two of them. */
const TWICE_ENCODED = new RegExp(`[ÂÃ][\\x80-\\xbf]|(?:[à-ï]${CONTINUED}{2}){2}|â€`);

/** What no text of the story holds, told for its author; undefined when the text is sound. */
export function strangeness(text: string): string | undefined {
	const strange = STRANGE.exec(text)?.[0];
	if (strange) return `holds a character that no text has (U+${strange.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')})`;
	if (!text.isWellFormed()) return 'holds half of a character (a lone surrogate)';
	const twice = TWICE_ENCODED.exec(text)?.[0];
	return twice && `holds “${twice}”: its encoding was mistaken for another`;
}

/** The line of a text on which the character at `offset` stands, from 1. */
export function lineAt(text: string, offset: number): number {
	return text.slice(0, offset).split('\n').length;
}

/** Reads a file as UTF-8, reporting one that is missing, unreadable, no file, huge, wrongly encoded, or that holds no text. */
export function readText(path: string, problems: Problems): string | undefined {
	const top = { file: path, line: 1, field: '' };
	problems.read.add(path);
	const bytes = readBytes(path, problems);
	if (!bytes) return undefined;
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		problems.add(top, 'the file is not UTF-8', 'save it as UTF-8 without other encodings mixed in');
		return undefined;
	}
	const lines = text.split('\n');
	const odd = lines.findIndex((line) => strangeness(line));
	if (odd < 0) return text;
	problems.add({ ...top, line: odd + 1 }, strangeness(lines[odd] ?? '') ?? '', 'delete it, and save the file as UTF-8');
	return undefined;
}

function readBytes(path: string, problems: Problems): Uint8Array | undefined {
	const top = { file: path, line: 1, field: '' };
	try {
		const found = statSync(path);
		if (!found.isFile()) problems.add(top, 'is not a file', 'put the file in its place');
		else if (found.size > LARGEST)
			problems.add(top, `the file is larger than ${LARGEST / 1e6} MB`, 'split it, or take out what does not belong there');
		else return readFileSync(path);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') problems.add(top, 'the file is missing', 'restore it from version control, or create it');
		else problems.add(top, `the file can't be read (${code})`, 'correct its permissions, or put the file in its place');
	}
	return undefined;
}
