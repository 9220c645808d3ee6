import { plainText } from '$lib/story/markup';

/** Widths of a statement, in Latin letters, up to which it is short or of medium length. Hanzi and hangul count as two. */
const SHORT = 52;
const MEDIUM = 96;
/** How wide a Chinese part may be, in the same letters, that has to fit a line of a short or medium statement beside its picture: else its mark begins the next. */
const SHORT_PART = 13;
const MEDIUM_PART = 18.8;

const widthOf = (text: string) => text.length + (text.match(/[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/g)?.length ?? 0);

/** The width, in Latin letters, of the widest part of a Chinese line's markup (see `bySentence`) that is not to be broken; 0 in other languages, which break at spaces. */
export function widestPart(html: string): number {
	if (!/[，。：；？！]/.test(html)) return 0;
	const parts = html.split(/<wbr>|<span class="(?:clause|sentence)">/).flatMap((part) => plainText(part).split(/\s+/));
	return Math.max(...parts.map(widthOf));
}

/** How large a statement is set, by its length: a short sentence fills the wall as a long one does. `part`: the width of its widest part. */
export function statementSize(text: string, part = 0): 'short' | 'medium' | 'long' {
	const width = widthOf(text);
	if (width <= SHORT && part <= SHORT_PART) return 'short';
	return width <= MEDIUM && part <= MEDIUM_PART ? 'medium' : 'long';
}
