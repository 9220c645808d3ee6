import type { Axis, Group, Row, Scene } from '../story/types.ts';

const between = (from: number, to: number, t: number) => from + (to - from) * t;

/**
 * The scene on its way from one to another; `t` runs from 0 to 1, and at 1 it is `to` itself.
 * One kind of change at a time: when the axes differ they slide first and the marks follow. Marks keep their identity by key,
 * new ones grow from nothing, those that leave are gone at once.
 */
export function blend(from: Scene, to: Scene, t: number): Scene {
	if (t >= 1) return to;
	const related = from.chart === to.chart && from.form === to.form && to.form !== 'squares';
	const sliding = related && !(sameAxis(from.x, to.x) && sameAxis(from.y, to.y));
	const axisT = sliding ? Math.min(1, t * 2) : 1;
	const markT = sliding ? Math.max(0, t * 2 - 1) : t;
	const known = new Map(related ? from.groups.flatMap((group) => group.rows.map((row) => [row.key, row] as const)) : []);
	return {
		...to,
		x: related ? blendAxis(from.x, to.x, axisT) : to.x,
		y: related ? blendAxis(from.y, to.y, axisT) : to.y,
		groups: to.groups.map((group) => blendGroup(group, to, known, markT))
	};
}

function sameAxis(a: Axis, b: Axis): boolean {
	return a.from === b.from && a.to === b.to;
}

function blendAxis(from: Axis, to: Axis, t: number): Axis {
	return { ...to, from: between(from.from, to.from, t), to: between(from.to, to.to, t) };
}

function blendGroup(group: Group, scene: Scene, known: Map<string, Row>, t: number): Group {
	if (scene.form === 'line') {
		const isNew = !group.rows.some((row) => known.has(row.key));
		return isNew ? { ...group, shown: t } : group;
	}
	if (scene.form === 'squares') {
		const count = group.rows[0]?.x ?? 0;
		return { ...group, full: count, rows: group.rows.map((row) => ({ ...row, x: between(0, row.x, t) })) };
	}
	return { ...group, rows: group.rows.map((row) => blendRow(row, scene, known.get(row.key), t)) };
}

function blendRow(row: Row, scene: Scene, before: Row | undefined, t: number): Row {
	if (scene.form === 'bars') {
		const x = between(before?.x ?? 0, row.x, t);
		return {
			...row,
			x,
			y: between(before?.y ?? row.y, row.y, t),
			...(row.high !== undefined && { high: between(before?.high ?? before?.x ?? 0, row.high, t) })
		};
	}
	// One sheet is there from the start; it unfolds into as many as there are.
	if (scene.form === 'unfold') {
		const from: Pick<Row, 'x' | 'high'> = before ?? { x: 1 };
		const high = row.high !== undefined && { high: between(from.high ?? from.x, row.high, t) };
		return { ...row, x: between(from.x, row.x, t), ...high };
	}
	return { ...row, x: between(before?.x ?? row.x, row.x, t), y: between(before?.y ?? 0, row.y, t) };
}
