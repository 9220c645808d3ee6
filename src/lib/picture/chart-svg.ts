import { scaleLinear } from 'd3-scale';
import { cellsPath, linePath, tearPath } from '../charts/paths.ts';
import { isHeaded, namesColumn, RINGED, roughWidth, TICKED, toneAfter, type Geometry, type Mark } from '../charts/marks.ts';
import type { Scene, Stage, Tone } from '../story/types.ts';
import { inOneLine, label, placed } from './chart-words.ts';

/** Where a chart is drawn, in px, and how large its words are. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
	type: number;
}

/** Colours by tone, and of the ground; the tokens of one theme. */
export type Palette = Record<Tone | 'paper' | 'mist', string>;

/** How a run of words is set: the picture's own font list. */
export type SetText = (text: string, attributes: Record<string, string | number>) => string;

/** Margins for words around the plot, in sizes of type, by form. */
const MARGINS: Record<string, [top: number, right: number, bottom: number, left: number]> = {
	line: [1.6, 7, 1.8, 3.6],
	columns: [1.6, 1, 1.8, 3],
	slope: [1, 5, 1.8, 4],
	bars: [0.4, 5, 0.4, 0],
	range: [0.4, 5, 1.8, 1.2],
	spans: [0.6, 1.2, 1.8, 0.6],
	stack: [0.2, 14, 0.2, 0],
	unfold: [0.4, 4, 0.4, 0.2],
	correction: [0.2, 0, 0.2, 0],
	squares: [2.6, 0, 1.6, 0]
};
/** The same for lines that have no names at their ends. */
const NAMELESS = [1.6, 2, 1.8, 3.6];
/** The same for a scale whose steps are named over it. */
const HEADED = [1.8, 2.4, 0.4, 1.2];
const round = (value: number) => Math.round(value * 10) / 10;

/** Draws a scene into a box as SVG: the same geometry as on the page, at a fixed size. */
export function chartSvg(whole: Scene, geometry: Geometry, box: Box, palette: Palette, set: SetText): string {
	const { type } = box;
	const scene = inOneLine(whole);
	const names = namesColumn(scene);
	const headed = isHeaded(scene);
	const nameless = scene.form === 'line' && scene.groups.every((group) => !group.name);
	const own = nameless ? NAMELESS : (MARGINS[scene.form] ?? [1, 1, 1, 1]);
	const margins = headed ? HEADED : names ? [0.2, 0, 0.2, names.width] : own;
	const [top, right, bottom, left] = margins.map((margin) => margin * type) as [number, number, number, number];
	const plot = fit(scene, { x: box.x + left, y: box.y + top, width: box.width - left - right, height: box.height - top - bottom });
	const x = scaleLinear()
		.domain([scene.x.from, scene.x.to])
		.range([plot.x, plot.x + plot.width]);
	const y = scaleLinear()
		.domain([scene.y.to, scene.y.from])
		.range([plot.y, plot.y + plot.height]);
	const ash = { 'font-size': round(type * 0.86), fill: palette.ash };
	const parts: string[] = [];
	const level = (at: number, stroke: string) =>
		`<path d="M${round(plot.x)} ${round(y(at))}H${round(plot.x + plot.width)}" stroke="${stroke}" fill="none"/>`;
	for (const band of scene.bands)
		parts.push(
			`<rect x="${round(x(band.from))}" y="${plot.y}" width="${round(x(band.to) - x(band.from))}" height="${plot.height}" fill="${palette.mist}" opacity=".4"/>`
		);
	if (['line', 'columns', 'slope'].includes(scene.form))
		for (const tick of scene.y.ticks) {
			parts.push(level(tick.at, tick.at === 0 ? palette.ash : palette.mist));
			parts.push(set(tick.label, { ...ash, x: round(plot.x - type * 0.5), y: round(y(tick.at) + type * 0.3), 'text-anchor': 'end' }));
		}
	if (headed)
		for (const tick of scene.x.ticks) {
			const at = round(x(tick.at));
			parts.push(`<path d="M${at} ${plot.y}V${plot.y + plot.height}" stroke="${palette.mist}" stroke-width="1"/>`);
			parts.push(set(tick.label, { ...ash, x: at, y: round(plot.y - type * 0.5), 'text-anchor': 'middle' }));
		}
	if (TICKED.includes(scene.form))
		for (const tick of scene.x.ticks)
			parts.push(set(tick.label, { ...ash, x: round(x(tick.at)), y: round(plot.y + plot.height + type * 1.3), 'text-anchor': 'middle' }));
	const marks = geometry(scene, { x, y });
	for (const mark of marks) if (mark.kind !== 'label') parts.push(shape(mark, scene, palette));
	for (const item of scene.breaks) {
		const width = plot.width / 100;
		const d = tearPath(0);
		parts.push(
			`<path d="${d}" transform="translate(${round(x(item.x))} ${plot.y}) scale(${round(width)} ${round(plot.height / 100)})" fill="${palette.paper}" stroke="${palette.ash}" vector-effect="non-scaling-stroke" stroke-width=".2"/>`
		);
	}
	// As in the page, what a tear says begins at it, or ends with the plot.
	for (const item of scene.breaks.filter(({ text }) => text)) {
		const start = Math.min(x(item.x) + type * 0.4, plot.x + plot.width - roughWidth(item.text) * type * 0.86);
		parts.push(set(item.text, { ...ash, fill: palette[toneAfter(scene, item.x)], x: round(start), y: round(plot.y - type * 0.35) }));
	}
	for (const mark of placed(marks, scene, { x: box.x, type })) parts.push(label(mark, type, palette, set));
	return parts.join('');
}

/** Squares keep their shape: the plot is narrowed to the field's ratio. */
function fit(scene: Scene, plot: Omit<Box, 'type'>): Omit<Box, 'type'> {
	if (scene.form === 'stack') return { ...plot, width: Math.min(plot.width, plot.height) };
	if (scene.form !== 'squares') return plot;
	const ratio = Math.abs((scene.x.to - scene.x.from) / (scene.y.to - scene.y.from));
	const width = Math.min(plot.width, plot.height * ratio);
	return { ...plot, width, height: width / ratio };
}

/** How much of a mark's colour is in what was passed and what was computed: as in marks.css. */
const HALF_TONES: Partial<Record<Stage, number>> = { enacted: 0.5, derived: 0.28 };

/** A colour of which a share stands on paper; colours as `#rrggbb`. */
function toned(tone: string, paper: string, share = 1): string {
	const parts = [1, 3, 5].map((at) => {
		const [ink, ground] = [tone, paper].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number];
		return Math.round(ink * share + ground * (1 - share))
			.toString(16)
			.padStart(2, '0');
	});
	return `#${parts.join('')}`;
}

function shape(mark: Exclude<Mark, { kind: 'label' }>, scene: Scene, palette: Palette): string {
	const tone = palette[mark.tone];
	const key = ` data-key="${mark.key.replace(/[<>&"]/g, '')}"`;
	if (mark.kind === 'rect') {
		const hollow = mark.open || mark.stage === 'planned';
		const share = HALF_TONES[mark.stage];
		const line = hollow || share ? ` stroke="${tone}" stroke-width="2"${mark.stage === 'derived' ? ' stroke-dasharray="5 4"' : ''}` : '';
		return `<rect${key} x="${round(mark.x)}" y="${round(mark.y)}" width="${round(mark.width)}" height="${round(mark.height)}" fill="${hollow ? 'none' : toned(tone, palette.paper, share)}"${line}/>`;
	}
	if (mark.kind === 'path') {
		const thin = mark.thin ? (scene.form === 'stack' ? palette.paper : palette.mist) : tone;
		return `<path${key} d="${linePath(mark.points)}" fill="none" stroke="${thin}" stroke-width="${mark.thin ? 1.5 : mark.tone === 'thread' ? 5 : 3}" stroke-linejoin="round" stroke-linecap="round"${mark.gap ? ' stroke-dasharray="1 9"' : ''}/>`;
	}
	if (mark.kind === 'panel')
		return `<path${key} d="${linePath(mark.points)}z" fill="${mark.open || mark.stage === 'planned' ? 'none' : mark.tone === 'ash' ? palette.mist : toned(tone, palette.paper, mark.stage === 'enacted' ? HALF_TONES.enacted : undefined)}" stroke="${mark.tone === 'ash' ? palette.ink : tone}" stroke-width="2.5" stroke-linejoin="round"${mark.open ? ' stroke-dasharray="7 5"' : ''}/>`;
	if (mark.kind === 'dot') {
		const hole = RINGED.includes(mark.stage);
		return `<circle${key} cx="${round(mark.x)}" cy="${round(mark.y)}" r="${mark.focus ? 10 : 7}" fill="${hole ? palette.paper : tone}" stroke="${tone}" stroke-width="4"/>`;
	}
	const fill = mark.stage === 'planned' ? `fill="none" stroke="${tone}" stroke-width="1.8"` : `fill="${tone}"`;
	return `<path${key} d="${cellsPath(mark.cells, mark.width, mark.height)}" ${fill}/>`;
}
