import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Lang } from '../story/types.ts';
import { readCsv, readFolder, readJson, readYaml, type Sheet } from './files.ts';
import { shape } from './shape.ts';
import type { Problems } from './problems.ts';
import * as c from './chart-schemas.ts';
import * as s from './schemas.ts';
import * as t from './teaching-schemas.ts';

/** A checked value with the sheet it came from, so that later rules can name its lines. */
export interface Entry<T> {
	value: T;
	sheet: Sheet;
	/** Where in the sheet the value stands. */
	path: (string | number)[];
}

export interface Series {
	head: Entry<s.SeriesFile>;
	rows: s.SeriesRow[];
	file: string;
}

export interface Chart {
	head: v.InferOutput<typeof c.ChartFile>;
	views: Map<string, View>;
	sheet: Sheet;
}

export interface View extends Entry<c.ViewEntry> {
	rows: c.ViewRow[];
}

/** Everything in `data/` whose shape is right; what is not is missing here and named in the problems. */
export interface Data {
	story: Entry<s.StoryFile> | undefined;
	moments: Map<string, Entry<s.MomentFile>>;
	facts: Map<string, Entry<s.TypedFact | s.DerivedFact>>;
	sources: Map<string, Entry<s.SourceEntry>>;
	series: Map<string, Series>;
	charts: Map<string, Chart>;
	/** The log of corrections, in the file's order. */
	corrections: Map<string, Entry<s.CorrectionsFile[string]>>;
	/** What the checks of the article's claims found, and where it is told. */
	checks: Entry<s.ChecksFile> | undefined;
	/** Ids of moments that changed, from the old to the new. */
	redirects: Entry<Record<string, string>> | undefined;
	/** Teachers' routes, in the file's order. */
	routes: Map<string, Entry<s.RoutesFile[string]>>;
	/** What lessons need, by id: of a route, an exercise, a dispute, a word. */
	lessons: Map<string, Entry<t.LessonFile>>;
	exercises: Map<string, Entry<t.ExerciseFile>>;
	disputes: Map<string, Entry<t.DisputeFile>>;
	wordsToKnow: Map<string, Entry<t.WordFile>>;
	/** Names that hold a digit and may stand in prose. */
	names: string[];
	/** Terms as each language writes them. */
	terms: Record<Lang, string>[];
	words: Map<Lang, Record<string, string>>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a map of entries (facts, sources), each checked on its own so that one bad entry hides no other. */
function entries<T>(
	sheet: Sheet | undefined,
	problems: Problems,
	pick: (value: unknown) => v.GenericSchema<unknown, T>
): Map<string, Entry<T>> {
	const found = new Map<string, Entry<T>>();
	if (!sheet) return found;
	if (!isRecord(sheet.value)) {
		problems.add(sheet.at([]), 'holds no map of ids', 'write `id:` and below it the fields');
		return found;
	}
	for (const [id, raw] of Object.entries(sheet.value)) {
		const value = shape(pick(raw), raw, sheet, [id], problems);
		if (value !== undefined) found.set(id, { value, sheet, path: [id] });
	}
	return found;
}

function readSeries(folder: string, problems: Problems): Map<string, Series> {
	const found = new Map<string, Series>();
	for (const sheet of readFolder(folder, problems)) {
		const value = shape(s.SeriesFile, sheet.value, sheet, [], problems);
		const file = join(folder, `${sheet.id}.csv`);
		const keys = new Set<string>();
		const rows = readCsv(file, s.SERIES_COLUMNS, problems).flatMap(({ line, cells }) => {
			const at: Sheet = { ...sheet, file, at: (path) => ({ file, line, field: path.join('.') }) };
			const row = shape(s.SeriesRow, cells, at, [], problems);
			if (row && keys.has(row.key)) problems.add(at.at(['key']), `"${row.key}" stands twice`, 'give each row a key of its own');
			if (row) keys.add(row.key);
			return row ?? [];
		});
		if (value) found.set(sheet.id, { head: { value, sheet, path: [] }, rows, file });
	}
	const lonely = existsSync(folder)
		? readdirSync(folder).filter((name) => name.endsWith('.csv') && !existsSync(join(folder, name.replace(/csv$/, 'yaml'))))
		: [];
	for (const name of lonely) {
		problems.add(
			{ file: join(folder, name), line: 1, field: '' },
			'has no .yaml beside it',
			'describe its unit, sources and caveats there'
		);
	}
	return found;
}

/** Which kind of row this is, told by the field that only that kind has. */
function rowSchema(row: unknown): v.GenericSchema<unknown, c.ViewRow> {
	if (!isRecord(row)) return c.SeriesSelection;
	if ('fact' in row) return c.FactRow;
	if ('lane' in row) return c.SpanRow;
	return 'was' in row ? c.CorrectionRow : c.SeriesSelection;
}

function readCharts(folder: string, problems: Problems): Map<string, Chart> {
	const found = new Map<string, Chart>();
	for (const sheet of readFolder(folder, problems)) {
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

/** Reads all of `data/`, checking the shape of each file. */
export function readData(folder: string, problems: Problems): Data {
	const top = (name: string) => readYaml(join(folder, name), problems);
	const storySheet = top('story.yaml');
	const story = storySheet && shape(s.StoryFile, storySheet.value, storySheet, [], problems);
	const glossary = top('glossary.yaml');
	const terms = glossary && shape(s.GlossaryFile, glossary.value, glossary, [], problems);
	const redirectsSheet = top('redirects.yaml');
	const redirects = redirectsSheet && shape(s.RedirectsFile, redirectsSheet.value, redirectsSheet, [], problems);
	const checksSheet = top('checks.yaml');
	const checks = checksSheet && shape(s.ChecksFile, checksSheet.value, checksSheet, [], problems);
	const moments = new Map<string, Entry<s.MomentFile>>();
	for (const sheet of readFolder(join(folder, 'moments'), problems)) {
		const value = shape(s.MomentFile, sheet.value, sheet, [], problems);
		if (value) moments.set(sheet.id, { value, sheet, path: [] });
	}
	const words = new Map<Lang, Record<string, string>>();
	for (const lang of story?.languages ?? []) {
		const file = join(folder, 'words', `${lang}.json`);
		const sheet: Sheet = { file, id: lang, value: readJson(file, problems), at: (path) => ({ file, line: 1, field: path.join('.') }) };
		const value = sheet.value === undefined ? undefined : shape(s.WordsFile, sheet.value, sheet, [], problems);
		if (value) words.set(lang, value);
	}
	return {
		story: story && storySheet ? { value: story, sheet: storySheet, path: [] } : undefined,
		moments,
		facts: entries<s.TypedFact | s.DerivedFact>(top('facts.yaml'), problems, (raw) =>
			isRecord(raw) && 'formula' in raw ? s.DerivedFact : s.TypedFact
		),
		sources: entries(top('sources.yaml'), problems, () => s.SourceEntry),
		series: readSeries(join(folder, 'series'), problems),
		charts: readCharts(join(folder, 'charts'), problems),
		corrections: entries(top('corrections.yaml'), problems, () => s.CorrectionsFile.value),
		checks: checks && checksSheet ? { value: checks, sheet: checksSheet, path: [] } : undefined,
		redirects: redirects && redirectsSheet ? { value: redirects, sheet: redirectsSheet, path: [] } : undefined,
		routes: entries(top('routes.yaml'), problems, () => s.RoutesFile.value),
		lessons: entries(top('teaching/lessons.yaml'), problems, () => t.LessonFile),
		exercises: entries(top('teaching/exercises.yaml'), problems, () => t.ExerciseFile),
		disputes: entries(top('teaching/disputes.yaml'), problems, () => t.DisputeFile),
		wordsToKnow: entries(top('teaching/words.yaml'), problems, () => t.WordFile),
		names: terms?.names ?? [],
		terms: terms?.terms ?? [],
		words
	};
}
