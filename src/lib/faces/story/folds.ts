/** The mark made large, in units of its drawing: a sheet of three panels, each slanted against the next, and a thread laid across it. */
export const PANELS = [0, 1, 2] as const;
const WIDTH = 100;
const LEFT = 15;
const TOP = 30;
const TALL = 170;
const SLANT = 9;
/** Where a scale's ends lie, from the paper's upper edge down. */
const SCALE = { head: 22, foot: 146 };

const round = (value: number) => Math.round(value * 100) / 100;
/** Whether a panel slants down to the right. */
const fall = (panel: number) => (panel % 2 ? -SLANT : SLANT);

/** A place on the paper: `at` runs from 0 (left edge) over the folds (1, 2) to 3, `down` from the paper's upper edge. */
function onPaper(at: number, down: number): [x: number, y: number] {
	const panel = Math.min(2, Math.floor(at));
	const within = at - panel;
	return [round(LEFT + at * WIDTH), round(TOP + down + SLANT * (panel % 2 ? 1 - within : within))];
}

const scaled = (value: number) => SCALE.foot - value * (SCALE.foot - SCALE.head);

/** The outline of a panel as path data. */
export function paper(panel: number): string {
	return `M${onPaper(panel, 0).join(' ')}l${WIDTH} ${fall(panel)}v${TALL}l-${WIDTH} ${-fall(panel)}z`;
}

/** A level of the scale, 0 (foot) to 1 (head), across one panel as path data. */
export function level(panel: number, value: number): string {
	return `M${onPaper(panel + 0.08, scaled(value)).join(' ')}l${WIDTH * 0.84} ${round(fall(panel) * 0.84)}`;
}

/** Where words stand at the paper's foot, and how they slant, as an SVG transform. */
export function footWords(at: number, panel: number): string {
	return `translate(${onPaper(at, TALL - 9).join(' ')}) skewY(${round((Math.atan(fall(panel) / WIDTH) * 180) / Math.PI)})`;
}

/** Points of a line (0 to 1, right and up) laid on the paper: path data for each panel that it crosses, parted at the folds. */
export function laid(points: readonly (readonly [number, number])[]): { panel: number; d: string }[] {
	return PANELS.flatMap((panel) => {
		const inside = points.flatMap(([x, y], index): [number, number][] => {
			const at = x * 3;
			const before = points[index - 1];
			const from = before ? before[0] * 3 : at;
			const folds = [panel, panel + 1].filter((fold) => before && from < fold && fold < at);
			const crossed = folds.map((fold): [number, number] => [
				fold,
				(before?.[1] ?? y) + ((y - (before?.[1] ?? y)) * (fold - from)) / (at - from)
			]);
			return at >= panel && at <= panel + 1 ? [...crossed.filter(([fold]) => fold === panel), [at, y]] : crossed;
		});
		if (inside.length < 2) return [];
		return [{ panel, d: inside.map(([at, y], index) => `${index ? 'L' : 'M'}${onPaper(at, scaled(y)).join(' ')}`).join('') }];
	});
}
