import { loadDefaultSimplifiedChineseParser } from 'budoux';

const parser = loadDefaultSimplifiedChineseParser();
const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** A phrase ends neither before one of these nor after one of those: they belong to what they stand beside. */
const NEVER_FIRST = /^[人的了着过们里上中下内外后前时得地吗呢吧才倍级者性化家员部院年月日个名价率值额量]/;
const NEVER_LAST = /(?:[不没最再又更已被把按在从向由对为与和同给第各每这那一两三半勾新旧并谁有尽]|[一两三几][个部条种份家场次项张])$/;
const LETTER = /[\p{L}\p{N}]/u;
/** Letters that a paragraph's last line has at least. */
const SHORTEST = 3;
const HAN = /\p{Script=Han}/u;
/** Elements that no line breaks anyway. */
const KEPT_WHOLE = /^<\/?(?:a|time|span)\b/;

/** That space beside an element: outside it, so that no line is drawn under it, and at the end of a line, where it is not seen. */
const GAP = '<i class="gap"></i>';
/** The same behind an element, on its line: a box of its own parts the letters, between which Firefox and WebKit would set their space too. */
const GAP_BEHIND = '<i class="gap behind"></i>';
/** Keeps letters on one line, and apart for `text-autospace`. */
const JOIN = '\u2060';

/** Where a line may turn in Chinese, in letters from its start: where a model of phrases and a list of words both see a boundary. */
function turns(text: string): Set<number> {
	const ends = new Set(Array.from(words.segment(text), ({ index }) => index));
	return new Set(
		parser.parseBoundaries(text).filter((at) => {
			const [before, after] = [text.slice(0, at), text.slice(at)];
			return (
				ends.has(at) &&
				LETTER.test(before.at(-1) ?? '') &&
				LETTER.test(after[0] ?? '') &&
				!NEVER_LAST.test(before) &&
				!NEVER_FIRST.test(after)
			);
		})
	);
}

/** Whether a Chinese letter stands beside another one: between them is a space (`text-autospace`), which a place to turn takes away. */
function isMixed(text: string, at: number): boolean {
	return HAN.test(text[at - 1] ?? '') !== HAN.test(text[at] ?? '');
}

/** The markup of a line of Chinese with `<wbr>` where it may turn between phrases, for words that are otherwise kept together (`keep-all`). */
export function byPhrase(html: string): string {
	const parts = html.split(/(<[^>]*>|&\w+;)/);
	const plain = parts.map((part) => (part.startsWith('<') ? '' : part.startsWith('&') ? '·' : part)).join('');
	const open = turns(plain);
	let at = 0;
	let depth = 0;
	return parts
		.map((part) => {
			if (part.startsWith('</')) {
				if (KEPT_WHOLE.test(part)) depth -= 1;
				return part;
			}
			if (part.startsWith('<')) {
				const turn = depth === 0 && open.delete(at) ? (isMixed(plain, at) ? GAP : '') + '<wbr>' : '';
				if (KEPT_WHOLE.test(part)) depth += 1;
				return turn + part;
			}
			const begin = at;
			at += part.startsWith('&') ? 1 : part.length;
			if (depth > 0 || part.startsWith('&')) return part;
			return part.replace(/[^]/gu, (letter, index: number) => {
				// Within words the space of mixed letters is worth more than a place to turn.
				return open.has(begin + index) && !(index > 0 && isMixed(part, index)) ? `<wbr>${letter}` : letter;
			});
		})
		.join('');
}

/** A number or Latin word that is a link. */
const ALONE = /(<a\b[^>]*>)([\dA-Za-z.,–−+$×]+)(<\/a>)/g;
/** Before what is set as one (a link, a date, words that no line breaks) and begins with a number or Latin word; before a link alone. */
const BEFORE_WHOLE = /(?<=\p{Script=Han}(?:<\/span>)?)(?=(?:<(?:a|time|span)\b[^>]*>)+[\dA-Za-z])/gu;
const BEFORE_LINK = /(?<=\p{Script=Han}(?:<\/span>)?)(?=<a\b[^>]*>[\dA-Za-z])/gu;
/** The same, where it is nothing but that. */
const BEFORE_ALONE = /(?<=\p{Script=Han}(?:<\/span>)?)(?=(?:<span class="whole">)?<a\b[^>]*><span class="alone">)/gu;
const FOLLOWED = /<a\b[^>]*><span class="alone">[^<]*<\/span><\/a>(?=\p{Script=Han})/gu;
/** A link that no line breaks: a place to turn would break it all the same, and its own space is enough. */
const WHOLE_LINK = /<a class="fact whole"[^>]*>.*?<\/a>/g;

/**
 * The markup of Chinese words with the space between a Chinese letter and a touched number or a date (`text-autospace`) outside of that. Browsers put it
 * inside: under the link's line, and where it begins a line, before it. `turning` says whether lines may turn there: where they may not, a date needs none.
 */
export function withGaps(html: string, turning: boolean): string {
	return html
		.replace(ALONE, '$1<span class="alone">$2</span>$3')
		.replace(BEFORE_ALONE, GAP)
		.replace(FOLLOWED, `<span class="whole">$&${GAP_BEHIND}</span>`)
		.replace(turning ? BEFORE_WHOLE : BEFORE_LINK, GAP + (turning ? '<wbr>' : JOIN))
		.replace(WHOLE_LINK, (link) => link.replaceAll(`${GAP}<wbr>`, ''));
}

/** A link or a date, with the space after it. */
const ONE = `(?:<span class="whole">)?<(?:a|time)\\b[^>]*>(?:<span class="alone">)?[^<]*(?:</span>)?</(?:a|time)>(?:${GAP_BEHIND}</span>)?`;
/** A paragraph's last words, and what is set as one before them. */
const LAST = new RegExp(`(<span class="whole">(?:${ONE}|[^<])*</span>|${ONE})?([^<>&]+)(?=</p>|$)`, 'g');

/** The markup of paragraphs (or of one without its tags) of Chinese whose last line is never a lone letter or two: their last words, or what is set as one before them, are kept whole. */
export function keepEnds(html: string): string {
	return html.replace(LAST, (_, before = '', text: string) => {
		const begins = Array.from(words.segment(text), ({ index }) => index);
		const last = begins.findLast((at) => {
			const [rest, end] = [text.slice(0, at), text.slice(at)];
			return (end.match(new RegExp(LETTER, 'gu'))?.length ?? 0) >= SHORTEST && !NEVER_FIRST.test(end) && !NEVER_LAST.test(rest);
		});
		const [kept, whole] = last === undefined ? ['', `${before}${text}`] : [`${before}${text.slice(0, last)}`, text.slice(last)];
		return `${kept}<span class="whole">${whole}</span>`;
	});
}
