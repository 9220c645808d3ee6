/** Letters of scripts that set no space, or set it as they please, between a number and its counter. */
const EAST = '\\p{Script=Han}\\p{Script=Hangul}';
const LOOSE_SPACE = new RegExp(`(?<=[${EAST}]) (?=[\\d${EAST}])|(?<=[\\d%]) (?=[${EAST}])`, 'gu');

/** One way of writing for all that look or mean the same: width, case, dashes and minus signs, apostrophes, and marks that take no room. */
const folded = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/\p{Cf}/gu, '')
		.replace(/[\p{Pd}\u2212]/gu, '-')
		.replace(/[‘’]/g, "'")
		.replace(/\s+/g, ' ');

/** A text as a search looks through it: no commas within its numbers, no spaces beside Chinese and Korean letters. */
export function searchable(text: string): string {
	return folded(text)
		.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
		.replace(LOOSE_SPACE, '');
}

/** Whether a text (as `searchable` gives it) has all words of what was typed, in any order; digits begin a number there, and are none from its middle. */
export function finder(typed: string): (text: string) => boolean {
	const words = folded(typed)
		.replace(/(?<=\d),(?=\d)/g, '')
		.split(/[\s,;、。]+/)
		.filter(Boolean);
	return (text) => words.every((word) => has(text, word));
}

function has(text: string, word: string): boolean {
	const isNumber = /^\d/.test(word);
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
		if (!isNumber || !/\d\.?$/.test(text.slice(Math.max(0, at - 2), at))) return true;
	return false;
}
