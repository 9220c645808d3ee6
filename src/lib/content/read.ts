import { join } from 'node:path';
import type { Lang } from '../story/types.ts';
import { entries, isRecord, named, type Entry } from './entries.ts';
import { readJson, readYaml, type Sheet } from './files.ts';
import * as l from './ledger-schemas.ts';
import type { Problems } from './problems.ts';
import { readCharts, type Chart } from './read-charts.ts';
import { readSeries, type Series } from './read-series.ts';
import * as s from './schemas.ts';
import { shape } from './shape.ts';
import * as t from './teaching-schemas.ts';
import { readText } from './text.ts';

/** Everything in `data/` whose shape is right; what is not is missing here and named in the problems. */
export interface Data {
	story: Entry<s.StoryFile> | undefined;
	moments: Map<string, Entry<s.MomentFile>>;
	facts: Map<string, Entry<l.TypedFact | l.DerivedFact>>;
	/** Questions that several facts answer, each by another count. */
	counts: Map<string, Entry<l.CountsEntry>>;
	/** What one would type to check facts elsewhere. */
	searches: Map<string, Entry<l.SearchEntry>>;
	sources: Map<string, Entry<l.SourceEntry>>;
	/** The languages' own names of publishers, by the name that the sources write. */
	publishers: Entry<l.PublishersFile> | undefined;
	series: Map<string, Series>;
	charts: Map<string, Chart>;
	/** The log of corrections, in the file's order. */
	corrections: Map<string, Entry<l.CorrectionsFile[string]>>;
	/** What the checks of the article's claims found, and where it is told. */
	checks: Entry<l.ChecksFile> | undefined;
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
	const checks = checksSheet && shape(l.ChecksFile, checksSheet.value, checksSheet, [], problems);
	const publishersSheet = top('publishers.yaml');
	const publishers = publishersSheet && shape(l.PublishersFile, publishersSheet.value, publishersSheet, [], problems);
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
		facts: entries<l.TypedFact | l.DerivedFact>(top('facts.yaml'), problems, (raw) =>
			isRecord(raw) && 'formula' in raw ? l.DerivedFact : l.TypedFact
		),
		counts: entries(top('counts.yaml'), problems, () => l.CountsEntry),
		searches: entries(top('searches.yaml'), problems, () => l.SearchEntry),
		sources: entries(top('sources.yaml'), problems, () => l.SourceEntry),
		publishers: publishers && publishersSheet ? { value: publishers, sheet: publishersSheet, path: [] } : undefined,
		series: readSeries(join(folder, 'series'), problems),
		charts: readCharts(join(folder, 'charts'), problems),
		corrections: entries(top('corrections.yaml'), problems, () => l.CorrectionsFile.value),
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
