/** Letters of scripts that set no space, or set it as they please, between a number and its counter. */
const EAST = '\\p{Script=Han}\\p{Script=Hangul}';
const LOOSE_SPACE = new RegExp(`(?<=[${EAST}]) (?=[\\d${EAST}])|(?<=[\\d%]) (?=[${EAST}])`, 'gu');

/** One way of writing for all that look or mean the same: width, dashes and minus signs, apostrophes, and marks that take no room. */
const folded = (text: string): string =>
	text
		.normalize('NFKC')
		.replace(/\p{Cf}/gu, '')
		.replace(/[\p{Pd}\u2212]/gu, '-')
		.replace(/[‘’]/g, "'")
		.replace(/\s+/g, ' ');

/** A text as a search looks through it: no commas within its numbers, no spaces beside Chinese and Korean letters. Its capitals tell which words are acronyms. */
export function searchable(text: string): string {
	return folded(text)
		.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
		.replace(LOOSE_SPACE, '');
}

/**
 * Whether a text (as `searchable` gives it) has all words of what was typed, in any order and case. Digits begin a number there, and are none from
 * its middle; what `all` texts know as an acronym is found as that alone (KIST is not KISTEP, AI not KAIST), any other word where letters meet it.
 */
export function finder(typed: string, all: readonly string[]): (text: string) => boolean {
	const words = folded(typed)
		.toLowerCase()
		.replace(/(?<=\d),(?=\d)/g, '')
		.split(/[\s,;、。]+/)
		.filter(Boolean)
		.map((word) => ({ word, whole: isAcronym(word, all) }));
	return (text) => {
		const lower = text.toLowerCase();
		return words.every(({ word, whole }) => has(lower, word, whole));
	};
}

/** Whether any text has the word whole and in capitals. */
function isAcronym(word: string, all: readonly string[]): boolean {
	return /[a-z].*[a-z]/.test(word) && all.some((text) => has(text, word.toUpperCase(), true));
}

/** Whether a text has a word; `whole` with no Latin letter beside it but a plural's: GPUs, and HBM3 for HBM, are found. */
function has(text: string, word: string, whole: boolean): boolean {
	const isNumber = /^\d/.test(word);
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		const before = text.slice(Math.max(0, at - 2), at);
		if (isNumber && /\d\.?$/.test(before)) continue;
		const after = text.slice(at + word.length, at + word.length + 2);
		if (!whole || (!/[a-z]$/i.test(before) && !/^(?!s(?![a-z]))[a-z]/i.test(after))) return true;
	}
	return false;
}
