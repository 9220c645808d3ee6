import type { Axis, Scene } from '../story/types.ts';
import { SLOTS, WHOLE } from './axes.ts';
import type { Context } from './rows.ts';

/** How many unit squares, or sheets unfolded, a picture can hold and still be counted. */
const MOST = { squares: 1000, unfold: 20 };
/** Shares of a whole are rounded: together they may seem a little more than it, by so many per cent. */
const ROUNDING = 0.6;

/**
 * Rules of what one view draws, before its rows are put in their places: every row once, inside its axes, and as many as can be drawn.
 * Returns whether it can be drawn at all.
 */
export function checkDrawn(scene: Scene, pers: readonly number[], { view, problems }: Context): boolean {
	const told = problems.list.length;
	const where = view.sheet.at(view.path);
	const rows = scene.groups.flatMap((group) => group.rows);
	const inside = (what: string, value: number | undefined, axis: Axis, name: string, mend: string) => {
		const [low, high] = [Math.min(axis.from, axis.to), Math.max(axis.from, axis.to)];
		if (value !== undefined && !(value >= low && value <= high)) problems.add(where, `${what} lies outside the ${name} axis`, mend);
	};
	const time = (what: string, value: number | undefined) => inside(what, value, scene.x, 'time', 'widen x, or draw less');
	const keys = new Set<string>();
	for (const row of rows) {
		const what = `"${row.key}"`;
		if (keys.has(row.key)) problems.add(where, `${what} is drawn twice`, 'name it in one row');
		keys.add(row.key);
		if (scene.form === 'spans') for (const at of [row.x, row.end]) time(what, at);
		else if (scene.form === 'correction') continue;
		else if (SLOTS.includes(scene.form)) for (const value of [row.y, row.high]) inside(what, value, scene.x, 'value', 'widen y');
		else if (scene.form === 'squares' || scene.form === 'stack') {
			if (row.y < 0) problems.add(where, `${what} is below zero`, 'draw it in another form');
		} else {
			time(what, row.x);
			for (const value of [row.y, row.high]) inside(what, value, scene.y, 'value', 'widen y');
		}
		if (scene.form === 'unfold' && Math.max(row.y, row.high ?? 0) > MOST.unfold)
			problems.add(where, `${what} unfolds more than ${MOST.unfold} sheets`, 'draw it in another form');
	}
	const squares = scene.groups.reduce((sum, group, index) => sum + (group.rows[0]?.y ?? 0) / (pers[index] ?? 1), 0);
	if (scene.form === 'squares' && squares > MOST.squares)
		problems.add(where, `draws ${Math.round(squares)} squares, more than ${MOST.squares}`, 'let a square stand for more (per)');
	if (scene.form === 'stack') {
		const sum = rows.reduce((total, row) => total + row.y, 0);
		inside('the sum of its shares', sum - ROUNDING, scene.y, 'value', 'widen y');
		if (sum > WHOLE + ROUNDING && !scene.y.ticks.some(({ at }) => at === WHOLE))
			problems.add(where, 'its shares are more than the whole', `correct the rows, or rule the picture at ${WHOLE} (ticks of y)`);
	}
	for (const item of [...scene.notes, ...scene.breaks]) time(item.text ? `"${item.text}"` : 'a break', item.x);
	for (const band of scene.bands) for (const end of [band.from, band.to]) time(`"${band.text}"`, end);
	return problems.list.length === told;
}
