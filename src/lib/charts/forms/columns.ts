import type { Row } from '../../story/types.ts';
import { corners, type Geometry, type Mark, type Side } from '../marks.ts';

/** How near a column must be, as a share of the axis, and how much higher, as a share of the values' axis, for a value to run into it. */
const NEAR = 0.11;
const HIGHER = 0.015;
/** Columns nearer than this, in years, share one year. */
const SHARED = 0.5;

/** Columns on a time axis that is true to scale: a missing year leaves its gap. Always from zero. */
export const columns: Geometry = (scene, { x, y }) => {
	const marks: Mark[] = [];
	const rows = scene.groups.flatMap((group) => group.rows);
	/** Whether a column nearby on one side is higher: a value must not be written across it. */
	const higher = (row: Row, way: -1 | 1) =>
		rows.some(
			(other) =>
				(other.x - row.x) * way > 1e-6 &&
				Math.abs(other.x - row.x) < NEAR * (scene.x.to - scene.x.from) &&
				other.y - row.y > HIGHER * scene.y.to
		);
	/** Above the column, away from a higher neighbour and from a tear; two that share a year lean away from each other. */
	const labelPlace = (row: Row, half: number): { x: number; side: Side } => {
		const torn = (way: -1 | 1) => scene.breaks.some((tear) => (tear.x - row.x) * way > 0 && Math.abs(tear.x - row.x) < 1);
		const partner = rows.find((other) => other !== row && Math.abs(other.x - row.x) < SHARED);
		const [before, after] = partner ? [row.x > partner.x, row.x < partner.x] : [higher(row, -1) || torn(-1), higher(row, 1) || torn(1)];
		if (before === after) return { x: x(row.x), side: 'above' };
		return after ? { x: x(row.x + half), side: 'above-end' } : { x: x(row.x - half), side: 'above-start' };
	};
	for (const group of scene.groups) {
		for (const row of group.rows) {
			const half = (row.width ?? 1) / 2;
			const { key, tone, stage } = row;
			marks.push({ kind: 'rect', key, tone, stage, ...corners(x(row.x - half), y(0), x(row.x + half), y(row.y)) });
			if (row.label)
				marks.push({ kind: 'label', key: `${key} value`, tone, y: y(row.y), text: row.label, role: 'value', ...labelPlace(row, half) });
		}
	}
	return marks;
};
