import * as v from 'valibot';
import * as c from './chart-schemas.ts';
import { isRecord, named, type Entry } from './entries.ts';
import type { Sheet } from './files.ts';
import type { Problems } from './problems.ts';
import { shape } from './shape.ts';

/** A chart as its file has it, with those of its views whose shape is right. */
export interface Chart {
	head: v.InferOutput<typeof c.ChartFile>;
	views: Map<string, View>;
	sheet: Sheet;
}

/** A view of a chart, with the rows that it asks for. */
export interface View extends Entry<c.ViewEntry> {
	rows: c.ViewRow[];
}

/** Which kind of row this is, told by the field that only that kind has. */
function rowSchema(row: unknown): v.GenericSchema<unknown, c.ViewRow> {
	if (!isRecord(row)) return c.SeriesSelection;
	if ('fact' in row) return c.FactRow;
	if ('lane' in row) return c.SpanRow;
	return 'was' in row ? c.CorrectionRow : c.SeriesSelection;
}

/** The charts of a folder, with the rows that each view asks for. */
export function readCharts(folder: string, problems: Problems): Map<string, Chart> {
	const found = new Map<string, Chart>();
	for (const sheet of named(folder, problems)) {
		const head = shape(c.ChartFile, sheet.value, sheet, [], problems);
		if (!head) continue;
		const views = new Map<string, View>();
		for (const [id, raw] of Object.entries(head.views)) {
			const path = ['views', id];
			const value = shape(c.ViewEntry, raw, sheet, path, problems);
			if (!value) continue;
			const rows = value.rows.flatMap((row, index) => {
				return shape(rowSchema(row), row, sheet, [...path, 'rows', index], problems) ?? [];
			});
			views.set(id, { value, sheet, path, rows });
		}
		found.set(sheet.id, { head, views, sheet });
	}
	return found;
}
