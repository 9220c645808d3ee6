import { join } from 'node:path';
import * as v from 'valibot';
import type { Lang } from '../story/types.ts';
import { id as idShape } from './atoms.ts';
import { readCsv } from './csv.ts';
import { listFolder, readFolder, readJson, readYaml, type Sheet } from './files.ts';
import { shape } from './shape.ts';
import { readText } from './text.ts';
import { Problems } from './problems.ts';
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
	/** The line of each row, by its key. */
	lines: Map<string, number>;
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
	/** Smaller events of the timeline. */
	events: Map<string, Entry<s.EventEntry>>;
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
	wordSheets: Map<Lang, Sheet>;
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
		const named = shape(idShape, id, sheet, [id], problems);
		const value = shape(pick(raw), raw, sheet, [id], problems);
		if (value !== undefined && named !== undefined) found.set(id, { value, sheet, path: [id] });
	}
	return found;
}

/** The YAML files of a folder whose names are ids. */
function named(folder: string, problems: Problems): Sheet[] {
	return readFolder(folder, problems).filter((sheet) => shape(idShape, sheet.id, sheet, [], problems) !== undefined);
}

/** The rows of a series, and the line of each by its key. */
function readRows(file: string, problems: Problems): Pick<Series, 'rows' | 'lines' | 'file'> {
	const lines = new Map<string, number>();
	const rows = readCsv(file, s.SERIES_COLUMNS, problems).flatMap(({ line, cells }) => {
		const sheet: Sheet = { file, id: '', value: cells, at: (path) => ({ file, line, field: path.join('.') }) };
		const row = shape(s.SeriesRow, cells, sheet, [], problems);
		if (row && lines.has(row.key)) problems.add(sheet.at(['key']), `"${row.key}" stands twice`, 'give each row a key of its own');
		if (row) lines.set(row.key, line);
		return row ?? [];
	});
	return { rows, lines, file };
}

function readSeries(folder: string, problems: Problems): Map<string, Series> {
	const found = new Map<string, Series>();
	const sheets = named(folder, problems);
	const files = listFolder(folder, new Problems());
	const ids = new Set([...files.filter((name) => name.endsWith('.csv')).map((name) => name.slice(0, -4)), ...sheets.map(({ id }) => id)]);
	for (const id of ids) {
		const told = readRows(join(folder, `${id}.csv`), problems);
		const sheet = sheets.find((other) => other.id === id);
		const value = sheet && shape(s.SeriesFile, sheet.value, sheet, [], problems);
		if (sheet && value) found.set(id, { head: { value, sheet, path: [] }, ...told });
		if (!files.includes(`${id}.yaml`))
			problems.add({ file: told.file, line: 1, field: '' }, 'has no .yaml beside it', 'describe its unit, sources and caveats there');
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

/** Reads all of `data/`, checking the shape of each file. */
export function readData(folder: string, problems: Problems): Data {
	const top = (name: string) => readYaml(join(folder, name), problems);
	const storySheet = top('story.yaml');
	const story = storySheet && shape(s.StoryFile, storySheet.value, storySheet, [], problems);
	// Every reader of the data gets it in the archive.
	readText(join(folder, 'README.md'), problems);
	const glossary = top('glossary.yaml');
	const terms = glossary && shape(s.GlossaryFile, glossary.value, glossary, [], problems);
	const redirectsSheet = top('redirects.yaml');
	const redirects = redirectsSheet && shape(s.RedirectsFile, redirectsSheet.value, redirectsSheet, [], problems);
	const checksSheet = top('checks.yaml');
	const checks = checksSheet && shape(s.ChecksFile, checksSheet.value, checksSheet, [], problems);
	const moments = new Map<string, Entry<s.MomentFile>>();
	for (const sheet of named(join(folder, 'moments'), problems)) {
		const value = shape(s.MomentFile, sheet.value, sheet, [], problems);
		if (value) moments.set(sheet.id, { value, sheet, path: [] });
	}
	const words = new Map<Lang, Record<string, string>>();
	const wordSheets = new Map<Lang, Sheet>();
	for (const lang of story?.languages ?? []) {
		const sheet = readJson(join(folder, 'words', `${lang}.json`), problems);
		const value = sheet && shape(s.WordsFile, sheet.value, sheet, [], problems);
		if (!sheet || !value) continue;
		words.set(lang, value);
		wordSheets.set(lang, sheet);
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
		events: entries(top('events.yaml'), problems, () => s.EventsFile.value),
		routes: entries(top('routes.yaml'), problems, () => s.RoutesFile.value),
		lessons: entries(top('teaching/lessons.yaml'), problems, () => t.LessonFile),
		exercises: entries(top('teaching/exercises.yaml'), problems, () => t.ExerciseFile),
		disputes: entries(top('teaching/disputes.yaml'), problems, () => t.DisputeFile),
		wordsToKnow: entries(top('teaching/words.yaml'), problems, () => t.WordFile),
		names: terms?.names ?? [],
		terms: terms?.terms ?? [],
		words,
		wordSheets
	};
}
