/** Geometry of the stage, in px. */
export interface Stage {
	/** Length along time, and across it. */
	along: number;
	across: number;
	/** Whether time runs downwards. */
	upright: boolean;
	/** How much larger than usual its type is. */
	unit: number;
}

/** Px of room before time begins, lying. */
export const GUTTER = 104;
/** Px of the stage's parts; `line`: a lane in which nothing is. */
const LYING = { head: 84, row: 25, foot: 23, line: 24, axis: 30, strip: 58, between: 14 };
const STANDING = { spine: 72, words: 92, edge: 12 };
/** Px across of a strip, upright: on a stage of a phone's width, for each px more, and at most. */
const STRIP = { phone: 390, least: 34, share: 0.15, most: 96 };
/** Px that names need upright, from where they begin to the strips: with less, there are no strips. */
const NAMES = 98;
/** Rows of names in a lane where none is empty. */
const ROWS = 2;

/** Where the parts of the stage lie, in px, across the direction of time. */
export interface Shape {
	/** Room before time begins. */
	gutter: number;
	/** Height of the eras' names above the lanes. */
	head: number;
	laneTop: (lane: number) => number;
	/** Rows of names in a lane. */
	rows: number;
	/** Middle of a row of names in a lane; the row after the last holds marks without names. */
	rowAt: (lane: number, row: number) => number;
	/** The thread: the axis of time. */
	axis: number;
	/** The two strips beneath: where each begins (its foot is at `start` + `size` when lying, at `start` when upright). Where there is no room, of size 0. */
	strips: { budget: number; share: number; size: number };
	/** Where names begin, standing upright. */
	words: number;
}

/**
 * The arrangement for a stage: lanes under each other where time runs to the right, one spine where it runs downwards. `filled` says of each lane
 * whether anything is in it: a lane without takes a line, and the others share its room; where all are empty, they are alike.
 */
export function shape({ across, upright, unit }: Stage, filled: readonly boolean[]): Shape {
	if (upright) {
		const strip = Math.min(STRIP.most, STRIP.least + Math.max(0, across - STRIP.phone) * STRIP.share);
		const [spine, words] = [STANDING.spine * unit, STANDING.words * unit];
		const end = across - STANDING.edge;
		const share = end - 2 * strip - 8;
		const roomy = share - words >= NAMES * unit;
		return {
			gutter: 0,
			head: 0,
			laneTop: () => 0,
			rows: 1,
			rowAt: () => spine,
			axis: spine,
			strips: roomy ? { budget: end - strip, share, size: strip } : { budget: end, share: end, size: 0 },
			words
		};
	}
	const { strip, between } = LYING;
	const [head, foot] = [LYING.head * unit, LYING.foot * unit];
	const all = filled.length * (ROWS * LYING.row + LYING.foot) * unit;
	const full = filled.filter(Boolean).length;
	const line = full === 0 ? all / filled.length : LYING.line * unit;
	const lane = full === 0 ? line : (all - (filled.length - full) * line) / full;
	const rows = Math.floor((lane - foot) / (LYING.row * unit) + 1e-6);
	const row = (lane - foot) / rows;
	const tops = filled.map((_, index) => filled.slice(0, index).reduce((top, is) => top + (is ? lane : line), head));
	const laneTop = (index: number) => tops[index] ?? head;
	const thread = head + all + 12;
	const budget = thread + LYING.axis * unit + between;
	return {
		gutter: GUTTER * unit,
		head,
		laneTop,
		rows,
		rowAt: (index, at) => laneTop(index) + (at < rows ? (at + 0.5) * row : lane - foot / 2),
		axis: thread,
		strips: { budget, share: budget + strip + between, size: strip },
		words: 0
	};
}
