import { Marked } from 'marked';
import { factPath } from '../story/addresses.ts';
import { formatDate } from '../story/dates.ts';
import { langTag } from '../story/language.ts';
import { escapeMarkup } from '../story/markup.ts';
import { formatQuantity } from '../story/numbers.ts';
import type { Lang } from '../story/types.ts';
import type { Ledger } from './ledger.ts';
import { byPhrase, keepEnds, withGaps } from './phrases.ts';
import { pieces } from './tokens.ts';

/** The path that a host serves the site under; known at build. */
const BASE = process.env.BASE_PATH ?? '';

const markdown = new Marked({ gfm: false, async: false });

/**
 * What keeps a line from breaking between a mark or digit and the letter that belongs to it. In Korean a join without a width; in Chinese an element,
 * as a join would take the space between a number and its counter (`text-autospace`). Dates have one already.
 */
const JOINED: Partial<Record<Lang, [RegExp, string][]>> = {
	zh: [
		[
			/(?<!<time[^>]*>[^<]*)第?(?:<a [^>]*>[\d.,]+万?<\/a>|(?<![\d.,])\d[\d.,]*)[年月日名人位枚个家项倍次]/g,
			'<span class="whole">$&</span>'
		],
		// So are a person's or a firm's name, a term, a word in quotation marks and a short title.
		[
			/(?:朴正熙|李在明|尹锡悦|文在寅|金大中|李世石|李秉喆|李在镕|黄仁勋|卢宗勉|全永铉|郑义宣|崔亨燮|河正宇|洪成珠|郑俊华|金泰允|SK海力士|三星|美光|英伟达|现代汽车|纽西斯通讯社|课题负责人|人工智能基本法|人工智能|深度求索|毕业生|幻灯片|时间轴|尹政府|在野党|64M DRAM)/g,
			'<span class="whole">$&</span>'
		],
		[/(?<=“)\p{Script=Han}{1,4}”|《\p{Script=Han}{1,7}》/gu, '<span class="whole">$&</span>'],
		// A name's dot never begins a line.
		[/\p{Script=Han}·/gu, '<span class="whole">$&</span>']
	],
	en: [
		// The dash of a span stays between its ends, and a day with its month.
		[/(\d(?:<\/time>)?)–(?=(?:<time[^>]*>)?\d)/g, '$1\u2060–\u2060'],
		[/\b(January|February|March|April|May|June|July|August|September|October|November|December) (?=\d{1,2}(?!\d))/g, '$1\u00a0'],
		// A name is read in one go.
		[/\b([A-Z][a-z]+) ([A-Z][a-z]+-)(?=[a-z])/g, '$1\u00a0$2\u2060'],
		[/\b(SK) (?=hynix)|\b(The) (?=Paper\b)|\b(Yoon) (?=Suk)|\b(Suk) (?=Yeol)/g, '$1$2$3$4\u00a0']
	],
	ko: [
		// A particle never begins a line, and what is in brackets follows its word.
		[/(?<=[가-힣A-Za-z])(?=\([^()]{1,16}\))/g, '\u2060'],
		[/([%)’”](?:<\/\w+>)?)(?=[가-힣])/g, '$1\u2060'],
		// A dependent noun stays with what it hangs on.
		[/(?<=[는은을한된던]) (?=(?:데|것|뿐|때|쪽|속|뒤|폭|해)(?:[^가-힣]|[은는이가을를에도의로]))/g, '\u00a0'],
		[/(\d년(?:<\/a>)?) (?=\d분기|만[^가-힣]|만의|뒤|동안)/g, '$1\u00a0'],
		[/(\d(?:<\/a>)?대) (?=강국|전략|과제)/g, '$1\u00a0'],
		// So does what denies a verb.
		[/지 (?=(?:못|않)[가-힣])/g, '지\u00a0'],
		// A number keeps its counter, and "can" its verb.
		[/([\d만억조](?:<\/a>)?) (?=(?:원|장|명|곳|달러|번|개|대|건)(?:[^가-힣]|[은는이가을를의에과와도으로씩]))/g, '$1\u00a0'],
		[/ 수 (?=있|없)/g, '\u00a0수\u00a0'],
		// Two words that are one name.
		[/(교수|과학의) (?=월급|날)/g, '$1\u00a0'],
		// A person's name is read in one go, and so is a denial before its verb.
		[/(젠슨|도널드|프레더릭|린든) (?=[가-힣])/g, '$1\u00a0'],
		[/(?<=[\s>])못 (?=[가-힣])/g, '못\u00a0'],
		// So is a verb with the one that helps it.
		[/([려아어여해]) (?=보자)/g, '$1\u00a0'],
		// A short word that points at the next never ends a line, nor a surname before its office.
		[/(?<=^|[\s>‘“(])(AI|윤|노|한|이|그|첫|두|세|옛|새|다른|그림|각|약) (?=[\d가-힣<])/g, '$1\u00a0'],
		[/(한\u00a0해) (?=전)/g, '$1\u00a0']
	]
};

/** In Chinese a line may turn after closing quotation marks, before a number too, and before opening ones, which Firefox forbids. */
const BESIDE_QUOTES = /(?<=”(?:<\/span>)?)(?=\d|<a |<time)|(?<=\p{Script=Han})(?=“)/gu;

/** Turns `{…}` tokens into what a reader sees: numbers as links into the ledger, dates as `<time>`. Formatted here, at build, alone. */
function tokensToHtml(prose: string, lang: Lang, ledger: Ledger): string {
	const html = pieces(prose)
		.map((piece) => {
			if (piece.kind === 'words') return piece.text;
			if (piece.kind === 'broken') return '';
			if (piece.kind === 'foreign') return `<span lang="${langTag(piece.lang)}">${piece.text}</span>`;
			if (piece.kind === 'date') {
				const iso = /^\d{4}(-\d\d(-\d\d)?)?$/.test(piece.date) ? ` datetime="${piece.date}"` : '';
				return `<time${iso}>${formatDate(piece.date, lang, piece.dayOnly)}</time>`;
			}
			const quantity = ledger.get(piece.id);
			if (!quantity) return '';
			return `<a class="fact${piece.mode === 'of' ? ' whole' : ''}" href="${factPath(lang, piece.id, BASE)}">${escapeMarkup(formatQuantity(quantity, lang, piece.mode))}</a>`;
		})
		.join('');
	const joined = (JOINED[lang] ?? []).reduce((text, [loose, whole]) => text.replace(loose, whole), html);
	return lang === 'zh' ? joined.replace(BESIDE_QUOTES, '<wbr>') : joined;
}

/** The space before a paragraph's last word, if that is short: not every browser keeps such a word from standing alone (`text-wrap: pretty`). */
const BEFORE_LAST = / (?=[^\s<>]{1,9}(?:<\/p>|$))/g;
const endKept = (html: string, lang: Lang) => (lang === 'zh' ? keepEnds(withGaps(html, true)) : html.replace(BEFORE_LAST, '\u00a0'));

/** Markdown prose of one language as safe HTML paragraphs. The words are our own: raw HTML in them is escaped, not trusted. */
export function proseToHtml(prose: string, lang: Lang, ledger: Ledger): string {
	const html = markdown.parse(tokensToHtml(escapeMarkup(prose).replaceAll('&quot;', '"'), lang, ledger)) as string;
	return endKept(html, lang);
}

const inline = (prose: string, lang: Lang, ledger: Ledger): string =>
	(markdown.parseInline(tokensToHtml(escapeMarkup(prose).replaceAll('&quot;', '"'), lang, ledger)) as string).trim();

/** Sentences that stand in an element of their own (a question, an aim) as safe HTML without a paragraph. */
export function sentencesToHtml(prose: string, lang: Lang, ledger: Ledger): string {
	const html = inline(prose, lang, ledger);
	return endKept(html, lang);
}

/**
 * One line of prose (a title, a label) as safe HTML without a paragraph; in Chinese it says where it may turn between phrases, and where it is as long as
 * a sentence (`turning`) before a number too.
 */
export function lineToHtml(prose: string, lang: Lang, ledger: Ledger, turning = false): string {
	const html = inline(prose, lang, ledger);
	if (lang === 'zh') return withGaps(byPhrase(html), turning);
	// An article never ends a line of a title.
	return lang === 'en' ? html.replace(/(?<![<\w])([Aa]n?|[Tt]he) (?=[\w<“])/g, '$1\u00a0') : html;
}

/** One line of prose as plain text, for titles in the head, labels and pictures. */
export function lineToText(prose: string, lang: Lang, ledger: Ledger): string {
	return pieces(prose)
		.map((piece) => {
			if (piece.kind === 'words' || piece.kind === 'foreign') return piece.text;
			if (piece.kind === 'date') return formatDate(piece.date, lang, piece.dayOnly);
			const quantity = piece.kind === 'fact' ? ledger.get(piece.id) : undefined;
			return quantity && piece.kind === 'fact' ? formatQuantity(quantity, lang, piece.mode) : '';
		})
		.join('')
		.trim();
}
