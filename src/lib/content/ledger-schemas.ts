import * as v from 'valibot';
import { date, digits, filled, id, ids, number, period, positive, stage, text, unit, url } from './atoms.ts';

/** The shapes of what the ledger is made of: facts, sources, series, corrections and checks. */

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

/** A question that several facts answer, each by another count, and why they differ; each fact with what its count is called in short. */
export const CountsEntry = v.strictObject({ why: text, facts: v.record(id, text) });
export type CountsEntry = v.InferOutput<typeof CountsEntry>;

/** What one would type to check some facts elsewhere. */
export const SearchEntry = v.strictObject({ text, facts: ids });
export type SearchEntry = v.InferOutput<typeof SearchEntry>;

export const SourceEntry = v.strictObject({
	publisher: filled,
	title: v.optional(filled),
	date: v.optional(date),
	lang: v.picklist(['en', 'zh', 'ko', 'ja']),
	kind: v.picklist(['law', 'official', 'statistics', 'court', 'press', 'company', 'analysis', 'academic', 'reference', 'forum']),
	url: v.optional(url)
});
export type SourceEntry = v.InferOutput<typeof SourceEntry>;

/** What a publisher is called where a language has a name of its own for it. */
export const PublishersFile = v.record(filled, v.strictObject({ zh: v.optional(filled), ko: v.optional(filled) }));
export type PublishersFile = v.InferOutput<typeof PublishersFile>;

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
