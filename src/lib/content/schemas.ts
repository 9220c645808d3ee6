import * as v from 'valibot';
import { date, day, digits, eventKind, filled, id, ids, lang, number, period, positive, stage, text, theme, unit, url } from './atoms.ts';
import { thread } from './thread-schema.ts';

export type { ThreadFile } from './thread-schema.ts';

/** The shape of every file in `data/`. What stands beside each other in files is linked and checked in `rules.ts`. */

export const StoryFile = v.strictObject({
	languages: v.pipe(
		v.array(lang),
		v.minLength(1, 'names no language'),
		v.checkItems((item, index, all) => all.indexOf(item) === index, 'stands twice')
	),
	title: text,
	subtitle: text,
	lede: text,
	thread,
	description: text,
	chapters: v.pipe(
		v.array(
			v.strictObject({
				id,
				year: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^[12]\d{3}$/, 'is not a year')),
				title: text,
				line: text,
				thread,
				moments: v.pipe(ids, v.minLength(1, 'names no moment'))
			})
		),
		v.minLength(1, 'holds no chapter')
	),
	end: v.strictObject({ title: text, body: text }),
	/** What readers draw before they see it: the moment it stands before, its picture, and the last year that is given. */
	guess: v.optional(
		v.strictObject({
			before: id,
			scene: v.strictObject({ chart: id, view: id }),
			given: v.pipe(number, v.integer('is not a year')),
			/** The smallest step of a guess and the larger one of the page keys, in the chart's unit. */
			step: v.pipe(number, v.minValue(1, 'is no step')),
			leap: v.pipe(number, v.minValue(1, 'is no step')),
			title: text,
			ask: text,
			after: text
		})
	),
	about: v.array(v.strictObject({ title: text, body: text }))
});
export type StoryFile = v.InferOutput<typeof StoryFile>;

/** What it is about, the lane of the timeline first. */
const themes = v.pipe(
	v.array(theme),
	v.minLength(1, 'names no theme'),
	v.checkItems((item, index, all) => all.indexOf(item) === index, 'stands twice')
);

export const MomentFile = v.strictObject({
	date,
	at: day,
	themes,
	kind: eventKind,
	/** Named by the words `timeline.place.<id>`. */
	place: v.optional(id),
	/** Whether the timeline names it from afar. */
	landmark: v.optional(v.boolean(), false),
	scene: v.strictObject({ chart: id, view: id }),
	switch: v.optional(
		v.strictObject({
			label: text,
			options: v.pipe(v.array(v.strictObject({ view: id, name: text, words: text })), v.minLength(2, 'has fewer than two options'))
		})
	),
	sources: ids,
	claims: v.optional(ids, []),
	changed: day,
	title: text,
	body: text,
	slide: text,
	notes: text,
	ask: text
});
export type MomentFile = v.InferOutput<typeof MomentFile>;

/** What happened between the moments: on the timeline alone. */
export const EventsFile = v.record(
	id,
	v.strictObject({
		date,
		at: day,
		themes,
		kind: eventKind,
		place: v.optional(id),
		title: text,
		note: v.optional(text),
		sources: ids
	})
);
export type EventEntry = v.InferOutput<typeof EventsFile.value>;

const said = { says: text, sources: ids };
const typed = v.strictObject({
	value: number,
	unit,
	digits: v.optional(digits),
	of: v.optional(positive),
	measure: text,
	date,
	...said,
	kind: v.picklist(['law', 'statistics', 'government', 'court', 'press', 'analysis', 'company', 'anecdote']),
	sure: v.picklist(['high', 'medium', 'low']),
	claims: v.optional(ids, []),
	caveat: v.optional(text),
	rivals: v.optional(v.array(v.strictObject({ value: number, ...said, why: text })), [])
});
const derived = v.strictObject({
	formula: filled,
	unit,
	digits: v.optional(digits),
	measure: text,
	date,
	claims: v.optional(ids, []),
	caveat: v.optional(text)
});
export const TypedFact = typed;
export const DerivedFact = derived;
export type TypedFact = v.InferOutput<typeof typed>;
export type DerivedFact = v.InferOutput<typeof derived>;

export const SourceEntry = v.strictObject({
	publisher: filled,
	title: v.optional(filled),
	date: v.optional(date),
	lang: v.picklist(['en', 'zh', 'ko', 'ja']),
	kind: v.picklist(['law', 'official', 'statistics', 'court', 'press', 'company', 'analysis', 'academic', 'reference', 'forum']),
	url: v.optional(url)
});
export type SourceEntry = v.InferOutput<typeof SourceEntry>;

export const SeriesFile = v.strictObject({
	title: text,
	unit,
	licence: filled,
	sources: ids,
	sets: v.record(id, text),
	breaks: v.array(text),
	caveats: v.array(text)
});
export type SeriesFile = v.InferOutput<typeof SeriesFile>;

export const SERIES_COLUMNS = ['key', 'set', 'line', 'period', 'value', 'stage', 'source', 'note'] as const;
export const SeriesRow = v.object({
	key: filled,
	set: id,
	line: id,
	period,
	value: v.pipe(v.string(), v.regex(/^-?\d{1,18}(\.\d+)?$/, 'is not a number'), v.transform(Number)),
	stage,
	source: id,
	note: v.string()
});
export type SeriesRow = v.InferOutput<typeof SeriesRow>;

/** Our log of mistakes: the article's own, and dates on which our text changed. */
export const CorrectionsFile = v.record(
	id,
	v.strictObject({
		date,
		of: v.picklist(['article', 'story']),
		was: text,
		is: text,
		why: text,
		sources: ids,
		fact: v.optional(id),
		moment: v.optional(id)
	})
);
export type CorrectionsFile = v.InferOutput<typeof CorrectionsFile>;

/** What the checks of the article's claims found, and where the story shows it: as a fact with its rival, or a reason why not. */
export const ChecksFile = v.array(
	v.strictObject({
		claim: id,
		status: v.picklist(['contradicted', 'partly']),
		found: filled,
		facts: v.optional(ids, []),
		moments: v.optional(ids, []),
		reason: v.optional(filled)
	})
);
export type ChecksFile = v.InferOutput<typeof ChecksFile>;

/** Teachers' routes: the minutes of class time, and the moments shown. */
export const RoutesFile = v.record(
	id,
	v.strictObject({
		minutes: v.pipe(number, v.minValue(1, 'is less than a minute')),
		title: text,
		moments: v.pipe(ids, v.minLength(1, 'names no moment'))
	})
);
export type RoutesFile = v.InferOutput<typeof RoutesFile>;

export const RedirectsFile = v.record(id, id);

export const GlossaryFile = v.strictObject({
	names: v.array(filled),
	terms: v.optional(v.array(v.strictObject({ en: filled, zh: filled, ko: filled })), [])
});
export const WordsFile = v.record(filled, filled);
