import type { Axis, FormId, Group, Row, Scene, Stage, Tone } from '../story/types.ts';

/** Places of data in a plot; the page's run from 0 to 100 per cent (LayerCake's scales), a picture's in its own units. */
export interface Scales {
	x: (value: number) => number;
	y: (value: number) => number;
}

interface Painted {
	/** Stable across views of a chart: the same key is the same thing. */
	key: string;
	tone: Tone;
	stage: Stage;
}

/** What a form draws. Lengths and places are in the units of the scales' ranges. */
export type Mark =
	| (Painted & { kind: 'rect'; x: number; y: number; width: number; height: number; open?: boolean })
	| (Painted & { kind: 'path'; points: [x: number, y: number][]; gap: boolean; thin?: boolean })
	| (Painted & { kind: 'panel'; points: [x: number, y: number][]; open: boolean })
	| (Painted & { kind: 'dot'; x: number; y: number; focus: boolean })
	| (Painted & { kind: 'cells'; cells: [x: number, y: number][]; width: number; height: number })
	/** `over`: where those above it stand that it might run into, nearest first. */
	| {
			kind: 'label';
			key: string;
			tone: Tone;
			x: number;
			y: number;
			text: string;
			side: Side;
			over?: number[];
			role: 'value' | 'name' | 'was' | 'is';
	  };

/** On which side of its point a label stands: above it and centred, at its right, … `beside`: in the picture's column of names, beginning at its height. */
export type Side =
	| 'above'
	| 'above-start'
	| 'above-end'
	| 'under'
	| 'below'
	| 'right'
	| 'left'
	| 'over-start'
	| 'over-end'
	| 'dot-start'
	| 'dot-end'
	| 'beside';

/** Values of a line that are few enough for each to be a dot. */
export const FEW = 4;

/** Whether a row of a line stands as a large dot: where the step points, where the value is an estimate, and in lines of few values. */
export function standsOut(row: Row, { style, rows }: Group): boolean {
	return style === 'dots' || row.focus || row.stage === 'estimate' || rows.length <= FEW;
}
/** Stages whose dots are rings. */
export const RINGED: readonly Stage[] = ['derived', 'estimate', 'planned'];

/** Forms whose ticks are written; the others say every value beside its mark. */
export const TICKED: readonly FormId[] = ['line', 'columns', 'slope', 'spans'];

/** Whether a scene is a scale of steps that are named over it. */
export const isHeaded = (scene: Scene): boolean => scene.form === 'range' && scene.x.ticks.length > 0;

/** Past this share of an axis words run back from their mark, so that they stay inside. */
const TURN = 0.55;
export const runsBack = (value: number, { from, to }: Axis): boolean => (value - from) / (to - from) > TURN;

/** Words nearer than this, in hundredths of the plot's height, may touch in a low picture. */
const NEAR = 16;
export const near = ({ y }: Scene, scale: Scales['y']): number => (NEAR / 100) * Math.abs(scale(y.to) - scale(y.from));

/** The colour of a tear's words: in columns what is seen right of it in a colour of its own lends it; the thread is the step's, not theirs. */
export function toneAfter({ form, groups }: Scene, tear: number): Tone {
	const after = form === 'columns' && groups.flatMap(({ rows }) => rows).find(({ x, tone }) => tone !== 'thread' && x > tear);
	return after ? after.tone : 'ash';
}

/** Points of a line further apart than this many units of the axis are joined by dots alone: nothing is known between them. */
export const GAP = 1.01;

/** About how wide a text is set, in sizes of its type: a letter takes half of one, a Chinese or Korean character the whole. */
export function roughWidth(text: string): number {
	return Math.round([...text].reduce((width, letter) => width + (letter > '\u2e7f' ? 1 : 0.55), 0.3) * 10) / 10;
}

/** Room between names and the marks that they stand beside, in sizes of type. */
const ASIDE = 0.8;
const tenth = (value: number) => Math.round(value * 10) / 10;

/**
 * The column of names beside blocks of squares, in sizes of type: how wide it is, at most `most` (longer names take more lines), and how many lines stand
 * in it. Undefined where names stand elsewhere.
 */
export function namesColumn(scene: Scene, most = Infinity): { width: number; lines: number } | undefined {
	if (scene.form !== 'squares' || new Set(scene.groups.map((group) => group.block)).size < 2) return undefined;
	const widths = scene.groups.flatMap((group) => group.rows.flatMap(({ name = '', label = '' }) => [roughWidth(name), roughWidth(label)]));
	return {
		width: tenth(Math.min(most, Math.max(...widths) + ASIDE)),
		lines: widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / (most - ASIDE))), 0)
	};
}

/** How wide the longest of the names beside a stack is, in sizes of type: they stand in one line. */
export function namesWidth(scene: Scene): number | undefined {
	if (scene.form !== 'stack') return undefined;
	const rows = scene.groups.flatMap((group) => group.rows);
	return tenth(Math.max(...rows.map(({ name = '', label = '' }) => roughWidth(`${name} ${label}`))) + ASIDE);
}

/** The picture of a scene: a pure function of the scene and its scales. */
export type Geometry = (scene: Scene, scales: Scales) => Mark[];

/**
 * Tells each label of one side which others above it it might run into: those nearer than `near`, in units of the range, for each line between them.
 * How far it must give way depends on its type, which only what sets it knows: `clear`.
 */
export function crowd<Label extends { y: number; over?: number[] }>(labels: Label[], near: number): Label[] {
	const sorted = [...labels].sort((a, b) => a.y - b.y);
	return sorted.map((label, index) => {
		const above = sorted.slice(0, index).reverse();
		const over = above.map(({ y }) => y).filter((y, lines) => label.y - y < (lines + 1) * near);
		return over.length > 0 ? { ...label, over } : label;
	});
}

/** Where a label stands so that it clears those above it by a `line` each: in the units of the range. */
export function clear({ y, over = [] }: { y: number; over?: number[] }, line: number): number {
	return Math.max(y, ...over.map((above, lines) => above + (lines + 1) * line));
}

/** A rectangle between two corners given in any order. */
export function corners(x1: number, y1: number, x2: number, y2: number): { x: number; y: number; width: number; height: number } {
	return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}
