import { isHeaded, runsBack, type Geometry, type Mark } from '../marks.ts';
import { slotLabels } from './slot-labels.ts';

/**
 * What sources say of one thing, each a dot on the same scale under its name; a source that gives a range has both ends. On a scale of
 * named steps each has a dot on its step alone, and its name there: between two steps is nothing to measure.
 */
export const range: Geometry = (scene, { x, y }) => {
	const marks: Mark[] = [];
	const headed = isHeaded(scene);
	for (const row of scene.groups.flatMap((group) => group.rows)) {
		const { key, tone, stage } = row;
		const high = row.high ?? row.x;
		const level = y(row.y + 0.2);
		const point = (value: number): [number, number] => [x(value), level];
		const track: [number, number][] = [point(scene.x.from), point(scene.x.to)];
		if (!headed) marks.push({ kind: 'path', key: `${key} track`, tone: 'ash', stage: 'measured', gap: false, thin: true, points: track });
		if (high !== row.x) marks.push({ kind: 'path', key: `${key} high`, tone, stage, gap: false, points: [point(row.x), point(high)] });
		marks.push({ kind: 'dot', key, tone, stage, x: x(row.x), y: level, focus: true });
		if (high !== row.x) marks.push({ kind: 'dot', key: `${key} end`, tone, stage, x: x(high), y: level, focus: true });
		marks.push(
			...slotLabels(row, {
				start: x(headed ? row.x : scene.x.from),
				above: y(row.y - 0.02),
				end: x(high),
				middle: level,
				back: headed && runsBack(row.x, scene.x)
			})
		);
	}
	return marks;
};
