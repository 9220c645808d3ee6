import { corners, type Geometry, type Mark } from '../marks.ts';
import { slotLabels } from './slot-labels.ts';

/** Part of a slot that the bar fills, from where it begins; what is left above holds the name. */
const BAR = { top: -0.02, bottom: 0.38, name: -0.08 };

/** Between zero's line and names on both sides of it, in per cent of the plot. */
const OFF = 1;

/** Horizontal bars from zero, each under its name; on both sides of zero names begin there. A range of sources goes on from the low value as an open bar. */
export const bars: Geometry = (scene, { x, y }) => {
	const marks: Mark[] = [];
	for (const row of scene.groups.flatMap((group) => group.rows)) {
		const { key, tone, stage } = row;
		const top = y(row.y + BAR.top);
		const bottom = y(row.y + BAR.bottom);
		const end = row.high ?? row.x;
		marks.push({ kind: 'rect', key, tone, stage, ...corners(x(0), top, x(row.x), bottom) });
		if (row.high !== undefined)
			marks.push({ kind: 'rect', key: `${key} high`, tone, stage, open: true, ...corners(x(row.x), top, x(row.high), bottom) });
		marks.push(
			...slotLabels(row, {
				start: x(0) + (scene.x.from < 0 ? Math.sign(end) * OFF : 0),
				above: y(row.y + BAR.name),
				end: x(end),
				middle: (top + bottom) / 2,
				side: end < 0 ? 'left' : 'right',
				back: end < 0
			})
		);
	}
	return marks;
};
