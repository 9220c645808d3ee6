import { roughWidth } from '$lib/charts/marks';

/** Px of a column in view that its value needs beside it. */
const WRITTEN = 30;
/** Size of a value's type, the height of its line, and its room to the column's edges, in px. */
const VALUE = 12;
const LINE = 16;
const EDGE = 6;

/** A budget's column, or the part of one that an era holds: the year that it begins in, what it comes to, and where it lies along time, in px. */
interface Column {
	key: string;
	from: number;
	label: string;
	start: number;
	end: number;
}

/** What is in view of the strip, in px along time; how long its columns are at most, upright; and how much larger than usual the type is. */
interface Strip {
	from: number;
	to: number;
	upright?: number;
	unit: number;
}

/**
 * What columns come to, each written in the middle of what is in view, where that is wide enough: with its year where there is room for it too. Upright
 * a value lies across its column, without the year, where the column is as thick as a line. A year that an era's end parts is written once, where it has
 * most room.
 */
export function columnValues(columns: readonly Column[], { from, to, upright, unit }: Strip): { key: string; text: string; at: number }[] {
	const values = columns.flatMap(({ key, from: year, label, start, end }) => {
		const [first, last] = [Math.max(start, from), Math.min(end, to)];
		const room = last - first;
		const width = (text: string) => roughWidth(text) * VALUE * unit;
		const text =
			upright === undefined
				? [`${label} (${Math.floor(year)})`, label].find((text) => room >= Math.max(WRITTEN * unit, width(text) + EDGE * unit))
				: [label].find((text) => room >= LINE * unit && width(text) <= upright);
		return text === undefined ? [] : [{ key, year, text, room, at: (first + last) / 2 }];
	});
	return values.filter((value) => !values.some(({ year, room }) => year === value.year && room > value.room));
}
