/** Widths of a statement, in Latin letters, up to which it is short or of medium length. Hanzi and hangul count as two. */
const SHORT = 52;
const MEDIUM = 96;

/** How large a statement is set, by its length: a short sentence fills the wall as a long one does. */
export function statementSize(text: string): 'short' | 'medium' | 'long' {
	const wide = text.match(/[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/g)?.length ?? 0;
	const width = text.length + wide;
	return width <= SHORT ? 'short' : width <= MEDIUM ? 'medium' : 'long';
}
