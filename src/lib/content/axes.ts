import { squaresLayout } from '../charts/forms/squares.ts';
import { formatPeriod, periodToYear } from '../story/dates.ts';
import { formatMark, formatQuantity } from '../story/numbers.ts';
import type { Axis, FormId, Group, Row, Scene } from '../story/types.ts';
import type { Context } from './rows.ts';

/** How wide a column is, in years; where two share a year, as wide as leaves a gap between, and so are all in the picture. */
const COLUMN = 0.72;
const SHARED = 0.92;
const BETWEEN = 0.08;
/** Between two shares of a stack, in per cent of the whole. */
const SLIT = 2;
/** What the shares of a stack add up to, in per cent. */
export const WHOLE = 100;
/** Forms whose rows stand in slots one under another, with their values across. */
export const SLOTS: readonly FormId[] = ['bars', 'range', 'unfold', 'correction'];
/** Forms whose length or area is the value, so that they must begin at zero. */
const FROM_ZERO: readonly FormId[] = ['bars', 'columns', 'unfold', 'stack'];

/** A place on a time axis: a year, a quarter, or a number as it is. */
export function place(value: string | number): number {
	return typeof value === 'number' ? value : periodToYear(value);
}

/** The axes of a view; reports one that is missing, does not start at zero where it must, or leaves a row outside. */
export function axes(step: number, groups: Group[], context: Context): { x: Axis; y: Axis } {
	const { form } = context.chart.head;
	const rows = groups.flatMap((group) => group.rows);
	if (form === 'squares') return { x: { from: 0, to: 1, ticks: [] }, y: { from: 1, to: 0, ticks: [] } };
	if (form === 'stack') {
		const { to, ticks } = context.view.value.y ? valueAxis(step, context) : { to: WHOLE, ticks: [] };
		return { x: { from: 0, to: 1, ticks: [] }, y: { from: to, to: 0, ticks } };
	}
	if (form === 'correction') return { x: { from: 0, to: 1, ticks: [] }, y: slots(rows.length) };
	if (form === 'spans') return { x: timeAxis(context), y: slots(Math.max(...rows.map((row) => row.y)) + 1) };
	const value = valueAxis(step, context);
	if (SLOTS.includes(form)) return { x: value, y: slots(rows.length) };
	return { x: timeAxis(context), y: value };
}

function slots(count: number): Axis {
	return { from: count - 0.5, to: -0.5, ticks: [] };
}

function valueAxis(step: number, { chart, view, lang, problems, text }: Context): Axis {
	const where = view.sheet.at(view.path);
	const { form, unit } = chart.head;
	const { y } = view.value;
	if (!y) problems.add(where, 'has no value axis (y)', 'give it from, to and ticks');
	if (FROM_ZERO.includes(form) && y && y.from > 0) problems.add(where, 'does not start at zero', 'bars and columns start at 0');
	if (y?.names && y.names.length !== y.ticks.length)
		problems.add(where, 'has another number of names than ticks', 'give one name for each tick');
	return {
		from: y?.from ?? 0,
		to: y?.to ?? 1,
		ticks: (y?.ticks ?? []).map((at, index) => {
			const name = y?.names?.[index];
			return {
				at,
				label: name ? text(name) : unit === 'rank' ? formatQuantity({ value: at, unit }, lang) : formatMark(at, unit, step, lang)
			};
		})
	};
}

function timeAxis({ view, lang, problems }: Context): Axis {
	const { x } = view.value;
	if (!x) problems.add(view.sheet.at(view.path), 'has no time axis (x)', 'give it from, to and ticks');
	return {
		from: place(x?.from ?? 0),
		to: place(x?.to ?? 1),
		ticks: (x?.ticks ?? []).map((at) => ({ at: place(at), label: formatPeriod(String(at), lang) }))
	};
}

/**
 * A tear in columns opens the axis by so many years: what is right of it moves on, and so does a second count of the year that stands at it; that
 * year's tick stands between both.
 * `opens` has a length for each of the scene's tears.
 */
export function openTears(scene: Scene, opens: readonly number[]): void {
	scene.breaks.forEach((tear, index) => {
		const width = opens[index] ?? 0;
		if (width === 0) return;
		const rows = scene.groups.flatMap((group) => group.rows);
		const again = rows.filter((row) => row.x === Math.floor(tear.x)).slice(1);
		const move = width + (again.length > 0 ? 1 : 0);
		for (const row of rows) {
			if (row.x <= tear.x && !again.includes(row)) continue;
			row.year ??= row.x;
			row.x += move;
		}
		for (const tick of scene.x.ticks) {
			if (tick.at > tear.x) tick.at += move;
			else if (again.length > 0 && tick.at === Math.floor(tear.x)) tick.at += move / 2;
		}
		tear.x += width / 2;
	});
}

/** Puts rows where their form wants them: in slots, in squares, in layers, or sharing the width of a year. */
export function arrange(scene: Scene, pers: readonly number[]): void {
	const rows = scene.groups.flatMap((group) => group.rows);
	if (scene.form === 'correction') return;
	if (SLOTS.includes(scene.form))
		rows.forEach((row, slot) => {
			[row.x, row.y] = [row.y, slot];
		});
	if (scene.form === 'squares') arrangeSquares(scene, pers);
	if (scene.form === 'stack') arrangeLayers(scene, rows);
	if (scene.form === 'columns') arrangeColumns(rows);
	if (scene.form === 'unfold') arrangeSheets(rows);
}

function arrangeSquares(scene: Scene, pers: readonly number[]): void {
	scene.groups.forEach((group, index) => {
		for (const row of group.rows) row.x = Math.round(row.y / (pers[index] ?? 1));
	});
	const { columns, lines } = squaresLayout(scene.groups.map((group) => ({ block: group.block, count: group.rows[0]?.x ?? 0 })));
	scene.x.to = columns;
	scene.y.from = lines;
}

/**
 * One share over another on a common foot, a slit between them and where a tick rules the picture; it is higher by the slits, so that a share is as high
 * as without. A tick counts from the foot, and comes to lie in the slit over its share.
 */
function arrangeLayers(scene: Scene, rows: Row[]): void {
	const { ticks } = scene.y;
	const rules = ticks.map((tick) => [tick, tick.at] as const);
	scene.y.from += SLIT * (rows.length - 1 + ticks.length);
	let [told, foot] = [0, scene.y.from];
	for (const row of rows.toReversed()) {
		const end = told + row.y;
		const inside = rules.filter(([, at]) => at > told && at < end).map(([, at]) => at);
		row.parts = [...inside, end].map((until) => {
			const part: [number, number] = [foot - (until - told), foot];
			foot = part[0] - SLIT;
			for (const [tick, at] of rules) if (at === until) tick.at = foot + SLIT / 2;
			told = until;
			return part;
		});
		row.x = 0;
		row.y = ((row.parts[0]?.[1] ?? 0) + (row.parts.at(-1)?.[0] ?? 0)) / 2;
	}
}

/** The largest of the ones is one wide, the others as they are to it. */
function arrangeSheets(rows: Row[]): void {
	const largest = Math.max(...rows.map(({ one = 1 }) => one));
	for (const row of rows) row.one = (row.one ?? largest) / largest;
}

function arrangeColumns(rows: Row[]): void {
	const years = new Map<number, Row[]>();
	for (const row of rows) years.set(row.x, [...(years.get(row.x) ?? []), row]);
	const most = Math.max(...[...years.values()].map(({ length }) => length));
	const room = SHARED / most;
	for (const sharing of years.values()) {
		sharing.forEach((row, index) => {
			row.width = most > 1 ? room - BETWEEN : COLUMN;
			row.x += (index - (sharing.length - 1) / 2) * room;
		});
	}
}
