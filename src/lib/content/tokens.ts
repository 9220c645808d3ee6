import { isDate } from '../story/dates.ts';
import { MODES, type Mode } from '../story/numbers.ts';
import type { Lang } from '../story/types.ts';

/** A piece of prose: words as they stand, a ledger number, a date, or words of another language. */
export type Piece =
	| { kind: 'words'; text: string }
	| { kind: 'fact'; id: string; mode?: Mode }
	| { kind: 'date'; date: string; dayOnly: boolean }
	| { kind: 'foreign'; lang: Lang; text: string }
	| { kind: 'broken'; text: string; what: string };

const TOKEN = /\{([^{}]*)\}/g;

/** Splits prose at its `{…}` tokens, in order; a token that means nothing comes back as `broken`. */
export function pieces(prose: string): Piece[] {
	const found: Piece[] = [];
	let end = 0;
	for (const match of prose.matchAll(TOKEN)) {
		if (match.index > end) found.push({ kind: 'words', text: prose.slice(end, match.index) });
		found.push(token(match[1] ?? ''));
		end = match.index + match[0].length;
	}
	if (end < prose.length) found.push({ kind: 'words', text: prose.slice(end) });
	return found.map((piece) =>
		piece.kind === 'words' && /[{}]/.test(piece.text) ? { kind: 'broken', text: nearBrace(piece.text), what: 'lacks a brace' } : piece
	);
}

function nearBrace(words: string): string {
	return (words.split(/\s+/).find((word) => /[{}]/.test(word)) ?? '').replace(/[{}]/g, '').slice(0, 40);
}

function token(inner: string): Piece {
	const [, lang, text] = /^(en|zh|ko):(.+)$/.exec(inner) ?? [];
	if (lang !== undefined && text !== undefined) return { kind: 'foreign', lang: lang as Lang, text };
	const [name = '', mode, ...rest] = inner.split('|').map((part) => part.trim());
	if (rest.length > 0) return { kind: 'broken', text: inner, what: 'has more than one mode' };
	if (isDate(name)) {
		if (mode === undefined || mode === 'day') return { kind: 'date', date: name, dayOnly: mode === 'day' };
		return { kind: 'broken', text: inner, what: `a date knows no mode "${mode}"` };
	}
	if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && !/^[0-9][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
		return { kind: 'broken', text: inner, what: 'is neither a fact nor a date' };
	if (mode !== undefined && !isMode(mode)) return { kind: 'broken', text: inner, what: `knows no mode "${mode}" (${MODES.join(', ')})` };
	return mode === undefined ? { kind: 'fact', id: name } : { kind: 'fact', id: name, mode };
}

function isMode(mode: string): mode is Mode {
	return (MODES as readonly string[]).includes(mode);
}

const NUMBER_WORDS =
	/\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|twice|thrice|doubled?|tripled?|triples|doubles)\b/i;

/** The first bare number in words outside tokens (a digit, or an English number word from two up), or undefined. Scale words (trillion won) are units, not numbers; `names` may hold digits. */
export function bareNumber(words: string, names: readonly string[]): string | undefined {
	const rest = names.reduce((left, name) => left.replaceAll(name, ' '), words);
	return rest.split(/\s+/).find((word) => /\d/.test(word)) ?? NUMBER_WORDS.exec(rest)?.[0];
}
