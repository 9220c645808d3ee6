import type { Geometry, Mark } from '../marks.ts';

/** A correction set in type: what was written, struck through, and under it what holds. */
export const correction: Geometry = (scene, { x, y }) =>
	scene.groups
		.flatMap((group) => group.rows)
		.flatMap((row): Mark[] => {
			const place = { kind: 'label' as const, x: x(0), side: 'over-start' as const };
			return [
				{ ...place, key: `${row.key} name`, tone: 'ash', y: y(row.y - 0.26), text: row.name ?? '', role: 'name' },
				{ ...place, key: `${row.key} was`, tone: 'ash', y: y(row.y + 0.05), text: row.was ?? '', role: 'was' },
				{ ...place, key: row.key, tone: 'thread', y: y(row.y + 0.38), text: row.label ?? '', role: 'is' }
			];
		});
