import type { Stage } from './view.svelte.ts';

/** Px of the stage's parts. */
const LYING = { gutter: 104, head: 84, row: 25, foot: 23, axis: 30, strip: 58, between: 14 };
const STANDING = { gutter: 0, spine: 72, words: 92, strip: 34, edge: 12 };
export const ROWS = 2;

/** Where the parts of the stage lie, in px, across the direction of time. */
export interface Shape {
	/** Room before time begins. */
	gutter: number;
	/** Height of the eras' names above the lanes. */
	head: number;
	laneTop: (lane: number) => number;
	/** Middle of a row of names in a lane; the row after the last holds marks without names. */
	rowAt: (lane: number, row: number) => number;
	/** The thread: the axis of time. */
	axis: number;
	/** The two strips beneath: where each begins (its foot is at `start` + `size` when lying, at `start` when upright). */
	strips: { budget: number; share: number; size: number };
	/** Where names begin, standing upright. */
	words: number;
}

/** The arrangement for a stage: lanes under each other where time runs to the right, one spine where it runs downwards. */
export function shape({ across, upright, unit }: Stage): Shape {
	if (upright) {
		const { gutter, strip } = STANDING;
		const [spine, words] = [STANDING.spine * unit, STANDING.words * unit];
		const end = across - STANDING.edge;
		return {
			gutter,
			head: 0,
			laneTop: () => 0,
			rowAt: () => spine,
			axis: spine,
			strips: { budget: end - strip, share: end - 2 * strip - 8, size: strip },
			words
		};
	}
	const [gutter, head, row, foot, axis] = [LYING.gutter, LYING.head, LYING.row, LYING.foot, LYING.axis].map((size) => size * unit) as [
		number,
		number,
		number,
		number,
		number
	];
	const { strip, between } = LYING;
	const lane = ROWS * row + foot;
	const thread = head + 5 * lane + 12;
	const budget = thread + axis + between;
	return {
		gutter,
		head,
		laneTop: (index) => head + index * lane,
		rowAt: (index, at) => head + index * lane + (at < ROWS ? (at + 0.5) * row : ROWS * row + foot / 2),
		axis: thread,
		strips: { budget, share: budget + strip + between, size: strip },
		words: 0
	};
}
