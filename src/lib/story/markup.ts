const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text made safe to stand inside markup or a quoted attribute. */
export function escapeMarkup(text: string): string {
	return text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}

/** Our own markup for words that nobody sees, where a focus would be lost from sight: a number still names its fact, no link is left, and no space beside one but where a line may turn. */
export function withoutLinks(html: string): string {
	return html
		.replace(/<i class="gap(?: behind)?"><\/i>(?!<wbr>)\u2060?/g, '')
		.replace(/<span class="alone">([^<]*)<\/span>/g, '$1')
		.replace(/<a class="fact" href="[^"]*#fact-([^"]+)">(.*?)<\/a>/g, '<data value="$1">$2</data>')
		.replace(/<\/?a\b[^>]*>/g, '');
}

/** The words of our own markup without its tags and joins, its entities read. */
export function plainText(html: string): string {
	return html
		.replace(/<[^>]*>|\u2060/g, '')
		.replaceAll('\u00a0', ' ')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');
}

/** A value as JSON that can stand inside a `<script>` without ending it. */
export function scriptJson(value: unknown): string {
	return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** Where one sentence ends and another follows. */
const BETWEEN = /(?<=[.?!](?:<\/\w+>)?) +(?=\S)|(?<=[。？！])(?=[^\s”’）])/;

/** Where in Chinese one part of a sentence ends and another follows. */
const CLAUSES = /(?<=[，：；](?:<\/\w+>)?)(?=[^\s”’）])/;

/** The parts of a Chinese sentence in elements of their own: a line ends between two of them rather than in one. */
export function byClause(sentence: string): string {
	const clauses = sentence.split(CLAUSES);
	return clauses.length < 2 ? sentence : clauses.map((clause) => `<span class="clause">${clause}</span>`).join('');
}

/** A line's markup with each of several sentences in an element of its own, so that lines end where sentences do; in Chinese, between their parts at least. */
export function bySentence(html: string): string {
	const sentences = html.split(BETWEEN).map(byClause);
	if (sentences.length < 2) return sentences.join('');
	return sentences.map((sentence) => `<span class="sentence">${sentence}</span>`).join(/[。？！]/.test(html) ? '' : ' ');
}
