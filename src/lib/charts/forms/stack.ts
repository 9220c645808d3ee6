import { corners, type Geometry, type Mark } from '../marks.ts';

/** How wide the stack stands, from its left edge, and about how thick a die is, both in units of the axes (0 to 1, and per cent). */
const WIDTH = 0.56;
const DIE = 4;

/** A stack of memory dies whose layers are shares of a whole: the thicker the layer, the larger the share. */
export const stack: Geometry = (scene, { x, y }) => {
	const marks: Mark[] = [];
	for (const row of scene.groups.flatMap((group) => group.rows)) {
		const { key, tone, stage } = row;
		const half = (row.width ?? 0) / 2;
		const [top, bottom] = [row.y - half, row.y + half];
		marks.push({ kind: 'rect', key, tone, stage: 'measured', ...corners(x(0), y(top), x(WIDTH), y(bottom)) });
		// A maker's layer holds whole dies; the paper shows between makers as it does between dies.
		const dies = Math.max(1, Math.round((bottom - top) / DIE));
		for (let die = top > 0.01 ? 0 : 1; die < dies; die += 1) {
			const level = top + ((bottom - top) * die) / dies;
			marks.push({
				kind: 'path',
				key: `${key} die ${die}`,
				tone: 'ash',
				stage,
				gap: false,
				thin: true,
				points: [
					[x(0), y(level)],
					[x(WIDTH), y(level)]
				]
			});
		}
		const text = [row.name, row.label].filter(Boolean).join(' ');
		marks.push({
			kind: 'label',
			key: `${key} name`,
			tone,
			x: x(WIDTH),
			y: y(row.y),
			text,
			side: 'right',
			role: row.focus ? 'value' : 'name'
		});
	}
	return marks;
};
