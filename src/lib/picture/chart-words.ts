import { clear, type Mark, type Side } from '../charts/marks.ts';
import type { Scene } from '../story/types.ts';
import type { Box, Palette, SetText } from './chart-svg.ts';

type Label = Extract<Mark, { kind: 'label' }>;

const ANCHORS: Record<Side, [anchor: string, dx: number, dy: number]> = {
	above: ['middle', 0, -0.4],
	'above-start': ['start', 0, -0.4],
	'above-end': ['end', 0, -0.4],
	under: ['middle', 0, 1.3],
	below: ['start', 0, 1.1],
	right: ['start', 0.8, 0.35],
	left: ['end', -0.8, 0.35],
	'dot-start': ['start', -0.45, -0.8],
	'dot-end': ['end', 0.45, -0.8],
	'over-start': ['start', 0, -0.35],
	'over-end': ['end', 0, -0.35],
	beside: ['start', 0, 0.9]
};

/** Radius of a large dot, in px: what stands over or under it in a line keeps off it. */
const DOT = 10;
/** So many blocks of squares leave none of them the height of two lines of words: name and value stand in one. */
const MANY = 4;

/** Values over dots nearer than this, in sizes of type, would stand on each other's dots. */
const NEAR = 2;

const round = (value: number) => Math.round(value * 10) / 10;

/** The words of a chart where a picture of a fixed size places them: names in their column, values of a line off its dots, beside them where dots stand close. */
export function placed(marks: readonly Mark[], { form }: Scene, { x, type }: Pick<Box, 'x' | 'type'>): Label[] {
	const labels = marks.filter((mark) => mark.kind === 'label');
	const over = labels.filter(({ side }) => side === 'above');
	const crowded = over.filter((one) => over.some((other) => other !== one && other.x === one.x && Math.abs(other.y - one.y) < NEAR * type));
	return labels.map((mark): Label => {
		if (mark.side === 'beside') return { ...mark, x };
		if (form !== 'line') return mark;
		if (crowded.some((other) => mark.side === 'above' && other.x === mark.x)) return { ...mark, side: 'left' };
		return { ...mark, y: mark.y + (mark.side === 'above' ? -DOT : mark.side === 'under' ? DOT / 2 : 0) };
	});
}

/** Many blocks of squares with the name and the value of each in one line. */
export function inOneLine(scene: Scene): Scene {
	if (scene.form !== 'squares' || new Set(scene.groups.map((group) => group.block)).size < MANY) return scene;
	const groups = scene.groups.map((group) => ({
		...group,
		rows: group.rows.map(({ label, ...row }) => ({ ...row, name: [row.name, label].filter(Boolean).join(' ') }))
	}));
	return { ...scene, groups };
}

/** A label as SVG: a line of text for each of its lines. */
export function label(mark: Label, type: number, palette: Palette, set: SetText): string {
	const [anchor, dx, dy] = ANCHORS[mark.side];
	const size = mark.role === 'is' ? type * 1.9 : mark.role === 'was' ? type * 1.15 : type;
	const lines = mark.text.split('\n').filter(Boolean);
	const lift = /^(over|above)/.test(mark.side) ? lines.length - 1 : 0;
	return lines
		.map((text, index) =>
			set(text, {
				x: round(mark.x + dx * type),
				y: round(clear(mark, type * 1.15) + dy * type + (index - lift) * type * 1.15),
				'font-size': round(size),
				'text-anchor': anchor,
				fill: palette[mark.tone === 'ash' ? 'ink' : mark.tone],
				// A halo lifts words off the marks they stand on; a struck word stands alone, and its halo would hide it.
				...(mark.role !== 'was' && { stroke: palette.paper, 'stroke-width': round(type * 0.25), 'paint-order': 'stroke' }),
				...(mark.role === 'was' && { 'text-decoration': 'line-through' }),
				...((mark.role === 'value' || mark.role === 'is') && { 'font-weight': 600 })
			})
		)
		.join('');
}
