import { roughWidth } from '$lib/charts/marks';

/** Px of a column in view that its value needs beside it. */
const WRITTEN = 30;
/** Size of a value's type, and its room to the column's edges, in px. */
const VALUE = 12;
const EDGE = 6;

/** A budget's column, or the part of one that an era holds: the year that it begins in, what it comes to, and where it lies, in px. */
interface Column {
	key: string;
	from: number;
	label: string;
	x: number;
	width: number;
}

/**
 * What columns come to, each written in the middle of what is in view (`left` to `right`, in px), where that is wide enough: with its year where there is
 * room for it too. A year that an era's end parts is written once, where it is widest. `unit` is how much larger than usual the type is.
 */
export function columnValues(
	columns: readonly Column[],
	left: number,
	right: number,
	unit: number
): { key: string; text: string; x: number }[] {
	const values = columns.flatMap(({ key, from, label, x, width }) => {
		const [start, end] = [Math.max(x, left), Math.min(x + width, right)];
		const room = end - start;
		const fits = (text: string) => room >= Math.max(WRITTEN, roughWidth(text) * VALUE + EDGE) * unit;
		const text = [`${label} (${Math.floor(from)})`, label].find(fits);
		return text === undefined ? [] : [{ key, from, text, room, x: (start + end) / 2 }];
	});
	return values.filter((value) => !values.some(({ from, room }) => from === value.from && room > value.room));
}
