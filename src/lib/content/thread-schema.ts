import * as v from 'valibot';
import { ascends, AXIS, hasLength, id, number, period, stage, text, ticksFit } from './atoms.ts';

const ends = v.strictObject({ from: number, to: number, ticks: v.optional(v.array(number), []) });
/** The red thread through a plate or the cover, drawn from a series: years (with their share) from edge to edge, values from foot to head. */
export const thread = v.strictObject({
	series: id,
	rows: v.pipe(
		v.array(v.strictObject({ set: id, line: id, from: v.optional(period), to: v.optional(period), stages: v.optional(v.array(stage)) })),
		v.minLength(1)
	),
	x: v.pipe(
		ends,
		v.check((axis) => ascends(axis), AXIS.ascends),
		v.check((axis) => ticksFit(axis), AXIS.ticks)
	),
	y: v.pipe(
		ends,
		v.check((axis) => hasLength(axis), AXIS.length),
		v.check((axis) => ticksFit(axis), AXIS.ticks)
	),
	/** What it counts, in one line. */
	text
});
export type ThreadFile = v.InferOutput<typeof thread>;
