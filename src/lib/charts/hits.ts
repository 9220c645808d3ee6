import type { Scene } from '../story/types.ts';
import type { Geometry, Scales } from './marks.ts';

/** Where a row of a scene can be pointed at, in the units of the scales' ranges. */
export interface Hit {
	key: string;
	x: number;
	y: number;
}

/** The points of a scene that can be asked for their value, in the order in which arrows walk through them. */
export function hits(scene: Scene, scales: Scales, geometry: Geometry): Hit[] {
	const { x, y } = scales;
	if (scene.form === 'squares')
		return geometry(scene, scales).flatMap((mark) => {
			if (mark.kind !== 'cells') return [];
			const [first, last] = [mark.cells[0], mark.cells.at(-1)];
			return first && last ? [{ key: mark.key, x: (first[0] + last[0] + mark.width) / 2, y: (first[1] + last[1] + mark.height) / 2 }] : [];
		});
	const middle = { stack: 0.5, correction: 0.02 }[scene.form as 'stack'];
	const lift = { bars: 0.18, range: 0.2, unfold: 0.24 }[scene.form as 'bars'] ?? 0;
	return scene.groups.flatMap((group) =>
		group.rows.map((row) => ({ key: row.key, x: x(middle ?? ((row.end ?? row.x) + row.x) / 2), y: y(row.y + lift) }))
	);
}
