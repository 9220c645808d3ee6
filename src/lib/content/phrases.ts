import { loadDefaultSimplifiedChineseParser } from 'budoux';

const parser = loadDefaultSimplifiedChineseParser();
const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** A phrase ends neither before one of these nor after one of those: they belong to what they stand beside. */
const NEVER_FIRST = /^[的了着过们里上中下内外后前时得地吗呢吧才倍级者性化家员部院年月日个名价率值额量]/;
const NEVER_LAST = /(?:[不没最再又更已被把按在从向由对为与和同给第各每这那一两三]|[一两三几][个部条种份家场次项张])$/;
const LETTER = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;
/** Elements that no line breaks anyway. */
const KEPT_WHOLE = /^<\/?(?:a|time|span)\b/;

/** That space before an element, where a line may turn too: at the end of a line it is not seen. */
const GAP = '<i class="gap"></i>';

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
