import { corners, type Geometry, type Mark } from '../marks.ts';

/** How thick a die is, in per cent. */
const DIE = 5;
/** A hair's breadth, in per cent: what is no thicker is the rounding of a share. */
const HAIR = 0.01;

/** A stack of memory dies whose layers are shares of a whole: the thicker the layer, the larger the share. */
export const stack: Geometry = (scene, { x, y }) => {
	const marks: Mark[] = [];
	for (const row of scene.groups.flatMap((group) => group.rows)) {
		const { key, tone, stage } = row;
		const half = (row.width ?? 0) / 2;
		const [top, bottom] = [row.y - half, row.y + half];
		marks.push({ kind: 'rect', key, tone, stage: 'measured', ...corners(x(0), y(top), x(1), y(bottom)) });
		// Dies are of one thickness, counted up from a layer's foot: the last one is cut where the share ends.
		for (let level = bottom - DIE; level > top + HAIR; level -= DIE) {
			marks.push({
				kind: 'path',
				key: `${key} die ${Math.round(bottom - level)}`,
				tone: 'ash',
				stage,
				gap: false,
				thin: true,
				points: [
					[x(0), y(level)],
					[x(1), y(level)]
				]
			});
		}
		const text = [row.name, row.label].filter(Boolean).join(' ');
		marks.push({
			kind: 'label',
			key: `${key} name`,
			tone,
			x: x(1),
			y: y(row.y),
			text,
			side: 'right',
			role: row.focus ? 'value' : 'name'
		});
	}
	return marks;
};
