import { create, type Font } from 'fontkit';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Lang } from '../story/types.ts';

/** A face as a picture uses it: a static TrueType file on disk, and its metrics. */
export interface Face {
	family: string;
	file: string;
	font: Font;
}

const require = createRequire(join(process.cwd(), 'package.json'));
const CACHE = 'node_modules/.cache/threefold';
const LATIN = {
	serif: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
	sans: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
};
const EAST: Record<Lang, ((weight: string) => string) | undefined> = {
	en: undefined,
	zh: (weight) => `@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`,
	ko: (weight) => `@expo-google-fonts/noto-serif-kr/${weight}/NotoSerifKR_${weight}.ttf`
};

async function cut(name: string, source: string, text: string, axes?: Record<string, number>): Promise<Face> {
	const glyphs = [...new Set(text)].sort().join('');
	const key = createHash('sha256')
		.update(JSON.stringify([source, glyphs, axes]))
		.digest('hex')
		.slice(0, 16);
	const file = join(CACHE, `${name}-${key}.ttf`);
	if (!existsSync(file)) {
		mkdirSync(CACHE, { recursive: true });
		const cutFont = await subsetFont(readFileSync(require.resolve(source)), glyphs, {
			targetFormat: 'truetype',
			...(axes && { variationAxes: axes })
		});
		writeFileSync(file, cutFont);
	}
	const font = create(readFileSync(file)) as Font;
	return { family: font.familyName, file, font };
}

/**
 * The faces of one language's pictures, cut to the words that are set: titles, Latin first, then the script's own; and everything else, in one face:
 * a sans, or where it would stand beside characters with serifs, theirs.
 */
export async function pictureFaces(lang: Lang, text: string): Promise<{ title: Face[]; body: Face[] }> {
	const latin = `${text} !"#$%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz–—−×…“”‘’·`;
	const east = EAST[lang];
	const serif = await cut('serif', LATIN.serif, latin, { opsz: 60, wght: 600 });
	if (!east) return { title: [serif], body: [await cut('sans', LATIN.sans, latin, { wght: 500 })] };
	const [title, body] = await Promise.all([cut(`title-${lang}`, east('600SemiBold'), text), cut(`body-${lang}`, east('500Medium'), latin)]);
	return { title: [serif, title], body: [body] };
}

/** Chinese marks whose ink fills one half of their square; the other is white, before one that opens and behind one that closes. */
const OPENS = '“‘（《「『【〈';
const CLOSES = '”’）》」』】〉，。、；：';
/** From this width on, in sizes of type, a mark fills a square: a Latin face has the same quotation marks, narrow. */
const SQUARE = 0.9;

/**
 * How far a character moves back, in sizes of type: of two marks in a row one white half is enough, and a line begins with none. `before` is undefined
 * where it begins.
 */
function squeeze(char: string, before: string | undefined, face: Face | undefined): number {
	const opens = OPENS.includes(char);
	const white = before === undefined ? opens : CLOSES.includes(before) ? opens || CLOSES.includes(char) : opens && OPENS.includes(before);
	return white && face && advance(char, face) >= SQUARE ? 0.5 : 0;
}

/** A run of one face, and how far it moves back from where it would stand, in sizes of type. */
export interface Run {
	text: string;
	face: Face | undefined;
	back: number;
}

/** A text in runs that one face sets. */
export function faceRuns(text: string, faces: readonly Face[]): Run[] {
	const runs: Run[] = [];
	let before: string | undefined;
	for (const char of text) {
		const face = faceFor(char, faces);
		const back = squeeze(char, before, face);
		const last = runs.at(-1);
		if (last && last.face === face && !back) last.text += char;
		else runs.push({ text: char, face, back });
		before = char;
	}
	return runs;
}

/** The face that has a character, the first of the list if none has. */
export function faceFor(char: string, faces: readonly Face[]): Face | undefined {
	const code = char.codePointAt(0) ?? 0;
	return faces.find(({ font }) => font.hasGlyphForCodePoint(code)) ?? faces[0];
}

/** How wide a face sets a character, in sizes of type. */
const advance = (char: string, { font }: Face) => font.glyphForCodePoint(char.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;

/** How wide a text is set, in the unit of `size`. */
export function textWidth(text: string, size: number, faces: readonly Face[]): number {
	return faceRuns(text, faces).reduce(
		(sum, { text: run, face, back }) => sum + (face ? [...run].reduce((width, char) => width + advance(char, face), -back) * size : 0),
		0
	);
}
