import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { isCollection, isNode, isPair, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problems } from './problems.ts';

/** Data files are written by hand; anything larger was put there by mistake. */
const LARGEST = 2_000_000;

type Path = readonly (string | number)[];

/** One parsed file: its value, not yet checked, and the line on which any field of it stands. */
export interface Sheet {
	/** Path as it is told to the author: `data/moments/1966-kist.yaml`. */
	file: string;
	/** File name without folder and ending; the id of moments, charts and series. */
	id: string;
	value: unknown;
	at(path: Path): { file: string; line: number; field: string };
}

/** Reads text as UTF-8, reporting a missing, huge or wrongly encoded file. */
function readText(path: string, problems: Problems): string | undefined {
	const top = { file: path, line: 1, field: '' };
	if (!existsSync(path)) {
		problems.add(top, 'the file is missing', 'restore it from version control, or create it');
		return undefined;
	}
	if (statSync(path).size > LARGEST) {
		problems.add(top, `the file is larger than ${LARGEST / 1e6} MB`, 'split it, or take out what does not belong there');
		return undefined;
	}
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
	} catch {
		problems.add(top, 'the file is not UTF-8', 'save it as UTF-8 without other encodings mixed in');
		return undefined;
	}
}

/** Reads a YAML file with the positions of its fields; undefined when it can't be parsed (the problems say why). */
export function readYaml(path: string, problems: Problems): Sheet | undefined {
	const text = readText(path, problems);
	if (text === undefined) return undefined;
	const lines = new LineCounter();
	const doc = parseDocument(text, { lineCounter: lines });
	for (const error of doc.errors) {
		const line = error.linePos?.[0].line ?? 1;
		problems.add({ file: path, line, field: '' }, yamlMessage(error.code, error.message), yamlMend(error.code));
	}
	if (doc.errors.length > 0) return undefined;
	let value: unknown;
	try {
		value = doc.toJS({ maxAliasCount: 0 });
	} catch {
		problems.add({ file: path, line: 1, field: '' }, 'the file uses YAML aliases (&, *)', 'write the text out where it is used');
		return undefined;
	}
	return {
		file: path,
		id: basename(path, '.yaml'),
		value,
		at: (field) => ({ file: path, line: lineOf(doc, lines, field), field: field.join('.') })
	};
}

function yamlMessage(code: string, message: string): string {
	return code === 'DUPLICATE_KEY' ? 'the same key stands twice' : (message.split('\n')[0] ?? message).replace(/ at line.*$/, '');
}

function yamlMend(code: string): string {
	if (code === 'DUPLICATE_KEY') return 'keep one of them';
	if (code === 'TAB_AS_INDENT') return 'indent with spaces';
	return 'correct the YAML; quote a text that holds ": " or starts with "{"';
}

/** The line of the field at `path`, or of its nearest parent that stands in the file. */
function lineOf(doc: Document, lines: LineCounter, path: Path): number {
	for (let length = path.length; length > 0; length -= 1) {
		const parent = length === 1 ? doc.contents : doc.getIn(path.slice(0, length - 1), true);
		const offset = isCollection(parent) ? offsetOf(parent.items, path[length - 1]) : undefined;
		if (offset !== undefined) return lines.linePos(offset).line;
	}
	return 1;
}

function offsetOf(items: readonly unknown[], key: string | number | undefined): number | undefined {
	const pair = items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === String(key));
	const node = isPair(pair) ? pair.key : typeof key === 'number' ? items[key] : undefined;
	return isNode(node) ? node.range?.[0] : undefined;
}

/** Reads every YAML file of a folder, in the order of their names. */
export function readFolder(folder: string, problems: Problems): Sheet[] {
	if (!existsSync(folder)) {
		problems.add({ file: folder, line: 1, field: '' }, 'the folder is missing', 'restore it from version control');
		return [];
	}
	const names = readdirSync(folder)
		.filter((name) => name.endsWith('.yaml'))
		.sort();
	return names.flatMap((name) => readYaml(join(folder, name), problems) ?? []);
}

/** Reads a JSON file of interface words. */
export function readJson(path: string, problems: Problems): unknown {
	const text = readText(path, problems);
	if (text === undefined) return undefined;
	try {
		return JSON.parse(text);
	} catch (error) {
		problems.add({ file: path, line: 1, field: '' }, `not JSON: ${(error as Error).message}`, 'correct the JSON');
		return undefined;
	}
}

/** Reads a CSV with a header line; `line` of a row is its place in the file. */
export function readCsv(path: string, columns: readonly string[], problems: Problems): { line: number; cells: Record<string, string> }[] {
	const text = readText(path, problems);
	if (text === undefined) return [];
	const table = csvParse(text);
	const missing = columns.filter((column) => !table.columns.includes(column));
	if (missing.length > 0) {
		problems.add({ file: path, line: 1, field: missing.join(', ') }, 'a column is missing', `the first line must be ${columns.join(',')}`);
		return [];
	}
	return table.map((cells, index) => ({ line: index + 2, cells: { ...cells } }));
}
