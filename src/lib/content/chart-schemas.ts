import * as v from 'valibot';
import { ascends, AXIS, date, hasLength, id, ids, month, number, period, positive, stage, text, ticksFit, tone, unit } from './atoms.ts';

/** The shape of `data/charts/`: a form, and views that say which rows are shown and what is said about them. */

const look = { name: v.optional(text), tone: v.optional(tone, 'ash'), block: v.optional(number, 0) };
const fromSeries = v.strictObject({
	series: v.optional(id),
	set: id,
	line: id,
	from: v.optional(period),
	to: v.optional(period),
	stages: v.optional(v.array(stage)),
	style: v.optional(v.picklist(['line', 'dots']), 'line'),
	per: v.optional(positive),
	...look
});
const fromFact = v.strictObject({
	fact: id,
	high: v.optional(id),
	stage: v.optional(stage, 'measured'),
	per: v.optional(positive),
	/** Unfolding only: what the one is, a fact; the ones of a view are as wide as theirs is large. */
	base: v.optional(id),
	...look
});
const span = v.strictObject({
	id,
	lane: v.pipe(number, v.integer('is not a whole number'), v.minValue(0, 'is below zero'), v.maxValue(20, 'is above twenty')),
	from: date,
	to: v.optional(date),
	stage: v.optional(stage, 'measured'),
	sources: ids,
	name: text,
	tone: v.optional(tone, 'ash')
});
const correction = v.strictObject({ id, name: text, was: text, is: text, sources: ids });
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

/** A place on an axis: a period or a month, or a number as it is. */
const place = v.union([period, month, number]);
const xAxis = v.pipe(
	v.strictObject({
		from: place,
		to: place,
		ticks: v.optional(v.pipe(v.array(place), v.maxLength(5, 'has more than five ticks')), [])
	}),
	v.check((axis) => ascends(axis), AXIS.ascends),
	v.check((axis) => ticksFit(axis), AXIS.ticks)
);
const yAxis = v.pipe(
	v.strictObject({
		from: number,
		to: number,
		ticks: v.optional(v.pipe(v.array(number), v.maxLength(5, 'has more than five ticks')), []),
		/** Words in place of the ticks' values, one for each. */
		names: v.optional(v.array(text))
	}),
	v.check((axis) => hasLength(axis), AXIS.length),
	v.check((axis) => ticksFit(axis), AXIS.ticks)
);
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
	breaks: v.optional(v.array(v.strictObject({ x: number, opens: v.optional(positive), text: v.optional(text) })), []),
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
