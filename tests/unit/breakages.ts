import { isAlias, isMap, isScalar, isSeq, Pair, parseDocument, Scalar, visit, type Document, type YAMLMap } from 'yaml';

/** What a breakage is given: the file's text, and a number that chooses where to break it. */
type Break = (text: string, pick: number) => string | Uint8Array | undefined;

/** A place in a file where a value stands, with the keys that lead to it. */
interface Field {
	keys: string[];
	value: unknown;
	set(value: unknown): void;
	parent: YAMLMap | undefined;
	pair: Pair | undefined;
}

function fields(doc: Document): Field[] {
	const found: Field[] = [];
	visit(doc, {
		Pair(_, pair, ancestors) {
			const above = ancestors.filter((node): node is Pair => node instanceof Pair).map((node) => String(node.key));
			const parent = ancestors.at(-1);
			if (isAlias(pair.value)) return;
			found.push({
				keys: [...above, String(pair.key)],
				value: isScalar(pair.value) ? pair.value.value : pair.value,
				set: (value) => (pair.value = doc.createNode(value)),
				parent: isMap(parent) ? parent : undefined,
				pair
			});
			const list = isSeq(pair.value) ? pair.value : undefined;
			list?.items.forEach((item, index) => {
				if (isScalar(item))
					found.push({
						keys: [...above, String(pair.key), String(index)],
						value: item.value,
						set: (value) => (list.items[index] = doc.createNode(value)),
						parent: undefined,
						pair: undefined
					});
			});
		}
	});
	return found;
}

/** A breakage of one field among those that `fits`; undefined where the file has none. */
function field(fits: (field: Field) => boolean, change: (field: Field, pick: number) => void): Break {
	return (text, pick) => {
		const doc = parseDocument(text);
		const able = fields(doc).filter(fits);
		const chosen = able[pick % able.length];
		if (!chosen) return undefined;
		change(chosen, pick);
		return String(doc);
	};
}

const last = ({ keys }: Field) => keys.at(-1) ?? '';
const isText = (field: Field): field is Field & { value: string } => typeof field.value === 'string';
/** Maps whose keys are the author's own ids: another id is another entry, not a mistake that can be seen. */
const isOwnId = ({ keys }: Field) => keys.length === 1 || (keys.length === 2 && ['sets', 'views'].includes(keys[0] ?? ''));
const WORDS = ['en', 'zh', 'ko'];
const isWords = (field: Field) => isText(field) && WORDS.includes(last(field)) && !field.keys.includes('terms') && field.keys.length > 1;
const IDS = ['chart', 'view', 'line', 'set', 'fact', 'high', 'moment'];
const isId = (field: Field) => isText(field) && (IDS.includes(last(field)) || field.keys.at(-2) === 'sources');
const DATES = ['date', 'at', 'changed'];

/** Breakages after which the words or figures of the story would be others than its author means: each must be told, in the file where it is. */
export const WRONG: Record<string, Break> = {
	'a key with another name': field(
		(each) => each.pair !== undefined && !isOwnId(each),
		({ pair, keys }) => pair && (pair.key = new Scalar(`${keys.at(-1)}x`))
	),
	'a key that stands twice': field(
		(each) => each.parent !== undefined,
		({ parent, pair }) => pair && parent?.items.push(pair)
	),
	'a translation that is missing': field(
		(each) => isWords(each),
		({ parent, pair }) => parent && pair && parent.items.splice(parent.items.indexOf(pair), 1)
	),
	nothing: field(
		() => true,
		({ set }) => set(null)
	),
	'a list in place of a value': field(
		({ value }) => typeof value !== 'object',
		({ set, value }) => set([value])
	),
	'a map in place of a value': field(
		({ value }) => typeof value !== 'object',
		({ set, value }) => set({ value })
	),
	'a text in place of a list or map': field(
		({ value }) => typeof value === 'object',
		({ set }) => set('text')
	),
	'a number as text': field(
		({ value }) => typeof value === 'number' && !(value >= 1000 && value < 3000),
		({ set, value }) => set(`${String(value)} `)
	),
	'a number that is none': field(
		({ value }) => typeof value === 'number',
		({ set }, pick) => set([NaN, Infinity, '1,000', 1e19][pick % 4])
	),
	'truth in place of a value': field(
		({ value }) => typeof value !== 'object',
		({ set }) => set(true)
	),
	'an id that nothing has': field(
		(each) => isId(each),
		({ set }) => set('no-such-thing')
	),
	'a name that every object has': field(
		(each) => isId(each),
		({ set }) => set('constructor')
	),
	'a date that is none': field(
		(each) => DATES.includes(last(each)),
		({ set }, pick) => set(['1966-13', '1966-02-30', 'yesterday', '2025-Q5', '1967/1953', '0066'][pick % 6])
	),
	'a fact that is not there': field(
		(each) => isWords(each),
		({ set, value }) => set(`${String(value)} {no-such-fact}`)
	),
	'a brace that is not closed': field(
		(each) => isWords(each),
		({ set, value }, pick) => set(`${String(value)} ${['{open', 'shut}', '{', '{a{b}'][pick % 4]}`)
	),
	'half a character': field(
		(each) => isWords(each),
		({ set, value }, pick) => set(`${String(value)}${['\ud800', '\udfff', '\0', '\u202e', '\ufffd'][pick % 5]}`)
	),
	'a text without end': field(
		(each) => isWords(each),
		({ set }) => set('word '.repeat(2000))
	),
	'a YAML alias': (text) => `${text}\nx: &x [a]\ny: [*x, *x]\n`,
	'a YAML tag': (text) => `${text}\nx: !!set {a}\n`,
	'deep brackets': (text) => `${text}\nx: ${'['.repeat(20_000)}`,
	'deep dashes': (text) => `${text}\nx:\n  ${'- '.repeat(5000)}a\n`,
	'a second document': (text) => `${text}\n---\n${text}`,
	'a broken quotation mark': (text) => `${text}\nx: "open`,
	'a key of JavaScript': (text) => `${text}\n__proto__: { a: 1 }\n`,
	'many keys': (text) => `${text}\n${Array.from({ length: 300 }, (_, index) => `k${index}: 1`).join('\n')}\n`
};

const bytes = (text: string, order: 'le' | 'be') => {
	const units = Buffer.from(`\ufeff${text}`, 'utf16le');
	return order === 'le' ? units : units.swap16();
};

/** Breakages of any file whatever it holds, each of which must be told in it. */
export const WRONG_FILE: Record<string, Break> = {
	'UTF-16, small end first': (text) => bytes(text, 'le'),
	'UTF-16, large end first': (text) => bytes(text, 'be'),
	'UTF-16 without its mark': (text) => Buffer.from(text, 'utf16le'),
	'Latin-1': (text) => Buffer.concat([Buffer.from(text), Buffer.from('\n# é', 'latin1')]),
	'UTF-8 read as Latin-1': (text) => `${text}\n# ${Buffer.from('é 한국').toString('latin1')}`,
	'a NUL': (text, pick) => `${text.slice(0, pick % text.length)}\0${text.slice(pick % text.length)}`,
	'half a character in UTF-8': (text) => Buffer.concat([Buffer.from(text), Uint8Array.of(0xed, 0xa0, 0x80)]),
	emptiness: () => '',
	blankness: () => '\n \n',
	'another text': () => 'Once upon a time',
	'a huge text': (text) => `${text}\n${'#'.repeat(1_100_000)}`
};

/** Breakages of a CSV's rows, each of which must be told. */
export const WRONG_TABLE: Record<string, Break> = {
	'a column with another name': (text) => text.replace('period', 'year'),
	'columns in another order': (text) => text.replace('key,set', 'set,key'),
	'a cell too many': row((line) => `${line},more`),
	'a cell too few': row((line) => line.slice(0, line.lastIndexOf(','))),
	'a quotation mark that is not closed': row((line) => line.replace(/,[^,]*$/, ',"open')),
	'a quotation mark inside': row((line) => line.replace(/^/, '"a"b')),
	'a value that is none': cell(4, ['NaN', 'Infinity', '1e5', '1,5', '', '9'.repeat(400), '١٢']),
	'a period that is none': cell(3, ['1966-13', '66', '2024Q5', '']),
	'a stage that is none': cell(5, ['spent', '']),
	'a source that is not there': cell(6, ['no-such-source', 'constructor', '']),
	'a set that is not described': cell(1, ['no-such-set', 'constructor']),
	'a row that stands twice': row((line) => `${line}\n${line}`),
	'no row at all': (text) => `${text.split('\n')[0]}\n`,
	'semicolons between cells': (text) => text.replaceAll(',', ';')
};

function row(change: (line: string) => string): Break {
	return (text, pick) => {
		const lines = text.trimEnd().split('\n');
		const at = 1 + (pick % (lines.length - 1));
		return lines.map((line, index) => (index === at ? change(line) : line)).join('\n');
	};
}

function cell(column: number, values: readonly string[]): Break {
	return (text, pick) => row((line) => replaceCell(line, column, values[pick % values.length] ?? ''))(text, pick);
}

function replaceCell(line: string, column: number, value: string): string {
	const cells = line.split(',');
	cells[column] = value.includes(',') ? `"${value}"` : value;
	return cells.join(',');
}

/** Breakages of a file of words, each of which must be told. */
export const WRONG_WORDS: Record<string, Break> = {
	'JSON that does not end': (text) => text.slice(0, -3),
	'a comma too many': (text) => text.replace(/\n?\}\s*$/, ',\n}'),
	'a word that is missing': word((words, key) => delete words[key]),
	'a word under another name': word((words, key) => {
		words[`${key}x`] = words[key];
		delete words[key];
	}),
	'a word that is empty': word((words, key) => (words[key] = ' ')),
	'a word that is a number': word((words, key) => (words[key] = 3)),
	'a word that is nothing': word((words, key) => (words[key] = null)),
	'a list of words': word((words, key) => (words[key] = [words[key]])),
	'another slot': word((words, key) => (words[key] = `${String(words[key])} {other}`)),
	'half a character': word((words, key) => (words[key] = '\ud800')),
	'a word that stands twice': (text) => text.replace(/^\s*\{/, '{ "table.what": "x",'),
	'a list in place of words': () => '["a"]'
};

function word(change: (words: Record<string, unknown>, key: string) => void): Break {
	return (text, pick) => {
		const words = JSON.parse(text) as Record<string, unknown>;
		const keys = Object.keys(words);
		change(words, keys[pick % keys.length] ?? '');
		return JSON.stringify(words, null, '\t');
	};
}

/** Changes after which the data say what they said before. */
export const HARMLESS: Record<string, Break> = {
	'a byte order mark': (text) => `\ufeff${text}`,
	'line ends of Windows': (text) => text.replaceAll('\n', '\r\n')
};

/** Changes of which some are harmless and some are not: nothing is expected but that the check stands. */
export const ANY: Record<string, Break> = {
	'a cut': (text, pick) => text.slice(0, pick % (text.length + 1)),
	'a byte that flips': (text, pick) => {
		const changed = Buffer.from(text);
		const at = pick % Math.max(1, changed.length);
		changed[at] = (changed[at] ?? 0) ^ (1 << (pick % 8));
		return changed;
	},
	'a character put in': (text, pick) => {
		const signs = ['\t', '{', '}', '[', '"', "'", ':', '#', '&a ', '*a ', '!!x ', '- ', '\n', '|', '%', '\ud83d', ',', '?', '  ', '0'];
		const at = Math.floor(pick / signs.length) % (text.length + 1);
		return text.slice(0, at) + signs[pick % signs.length] + text.slice(at);
	},
	'a line that is lost': (text, pick) => {
		const lines = text.split('\n');
		lines.splice(pick % lines.length, 1);
		return lines.join('\n');
	},
	'two lines that changed places': (text, pick) => {
		const lines = text.split('\n');
		const at = pick % lines.length;
		lines.splice(at, 2, lines[at + 1] ?? '', lines[at] ?? '');
		return lines.join('\n');
	},
	'tabs in place of spaces': (text, pick) => {
		const lines = text.split('\n');
		const at = pick % lines.length;
		lines[at] = (lines[at] ?? '').replace(/^ +/, '\t');
		return lines.join('\n');
	}
};
