import type { Stage, Tone } from '../../story/types.ts';
import { corners, crowd, near, type Geometry, type Mark } from '../marks.ts';

/** How thick a die is, in per cent. */
const DIE = 5;
/** A hair's breadth, in per cent: what is no thicker is the rounding of a share. */
const HAIR = 0.01;

/** A stack of memory dies whose layers are shares of a whole: the thicker the layer, the larger the share. A layer that is ruled stands in parts. */
export const stack: Geometry = (scene, { x, y }) => {
	const marks: Mark[] = [];
	const labels: Extract<Mark, { kind: 'label' }>[] = [];
	const rule = (key: string, tone: Tone, stage: Stage, level: number, thin: boolean): Mark => ({
		kind: 'path',
		key,
		tone,
		stage,
		gap: false,
		thin,
		points: [
			[x(0), y(level)],
			[x(1), y(level)]
		]
	});
	for (const row of scene.groups.flatMap((group) => group.rows)) {
		const { key, tone, stage, parts = [] } = row;
		parts.forEach(([top, bottom], part) => {
			const name = part === 0 ? key : `${key} part ${part}`;
			marks.push({ kind: 'rect', key: name, tone, stage: 'measured', ...corners(x(0), y(top), x(1), y(bottom)) });
			// Dies are of one thickness, counted up from a part's foot: the last one is cut where it ends.
			for (let level = bottom - DIE; level > top + HAIR; level -= DIE)
				marks.push(rule(`${name} die ${Math.round(bottom - level)}`, 'ash', stage, level, true));
		});
		const text = [row.name, row.label].filter(Boolean).join(' ');
		labels.push({
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
	for (const { at, label } of scene.y.ticks) {
		marks.push(rule(`rule ${at}`, 'ink', 'measured', at, false));
		labels.push({ kind: 'label', key: `rule ${at} name`, tone: 'ink', x: x(1), y: y(at), text: label, side: 'right', role: 'name' });
	}
	return [...marks, ...crowd(labels, near(scene, y))];
};
