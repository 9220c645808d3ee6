/** Widths of a statement, in Latin letters, up to which it is short or of medium length. Hanzi and hangul count as two. */
const SHORT = 52;
const MEDIUM = 96;

/** How large a statement is set, by its length: a short sentence fills the wall as a long one does. */
export function statementSize(text: string): 'short' | 'medium' | 'long' {
	const wide = text.match(/[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/g)?.length ?? 0;
	const width = text.length + wide;
	return width <= SHORT ? 'short' : width <= MEDIUM ? 'medium' : 'long';
}

/** Where one sentence of a statement ends and another follows. */
const BETWEEN = /(?<=[.?!](?:<\/\w+>)?) +(?=\S)|(?<=[。？！])(?=[^\s”’）])/;

/** A statement's markup with each of several sentences in an element of its own, so that lines end where sentences do. */
export function bySentence(html: string): string {
	const sentences = html.split(BETWEEN);
	if (sentences.length < 2) return html;
	return sentences.map((sentence) => `<span class="sentence">${sentence}</span>`).join(/[。？！]/.test(html) ? '' : ' ');
}
