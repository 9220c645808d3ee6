import { crowd, near, type Geometry, type Mark } from '../marks.ts';

/** Two moments and what changed between them: a line for each group from its first row to its last, with the value at both ends. */
export const slope: Geometry = (scene, { x, y }) => {
	const marks: Mark[] = [];
	const ends = { left: [] as (Mark & { kind: 'label' })[], right: [] as (Mark & { kind: 'label' })[] };
	for (const group of scene.groups) {
		const [first, last] = [group.rows[0], group.rows.at(-1)];
		if (!first || !last) continue;
		const { tone } = group;
		const at = (row: typeof first): [number, number] => [x(row.x), y(row.y)];
		marks.push({ kind: 'path', key: `${group.key} ${first.key}`, tone, stage: last.stage, gap: true, points: [at(first), at(last)] });
		for (const [side, row] of [
			['left', first],
			['right', last]
		] as const) {
			const [px, py] = at(row);
			marks.push({ kind: 'dot', key: row.key, tone, stage: row.stage, x: px, y: py, focus: true });
			const text = [row.label, side === 'right' ? group.name : undefined].filter(Boolean).join(' ');
			ends[side].push({ kind: 'label', key: `${row.key} value`, tone, x: px, y: py, text, side, role: 'value' });
		}
	}
	return [...marks, ...crowd(ends.left, near(scene, y)), ...crowd(ends.right, near(scene, y))];
};
