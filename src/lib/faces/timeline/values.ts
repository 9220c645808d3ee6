import { roughWidth } from '$lib/charts/marks';

/** Px of a column in view that its value needs beside it. */
const WRITTEN = 30;
/** Size of a value's type, in px; the height of its line, and its room to the column's edges. */
export const VALUE = 12;
const LINE = 16;
const EDGE = 6;
/** Upright, px from a column's foot, or its end, to its value, and what must be left of the column on both sides of it, in full and in brief. */
const INSET = 3;
const TIGHT = { full: 2, brief: 0.5 };

/**
 * A budget's column, or the part of one that an era holds: the year that it begins in, what it comes to, in full and with one decimal, where it lies
 * along time, and how long it is across, in px.
 */
interface Column {
	key: string;
	from: number;
	label: string;
	brief: string;
	start: number;
	end: number;
	width: number;
}

/** Upright: px from the columns' foot to the edge of the stage, and of a value as it is written. */
interface Upright {
	room: number;
	length: (text: string) => number;
}

/** What is in view of the strip, in px along time; what there is across it, upright; and how much larger than usual the type is. */
interface Strip {
	from: number;
	to: number;
	upright?: Upright;
	unit: number;
}

/** Upright, how a value is written, and how many px from its column's foot: in it or past its end, so that no edge runs through it; in full if that can be. */
function across({ label, brief, width }: Column, { room, length }: Upright): { text: string; inset: number } | undefined {
	for (const [text, tight] of [
		[label, TIGHT.full],
		[brief, TIGHT.brief]
	] as const) {
		const own = length(text);
		if (own + 2 * tight <= width) return { text, inset: Math.min(INSET, (width - own) / 2) };
		if (width + INSET + own <= room) return { text, inset: width + INSET };
	}
	return undefined;
}

/**
 * What columns come to, each written in the middle of what is in view, where that is wide enough: with its year where there is room for it too. Upright
 * a value lies across its column, `inset` px from the foot, without the year, where the column is as thick as a line. A year that an era's end parts is
 * written once, where it has most room.
 */
export function columnValues(
	columns: readonly Column[],
	{ from, to, upright, unit }: Strip
): { key: string; text: string; at: number; inset: number }[] {
	const values = columns.flatMap((column) => {
		const { key, from: year, label, start, end } = column;
		const [first, last] = [Math.max(start, from), Math.min(end, to)];
		const room = last - first;
		const beside = (text: string) => room >= Math.max(WRITTEN * unit, (roughWidth(text) * VALUE + EDGE) * unit);
		const text = upright ? undefined : [`${label} (${Math.floor(year)})`, label].find(beside);
		const written = upright && room >= LINE * unit ? across(column, upright) : text === undefined ? undefined : { text, inset: 0 };
		return written ? [{ key, year, ...written, room, at: (first + last) / 2 }] : [];
	});
	return values.filter((value) => !values.some(({ year, room }) => year === value.year && room > value.room));
}
