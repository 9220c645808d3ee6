import type { Group, Row } from '../../story/types.ts';
import { corners, roughWidth, type Geometry, type Mark, type Side } from '../marks.ts';

/** Parts of the axis that a size of type takes where the picture is narrowest, and half a tear. */
const EM = 0.05;
const TEAR = 0.011;
/** How much higher than another a column must be, as a share of the values' axis, for the other's value to run into it; and how little higher for both values to. */
const HIGHER = 0.015;
const LEVEL = 0.1;
/** How far above its highest column a group's bracket is, room for a value between, and how far its ends come down: shares of the values' axis. */
const OVER = 0.12;
const TICK = 0.02;

/** Columns on a time axis that is true to scale: a missing year leaves its gap. Always from zero. A bracket joins the columns of a group that has a name. */
export const columns: Geometry = (scene, { x, y }) => {
	const marks: Mark[] = [];
	const rows = scene.groups.flatMap((group) => group.rows);
	const span = scene.x.to - scene.x.from;
	/** Centred over the column, unless its words stand out beyond it and would run into a higher column, a value beside it, a tear, or the plot's end. */
	const labelPlace = (row: Row, half: number, text: string): { x: number; side: Side } => {
		if (row.side) return { x: x(row.x), side: row.side };
		const out = (Math.max(...text.split('\n').map(roughWidth)) * EM * span) / 2 - half;
		const taken = (way: -1 | 1) =>
			rows.some((other) => {
				const apart = (other.x - row.x) * way - half - (other.width ?? 1) / 2;
				const beside = other.label !== undefined && Math.abs(other.y - row.y) < LEVEL * scene.y.to && apart < half;
				return (other.x - row.x) * way > 1e-6 && apart < out && (beside || other.y - row.y > HIGHER * scene.y.to);
			}) ||
			scene.breaks.some((tear) => (tear.x - row.x) * way > 0 && (tear.x - row.x) * way - half - TEAR * span < out) ||
			(way === 1 && row.x + half + out > scene.x.to + EM * span);
		const [before, after] = [taken(-1), taken(1)];
		if (before === after) return { x: x(row.x), side: 'above' };
		return after ? { x: x(row.x + half), side: 'above-end' } : { x: x(row.x - half), side: 'above-start' };
	};
	/** What several columns are called together, over a bracket above their values. */
	const bracket = ({ key, name, tone, rows }: Group): Mark[] => {
		const [first, last] = [rows[0], rows.at(-1)];
		if (!name || !first || !last || first === last) return [];
		const [from, to] = [x(first.x - (first.width ?? 1) / 2), x(last.x + (last.width ?? 1) / 2)];
		const height = Math.max(...rows.map((row) => row.y)) + OVER * scene.y.to;
		const [top, foot] = [y(height), y(height - TICK * scene.y.to)];
		const points: [number, number][] = [
			[from, foot],
			[from, top],
			[to, top],
			[to, foot]
		];
		return [
			{ kind: 'path', key: `${key} bracket`, tone, stage: 'measured', points, gap: false, thin: true },
			{ kind: 'label', key: `${key} name`, tone, x: (from + to) / 2, y: top, text: name, side: 'above', role: 'value' }
		];
	};
	for (const group of scene.groups) {
		marks.push(...bracket(group));
		for (const row of group.rows) {
			const half = (row.width ?? 1) / 2;
			const { key, tone, stage } = row;
			marks.push({ kind: 'rect', key, tone, stage, ...corners(x(row.x - half), y(0), x(row.x + half), y(row.y)) });
			const text = [group.rows.length === 1 && group.name, row.label].filter(Boolean).join('\n');
			if (text) marks.push({ kind: 'label', key: `${key} value`, tone, y: y(row.y), text, role: 'value', ...labelPlace(row, half, text) });
		}
	}
	return marks;
};
