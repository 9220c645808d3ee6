import { CST, isCollection, isMap, isScalar, isSeq, Lexer, LineCounter, parseDocument, type ParsedNode } from 'yaml';
import type { Problems } from './problems.ts';
import { strangeness } from './text.ts';

/** How deep data may nest, and how many faults of syntax are told of one file: those after them only follow from them. */
const DEEPEST = 32;
const MOST_FAULTS = 20;

type Path = readonly (string | number)[];

/** What a YAML text says, and the line of any field of it. */
export interface Yaml {
	value: unknown;
	/** The line of the field at `path`, or of its nearest parent that stands in the file. */
	lineOf(path: Path): number;
}

/** Parses YAML, whatever stands in it, in bounded time; undefined when it can't be used (the problems say why). */
export function parseYaml(text: string, file: string, problems: Problems): Yaml | undefined {
	const before = problems.list.length;
	const told = (line: number, what: string, mend: string, field = '') => problems.add({ file, line, field }, what, mend);
	if (!scan(text, told)) return undefined;
	const counter = new LineCounter();
	const doc = parseDocument(text, { lineCounter: counter, uniqueKeys: false });
	for (const { linePos, code, message } of [...doc.errors, ...doc.warnings].slice(0, MOST_FAULTS))
		told(linePos?.[0].line ?? 1, (message.split('\n')[0] ?? message).replace(/ at line.*$/, ''), yamlMend(code));
	if (problems.list.length > before) return undefined;
	const lines = new Map<string, number>();
	index(doc.contents, [], { lines, lineAt: (offset) => counter.linePos(offset).line, told });
	if (problems.list.length > before) return undefined;
	return {
		value: doc.toJS({ maxAliasCount: 0 }),
		lineOf(path) {
			for (let length = path.length; length > 0; length -= 1) {
				const line = lines.get(path.slice(0, length).join('\0'));
				if (line !== undefined) return line;
			}
			return 1;
		}
	};
}

type Told = (line: number, what: string, mend: string, field?: string) => void;

function yamlMend(code: string): string {
	if (code === 'TAB_AS_INDENT') return 'indent with spaces';
	if (code === 'MULTIPLE_DOCS') return 'keep one document: take out the line ---';
	return 'correct the YAML; quote a text that holds ": " or starts with "{"';
}

/** Refuses what the parser would take too long for, or what says more than it shows: anchors, aliases, tags, and deep nesting. */
function scan(text: string, told: Told): boolean {
	let line = 1;
	let depth = 0;
	let row = 0;
	for (const lexeme of new Lexer().lex(text)) {
		const type = CST.tokenType(lexeme);
		if (type === 'alias' || type === 'anchor' || type === 'tag') {
			told(line, `the file uses a YAML ${type} (${lexeme.slice(0, 40)})`, 'write the text out where it is used, or quote it');
			return false;
		}
		if (type === 'flow-map-start' || type === 'flow-seq-start') depth += 1;
		if (type === 'flow-map-end' || type === 'flow-seq-end') depth -= 1;
		row = type === 'newline' ? 0 : type === 'seq-item-ind' || type === 'explicit-key-ind' ? row + 1 : row;
		if (depth > DEEPEST || row > DEEPEST) {
			told(line, `nests deeper than ${DEEPEST} levels`, 'close the brackets, or write it flatter');
			return false;
		}
		line += lexeme.split('\n').length - 1;
	}
	return true;
}

interface Index {
	lines: Map<string, number>;
	lineAt: (offset: number) => number;
	told: Told;
}

/** Notes the line of every field, reporting keys that stand twice or can't be names, and texts that no text is. */
function index(node: ParsedNode | null, path: Path, notes: Index): void {
	if (!node) return;
	const { lines, lineAt, told } = notes;
	const enter = (field: string | number, offset: number, value: ParsedNode | null) => {
		const inner = [...path, field];
		lines.set(inner.join('\0'), lineAt(offset));
		index(value, inner, notes);
	};
	if (isScalar(node) && typeof node.value === 'string') {
		const odd = strangeness(node.value);
		if (odd) told(lineAt(node.range[0]), odd, 'delete it', path.join('.'));
	}
	if (path.length >= DEEPEST && isCollection(node))
		return told(lineAt(node.range[0]), `nests deeper than ${DEEPEST} levels`, 'write it flatter', path.join('.'));
	if (isSeq(node)) node.items.forEach((item, at) => enter(at, item.range[0], item));
	if (!isMap(node)) return;
	const seen = new Set<string>();
	for (const { key, value } of node.items) {
		const line = lineAt(key.range[0]);
		const name = isScalar(key) ? String(key.value ?? '') : undefined;
		const field = [...path, name].join('.');
		if (name === undefined) told(line, 'has a key that is no plain word', 'write one word before the colon', path.join('.'));
		else if (seen.has(name)) told(line, 'the same key stands twice', 'keep one of them', field);
		else if (name in Object.prototype) told(line, 'can be no name in JavaScript', 'choose another', field);
		else enter(name, key.range[0], value);
		seen.add(name ?? '');
	}
}
