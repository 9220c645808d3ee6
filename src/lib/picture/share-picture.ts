import { Resvg } from '@resvg/resvg-js';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { credit } from '../charts/credit.ts';
import { GEOMETRY } from '../charts/forms/all.ts';
import { escapeMarkup, plainText } from '../story/markup.ts';
import type { Moment, Story } from '../story/types.ts';
import { MARK } from '../parts/mark.ts';
import { chartSvg, type Palette, type SetText } from './chart-svg.ts';
import { faceFor, faceRuns, pictureFaces, type Face } from './fonts.ts';
import { balanceLines, breakLines, TURN } from './lines.ts';

/** The size that services show links with. */
export const SIZE = { width: 1200, height: 630 };
const CACHE = 'node_modules/.cache/threefold/pictures';
const PAD = 64;
/** Size of what stands under the title and in the chart, in px, and the height of its lines, in sizes of type. */
const SMALL = 22;
const LEADING = 1.27;
/** Publishers that a picture names; it travels without its page. */
const SOURCES = 2;

/** The light tokens, read from where they are defined. */
function palette(): Palette {
	const [light = ''] = readFileSync('src/lib/parts/tokens.css', 'utf8').split('@media');
	return Object.fromEntries([...light.matchAll(/--(\w+): (#[0-9a-f]{6})/g)].map((match) => [match[1], match[2]])) as Palette;
}

/** Characters that no face of the list can draw. */
export function missingGlyphs(text: string, faces: readonly Face[]): string[] {
	return [...new Set(text)].filter((char) => char.trim() && !faceFor(char, faces)?.font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0));
}

export interface SharePicture {
	svg: string;
	png: () => Uint8Array;
	/** Characters that could not be set; none in a good picture. */
	missing: string[];
}

/** Every word that a language's share pictures set: its fonts are cut to them once. */
function allWords(story: Story): string {
	const moments = story.chapters.flatMap((chapter) => chapter.moments);
	return JSON.stringify([
		story.title,
		moments.map((moment) => [moment.date.text, moment.figure, credit(moment.figure, story.words, SOURCES)])
	]);
}

const faces = new Map<string, ReturnType<typeof pictureFaces>>();

/** Draws a moment's share picture: its date, the finding, the chart in that state from the page's own geometry, and who says it. */
export async function sharePicture(moment: Moment, story: Story): Promise<SharePicture> {
	const own = faces.get(story.lang) ?? pictureFaces(story.lang, allWords(story));
	faces.set(story.lang, own);
	const { title: titleFaces, body: bodyFaces } = await own;
	const colours = palette();
	const missing = new Set<string>();
	const set =
		(list: readonly Face[]): SetText =>
		(text, attributes) => {
			for (const char of missingGlyphs(text, list)) missing.add(char);
			const told = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
			const size = Number(attributes['font-size']);
			const runs = faceRuns(text, list).map(
				({ text: run, face, back }) =>
					`<tspan font-family="${face?.family ?? ''}"${back ? ` dx="${-back * size}"` : ''}>${escapeMarkup(run)}</tspan>`
			);
			return `<text xml:space="preserve" ${told.join(' ')}>${runs.join('')}</text>`;
		};
	const setTitle = set(titleFaces);
	const setBody = set(bodyFaces);
	const { figure } = moment;
	const size = 50;
	const lined = (html: string, type: number, list: readonly Face[]) =>
		balanceLines(plainText(html.replaceAll('<wbr>', TURN)), type, SIZE.width - 2 * PAD, list).slice(0, 2);
	const title = lined(figure.titleHtml, size, titleFaces);
	const subtitle = lined(figure.subtitleHtml, SMALL, bodyFaces);
	const said = breakLines(credit(figure, story.words, SOURCES), 18, SIZE.width - 2 * PAD, bodyFaces)[0] ?? '';
	const top = 62;
	const under = top + 24 + title.length * size * 1.12;
	const plot = under + 28 + subtitle.length * SMALL * LEADING;
	const parts = [
		`<rect width="${SIZE.width}" height="${SIZE.height}" fill="${colours.paper}"/>`,
		// The mark, as every page's head has it.
		`<g transform="translate(${PAD - 3} 32) scale(.8)"><path d="${MARK.folds.join('')}" fill="${colours.ink}"/><path d="${MARK.red}" fill="${colours.thread}"/></g>`,
		setBody(`${story.title}  ·  ${moment.date.text}`, { x: PAD + 52, y: top, 'font-size': SMALL, fill: colours.ash }),
		...title.map((line, index) =>
			setTitle(line, { x: PAD - 2, y: top + 18 + (index + 1) * size * 1.1, 'font-size': size, 'font-weight': 600, fill: colours.ink })
		),
		...subtitle.map((line, index) =>
			setBody(line, { x: PAD, y: under + 30 + index * SMALL * LEADING, 'font-size': SMALL, fill: colours.ash })
		),
		chartSvg(
			figure.scene,
			GEOMETRY[figure.scene.form],
			{ x: PAD, y: plot, width: SIZE.width - 2 * PAD, height: SIZE.height - 72 - plot, type: SMALL },
			colours,
			setBody
		),
		setBody(said, { x: PAD, y: SIZE.height - 24, 'font-size': 18, fill: colours.ash })
	];
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}" viewBox="0 0 ${SIZE.width} ${SIZE.height}">${parts.join('')}</svg>`;
	const fontFiles = [...titleFaces, ...bodyFaces].map((face) => face.file);
	return { svg, png: () => raster(svg, fontFiles), missing: [...missing] };
}

/** A picture that was drawn before is read, not drawn again: the file's name is what it shows. */
function raster(svg: string, fontFiles: string[]): Uint8Array {
	const key = createHash('sha256').update(svg).update(fontFiles.join()).digest('hex').slice(0, 24);
	const file = join(CACHE, `${key}.png`);
	if (existsSync(file)) return readFileSync(file);
	const png = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render().asPng();
	mkdirSync(CACHE, { recursive: true });
	writeFileSync(file, png);
	return png;
}
