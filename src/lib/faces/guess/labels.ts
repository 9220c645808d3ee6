import { roughWidth } from '$lib/charts/marks';
import { clipLine } from '$lib/charts/paths';
import type { Row, Scene } from '$lib/story/types';
import type { Drawn, Frame } from './guess.ts';

/** A straight piece of the drawn line, from a year and its value to the next; a year that stands alone ends where it begins. */
export type Piece = readonly [from: readonly [year: number, value: number], to: readonly [year: number, value: number]];

/** What a size of the labels' type takes of the board: years across, value up. */
export interface Em {
	across: number;
	up: number;
}

/** Where a value can stand over its column, and how far it reaches from the middle of it, in its own widths. */
const PLACES = [
	{ side: 'above', reach: [-0.5, 0.5] },
	{ side: 'above-end', reach: [-1, 0] },
	{ side: 'above-start', reach: [0, 1] }
] as const;
/** How high over its column a value begins and ends, in sizes of type (board.css). */
const HIGH = { from: 0.5, to: 2.1 };

/** The drawn line in pieces: a year that is not drawn leaves its gap. */
export function pieces(guess: Drawn, { given, years }: Frame): Piece[] {
	const points = [given, ...years.map((year, at) => ({ year, value: guess[at] }))];
	return points.slice(1).flatMap(({ year, value }, at): Piece[] => {
		const before = points[at];
		if (value === undefined) return [];
		return [[before?.value === undefined ? [year, value] : [before.year, before.value], [year, value]]];
	});
}

/**
 * Where the value of a row stands so that the line does not run through it: over its column, ending or beginning at its middle, the first that is
 * free of higher columns and tears too. Undefined where the line leaves it no place.
 */
export function placeOfLabel(row: Row, { x, groups, breaks }: Scene, line: readonly Piece[], em: Em): Row['side'] {
	const width = roughWidth(row.label ?? '') * em.across;
	const [low, high] = [row.y + HIGH.from * em.up, row.y + HIGH.to * em.up];
	const rows = groups.flatMap((group) => group.rows);
	const clear = PLACES.map(({ side, reach: [left, right] }) => ({ side, from: row.x + left * width, to: row.x + right * width })).filter(
		({ from, to }) =>
			!line.some((piece) => {
				const heights = clipLine(piece, from, to).map(([, value]) => value);
				return Math.min(...heights) < high && Math.max(...heights) > low;
			})
	);
	const alone = clear.find(({ from, to }) => {
		const higher = rows.some(({ x, y, width = 1 }) => y > low && x - width / 2 < to && x + width / 2 > from);
		return !higher && !breaks.some((tear) => tear.x > from && tear.x < to) && to < x.to + em.across;
	});
	return (alone ?? clear.find(({ side }) => side === 'above'))?.side;
}
