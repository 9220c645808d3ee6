import { join } from 'node:path';
import { readCsv } from './csv.ts';
import { named, type Entry } from './entries.ts';
import { listFolder, type Sheet } from './files.ts';
import * as l from './ledger-schemas.ts';
import { Problems } from './problems.ts';
import { shape } from './shape.ts';

/** A table of figures, and beside it what it counts. */
export interface Series {
	head: Entry<l.SeriesFile>;
	rows: l.SeriesRow[];
	file: string;
	/** The line of each row, by its key. */
	lines: Map<string, number>;
}

/** The rows of a series, and the line of each by its key. */
function readRows(file: string, problems: Problems): Pick<Series, 'rows' | 'lines' | 'file'> {
	const lines = new Map<string, number>();
	const rows = readCsv(file, l.SERIES_COLUMNS, problems).flatMap(({ line, cells }) => {
		const sheet: Sheet = { file, id: '', value: cells, at: (path) => ({ file, line, field: path.join('.') }) };
		const row = shape(l.SeriesRow, cells, sheet, [], problems);
		if (row && lines.has(row.key)) problems.add(sheet.at(['key']), `"${row.key}" stands twice`, 'give each row a key of its own');
		if (row) lines.set(row.key, line);
		return row ?? [];
	});
	return { rows, lines, file };
}

/** The series of a folder: each a table, and beside it what it counts. */
export function readSeries(folder: string, problems: Problems): Map<string, Series> {
	const found = new Map<string, Series>();
	const sheets = named(folder, problems);
	const files = listFolder(folder, new Problems());
	const ids = new Set([...files.filter((name) => name.endsWith('.csv')).map((name) => name.slice(0, -4)), ...sheets.map(({ id }) => id)]);
	for (const id of ids) {
		const told = readRows(join(folder, `${id}.csv`), problems);
		const sheet = sheets.find((other) => other.id === id);
		const value = sheet && shape(l.SeriesFile, sheet.value, sheet, [], problems);
		if (sheet && value) found.set(id, { head: { value, sheet, path: [] }, ...told });
		if (!files.includes(`${id}.yaml`))
			problems.add({ file: told.file, line: 1, field: '' }, 'has no .yaml beside it', 'describe its unit, sources and caveats there');
	}
	return found;
}
