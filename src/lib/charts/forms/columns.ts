import { corners, type Geometry, type Mark, type Side } from '../marks.ts';

/** Columns on a time axis that is true to scale: a missing year leaves its gap. Always from zero. */
export const columns: Geometry = (scene, { x, y }) => {
	const marks: Mark[] = [];
	/** Above the column; two that share a year lean away from each other. */
	const labelPlace = (at: number, half: number): { x: number; side: Side } => {
		const year = Math.round(at);
		if (Math.abs(at - year) < 1e-6) return { x: x(at), side: 'above' };
		return at < year ? { x: x(at + half), side: 'above-end' } : { x: x(at - half), side: 'above-start' };
	};
	for (const group of scene.groups) {
		for (const row of group.rows) {
			const half = (row.width ?? 1) / 2;
			const { key, tone, stage } = row;
			marks.push({ kind: 'rect', key, tone, stage, ...corners(x(row.x - half), y(0), x(row.x + half), y(row.y)) });
			if (row.label)
				marks.push({ kind: 'label', key: `${key} value`, tone, y: y(row.y), text: row.label, role: 'value', ...labelPlace(row.x, half) });
		}
	}
	return marks;
};
