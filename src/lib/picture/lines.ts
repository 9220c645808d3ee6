import { textWidth, type Face } from './fonts.ts';

/** Where a line of Chinese may turn, where that is marked; else it may turn between any two characters. */
export const TURN = '\u200b';
/** Px by which lines are narrowed to make them even. */
const STEP = 20;

/** The parts of a text between which a line may turn: words and spaces, and in Chinese what is marked, or characters, a closing mark with the one before it. */
function partsOf(text: string): string[] {
	if (text.includes(TURN)) return text.split(new RegExp(`${TURN}|(?<=[，：；])`));
	return text.match(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef][，。、；：？！）》」』”’]*|\S+?(?=[\u4e00-\u9fff])|\S+|\s+/g) ?? [];
}

/** Breaks a text into lines no wider than `width`: between words, and in Chinese between characters, never before a closing mark. */
export function breakLines(text: string, size: number, width: number, faces: readonly Face[]): string[] {
	const parts = partsOf(text);
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

/** Marks that end a clause, the stronger first, and how much shorter than the other a line that ends with one may be. */
const CLAUSES = [/[.;:?!。；：？！]$/, /[,，]$/];
const SHORTER = 0.4;

/** Two lines, the first of which ends with a clause; undefined where they would be too uneven, or too wide. */
function clauseLines(text: string, size: number, width: number, faces: readonly Face[]): string[] | undefined {
	const parts = partsOf(text);
	const pairs = parts.slice(1).flatMap((_, index) => {
		const lines = [parts.slice(0, index + 1), parts.slice(index + 1)].map((line) => line.join('').trim());
		const widths = lines.map((line) => textWidth(line, size, faces));
		const [short, long] = [Math.min(...widths), Math.max(...widths)];
		return long <= width && short >= SHORTER * long ? [{ lines, uneven: long - short }] : [];
	});
	for (const ends of CLAUSES) {
		const [best] = pairs.filter(({ lines }) => ends.test(lines[0] ?? '')).sort((a, b) => a.uneven - b.uneven);
		if (best) return best.lines;
	}
	return undefined;
}

/** Lines no wider than `width`: two are parted between clauses where that can be, others are as even as they can be. A title never ends on a lone word. */
export function balanceLines(text: string, size: number, width: number, faces: readonly Face[]): string[] {
	let lines = breakLines(text, size, width, faces);
	const clauses = lines.length === 2 && clauseLines(text, size, width, faces);
	if (clauses) return clauses;
	for (let narrower = width - STEP; narrower > width / 2; narrower -= STEP) {
		const closer = breakLines(text, size, narrower, faces);
		if (closer.length > lines.length) break;
		lines = closer;
	}
	return lines;
}
