/** Widths of a statement, in Latin letters, up to which it is set large or middling. Hanzi and hangul count as two. */
const LARGE = 52;
const MIDDLE = 96;

/** How large a statement is set, by its length: a short sentence fills the wall as a long one does. */
export function statementSize(text: string): 'large' | 'middle' | 'small' {
	const wide = text.match(/[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/g)?.length ?? 0;
	const width = text.length + wide;
	return width <= LARGE ? 'large' : width <= MIDDLE ? 'middle' : 'small';
}
