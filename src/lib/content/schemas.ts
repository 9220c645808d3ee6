import * as v from 'valibot';
import { isDate } from '../story/dates.ts';
import { UNITS } from '../story/numbers.ts';

/** The shape of every file in `data/`. What stands beside each other in files is linked and checked in `rules.ts`. */

const filled = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id (lower-case words and digits joined by hyphens)'));
/** YAML reads an unquoted year as a number. */
const date = v.pipe(
	v.union([v.string(), v.number()]),
	v.transform(String),
	v.check(isDate, 'is not a date (1966, 1966-02, 1966-02-10, 2025-Q2, or two of them with a slash)')
);
const day = v.pipe(v.string(), v.isoDate('is not a day (YYYY-MM-DD)'));
const url = v.pipe(v.string(), v.url('is not an address'), v.regex(/^https?:/, 'is not an http address'));
const text = v.strictObject({ en: v.optional(filled), zh: v.optional(filled), ko: v.optional(filled) });
const number = v.pipe(v.number('is not a number (write it without quotes and separators)'), v.finite());
const period = v.pipe(
	v.union([v.string(), v.number()]),
	v.transform(String),
	v.regex(/^\d{4}(Q[1-4])?E?$/, 'is not a period (1998 or 2024Q4)')
);
const unit = v.picklist(UNITS, `is not a unit (${UNITS.join(', ')})`);
const lang = v.picklist(['en', 'zh', 'ko']);
const theme = v.picklist(['talent', 'money', 'chips', 'policy', 'diplomacy']);
const tone = v.picklist(['thread', 'ink', 'ash', 'teal', 'indigo', 'plum', 'ochre']);
const stage = v.picklist(['planned', 'enacted', 'executed', 'measured', 'derived', 'estimate']);

export const Text = text;
export type Text = v.InferOutput<typeof text>;

export const StoryFile = v.strictObject({
	languages: v.pipe(v.array(lang), v.minLength(1)),
	title: text,
	subtitle: text,
	lede: text,
	description: text,
	chapters: v.array(
		v.strictObject({
			id,
			year: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
			title: text,
			line: text,
			moments: v.pipe(v.array(id), v.minLength(1))
		})
	),
	end: v.strictObject({ title: text, body: text })
});
export type StoryFile = v.InferOutput<typeof StoryFile>;

export const MomentFile = v.strictObject({
	date,
	at: day,
	themes: v.pipe(v.array(theme), v.minLength(1)),
	place: v.optional(filled),
	scene: v.strictObject({ chart: id, view: id }),
	switch: v.optional(
		v.strictObject({
			label: text,
			options: v.pipe(v.array(v.strictObject({ view: id, name: text, words: text })), v.minLength(2, 'has fewer than two options'))
		})
	),
	sources: v.array(id),
	claims: v.optional(v.array(id), []),
	changed: day,
	title: text,
	body: text,
	slide: text,
	notes: text,
	ask: text
});
export type MomentFile = v.InferOutput<typeof MomentFile>;

const said = { says: text, sources: v.array(id) };
const typed = v.strictObject({
	value: number,
	unit,
	digits: v.optional(number),
	of: v.optional(number),
	measure: text,
	date,
	...said,
	kind: v.picklist(['law', 'statistics', 'government', 'court', 'press', 'analysis', 'company', 'anecdote']),
	sure: v.picklist(['high', 'medium', 'low']),
	claims: v.optional(v.array(id), []),
	caveat: v.optional(text),
	rivals: v.optional(v.array(v.strictObject({ value: number, ...said, why: text })), [])
});
const derived = v.strictObject({
	formula: filled,
	unit,
	digits: v.optional(number),
	measure: text,
	date,
	claims: v.optional(v.array(id), []),
	caveat: v.optional(text)
});
export const TypedFact = typed;
export const DerivedFact = derived;
export type TypedFact = v.InferOutput<typeof typed>;
export type DerivedFact = v.InferOutput<typeof derived>;

export const SourceEntry = v.strictObject({
	publisher: filled,
	title: v.optional(filled),
	date: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
	lang: v.picklist(['en', 'zh', 'ko', 'ja']),
	kind: v.picklist(['law', 'official', 'statistics', 'court', 'press', 'company', 'analysis', 'academic', 'reference', 'forum']),
	url: v.optional(url)
});
export type SourceEntry = v.InferOutput<typeof SourceEntry>;

export const SeriesFile = v.strictObject({
	title: text,
	unit,
	licence: filled,
	sources: v.array(id),
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
	value: v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/, 'is not a number'), v.transform(Number)),
	stage,
	source: id,
	note: v.string()
});
export type SeriesRow = v.InferOutput<typeof SeriesRow>;

const look = { name: v.optional(text), tone: v.optional(tone, 'ash'), block: v.optional(number, 0) };
const fromSeries = v.strictObject({
	series: v.optional(id),
	set: id,
	line: id,
	from: v.optional(period),
	to: v.optional(period),
	stages: v.optional(v.array(stage)),
	style: v.optional(v.picklist(['line', 'dots']), 'line'),
	per: v.optional(number),
	...look
});
const fromFact = v.strictObject({ fact: id, high: v.optional(id), stage: v.optional(stage, 'measured'), per: v.optional(number), ...look });
const span = v.strictObject({
	id,
	lane: number,
	from: date,
	to: v.optional(date),
	stage: v.optional(stage, 'measured'),
	sources: v.array(id),
	name: text,
	tone: v.optional(tone, 'ash')
});
const correction = v.strictObject({ id, name: text, was: text, is: text, sources: v.array(id) });
export const SpanRow = span;
export const CorrectionRow = correction;
export type SpanRow = v.InferOutput<typeof span>;
export type CorrectionRow = v.InferOutput<typeof correction>;
/** What a view draws: a selection of a series, a fact, a span of time, or a correction. */
export type ViewRow = FactRow | SeriesSelection | SpanRow | CorrectionRow;
export const FactRow = fromFact;
export const SeriesSelection = fromSeries;
export type FactRow = v.InferOutput<typeof fromFact>;
export type SeriesSelection = v.InferOutput<typeof fromSeries>;

const place = v.union([period, number]);
const xAxis = v.strictObject({
	from: place,
	to: place,
	ticks: v.optional(v.pipe(v.array(place), v.maxLength(5, 'has more than five ticks')), [])
});
const yAxis = v.strictObject({
	from: number,
	to: number,
	ticks: v.optional(v.pipe(v.array(number), v.maxLength(5, 'has more than five ticks')), []),
	/** Words in place of the ticks' values, one for each. */
	names: v.optional(v.array(text))
});
export const ViewEntry = v.strictObject({
	title: text,
	subtitle: text,
	description: text,
	x: v.optional(xAxis),
	y: v.optional(yAxis),
	rows: v.pipe(v.array(v.unknown()), v.minLength(1, 'names no row')),
	focus: v.optional(v.array(v.string()), []),
	labels: v.optional(v.array(v.string()), []),
	notes: v.optional(v.array(v.strictObject({ x: place, y: number, text })), []),
	breaks: v.optional(v.array(v.strictObject({ x: number, text })), []),
	bands: v.optional(v.array(v.strictObject({ from: place, to: place, text })), []),
	links: v.optional(v.array(v.strictObject({ at: date, from: number, to: number })), [])
});
export type ViewEntry = v.InferOutput<typeof ViewEntry>;

export const ChartFile = v.strictObject({
	form: v.picklist(['line', 'columns', 'bars', 'squares', 'slope', 'range', 'spans', 'stack', 'unfold', 'correction']),
	series: v.optional(id),
	unit: v.optional(unit, 'count'),
	views: v.record(id, v.unknown())
});

export const GlossaryFile = v.strictObject({ names: v.array(filled) });
export const WordsFile = v.record(filled, filled);
