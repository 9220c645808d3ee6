import type { Problems } from './problems.ts';
import { readText } from './text.ts';

/** Reads a CSV with exactly these columns; `line` of a row is its place in the file. A row that doesn't fit them is a problem, never padded or cut. */
export function readCsv(path: string, columns: readonly string[], problems: Problems): { line: number; cells: Record<string, string> }[] {
	const text = readText(path, problems);
	if (text === undefined) return [];
	const [head = '', ...rows] = text.replace(/\r?\n$/, '').split(/\r?\n/);
	const named = cellsOf(head) ?? [];
	if (named.join() !== columns.join()) {
		const missing = columns.filter((column) => !named.includes(column));
		const what = missing.length > 0 ? 'a column is missing' : 'the columns are others, or in another order';
		problems.add({ file: path, line: 1, field: missing.join(', ') }, what, `the first line must be ${columns.join()}`);
		return [];
	}
	return rows.flatMap((row, index) => {
		const line = index + 2;
		const cells = cellsOf(row);
		if (cells?.length === columns.length)
			return { line, cells: Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ''])) };
		problems.add(
			{ file: path, line, field: '' },
			cells ? `has ${cells.length} cells, not ${columns.length}` : 'has a quotation mark that is not closed, or not at the ends of a cell',
			'correct the row; quote a cell that holds a comma, and double a quotation mark inside it'
		);
		return [];
	});
}

/** The cells of one line, quotes taken off; undefined when its quotation marks make no cells. A cell can't hold a line break. */
function cellsOf(line: string): string[] | undefined {
	const cells: string[] = [];
	for (const [, quoted, plain, end] of line.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/gy)) {
		cells.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
		if (end === '') return cells;
	}
	return undefined;
}
