import { corners, crowd, type Geometry, type Mark } from '../marks.ts';

/** How thick a die is, in per cent. */
const DIE = 5;
/** Names nearer than this, in per cent of the picture's height, might run into each other. */
const NEAR = 14;
/** Between two shares, and over what is ruled, in per cent. */
export const SLIT = 2;
/** A hair's breadth, in per cent: what is no thicker is the rounding of a share. */
const HAIR = 0.01;

/** A stack of memory dies whose layers are shares of a whole: the thicker the layer, the larger the share. What is more than a ruled whole stands over its line. */
export const stack: Geometry = (scene, { x, y }) => {
	const marks: Mark[] = [];
	const labels: Extract<Mark, { kind: 'label' }>[] = [];
	for (const row of scene.groups.flatMap((group) => group.rows)) {
		const { key, tone, stage } = row;
		const half = (row.width ?? 0) / 2;
		const [over, bottom] = [row.y - half, row.y + half];
		const whole = scene.y.ticks.find(({ at }) => at > over + HAIR && at < bottom)?.at;
		const top = whole ?? over;
		marks.push({ kind: 'rect', key, tone, stage: 'measured', ...corners(x(0), y(top), x(1), y(bottom)) });
		if (whole !== undefined)
			marks.push({ kind: 'rect', key: `${key} over`, tone, stage: 'measured', ...corners(x(0), y(over - SLIT), x(1), y(whole - SLIT)) });
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
		const ruled = y(at - SLIT / 2);
		const level: [number, number][] = [
			[x(0), ruled],
			[x(1), ruled]
		];
		marks.push({ kind: 'path', key: `whole ${label}`, tone: 'ink', stage: 'measured', gap: false, points: level });
		labels.push({ kind: 'label', key: `whole ${label} name`, tone: 'ink', x: x(1), y: ruled, text: label, side: 'right', role: 'name' });
	}
	return [...marks, ...crowd(labels, (NEAR / 100) * Math.abs(y(scene.y.to) - y(scene.y.from)))];
};
