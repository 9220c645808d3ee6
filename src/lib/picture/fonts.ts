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

/** A text in runs that one face sets. */
export function faceRuns(text: string, faces: readonly Face[]): { text: string; face: Face | undefined }[] {
	const runs: { text: string; face: Face | undefined }[] = [];
	for (const char of text) {
		const face = faceFor(char, faces);
		const last = runs.at(-1);
		if (last && last.face === face) last.text += char;
		else runs.push({ text: char, face });
	}
	return runs;
}

/** The face that has a character, the first of the list if none has. */
export function faceFor(char: string, faces: readonly Face[]): Face | undefined {
	const code = char.codePointAt(0) ?? 0;
	return faces.find(({ font }) => font.hasGlyphForCodePoint(code)) ?? faces[0];
}

/** How wide a text is set, in the unit of `size`. */
export function textWidth(text: string, size: number, faces: readonly Face[]): number {
	return [...text].reduce((sum, char) => {
		const face = faceFor(char, faces);
		return sum + (face ? (face.font.glyphForCodePoint(char.codePointAt(0) ?? 0).advanceWidth / face.font.unitsPerEm) * size : 0);
	}, 0);
}

/** Where a line of Chinese may turn, where that is marked; else it may turn between any two characters. */
export const TURN = '\u200b';
/** Px by which lines are narrowed to make them even. */
const STEP = 20;

/** Breaks a text into lines no wider than `width`: between words, and in Chinese between characters, never before a closing mark. */
export function breakLines(text: string, size: number, width: number, faces: readonly Face[]): string[] {
	const parts = text.includes(TURN)
		? text.split(new RegExp(`${TURN}|(?<=[，：；])`))
		: (text.match(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef][，。、；：？！）》」』”’]*|\S+?(?=[\u4e00-\u9fff])|\S+|\s+/g) ?? []);
	const lines: string[] = [];
	let line = '';
	for (const part of parts) {
		if (line && textWidth((line + part).trimEnd(), size, faces) > width) {
			lines.push(line.trimEnd());
			line = part.trimStart();
		} else line += part;
	}
	return line.trim() ? [...lines, line.trimEnd()] : lines;
}

/** The same lines, as even as they can be: a title never ends on a lone word. */
export function balanceLines(text: string, size: number, width: number, faces: readonly Face[]): string[] {
	let lines = breakLines(text, size, width, faces);
	for (let narrower = width - STEP; narrower > width / 2; narrower -= STEP) {
		const closer = breakLines(text, size, narrower, faces);
		if (closer.length > lines.length) break;
		lines = closer;
	}
	return lines;
}
