import { langTag } from './language.ts';
import type { Lang } from './types.ts';

/** Units of the ledger. `count` is written bare: the words around it name what is counted. */
export const UNITS = ['won', 'usd', 'percent', 'times', 'count', 'rank', 'months', 'years', 'per-10000', 'per-million', 'level'] as const;
export type Unit = (typeof UNITS)[number];

/** How a sentence asks for a number: `{id|words}`. */
export const MODES = ['words', 'number', 'abs', 'sign', 'of'] as const;
export type Mode = (typeof MODES)[number];

export interface Quantity {
	value: number;
	unit: Unit;
	/** Most decimals shown. */
	digits?: number;
	/** How many are ranked; rank only. */
	of?: number;
}

const SMALL: Record<Lang, readonly string[]> = {
	en: [
		'zero',
		'one',
		'two',
		'three',
		'four',
		'five',
		'six',
		'seven',
		'eight',
		'nine',
		'ten',
		'eleven',
		'twelve',
		'thirteen',
		'fourteen',
		'fifteen',
		'sixteen',
		'seventeen',
		'eighteen',
		'nineteen',
		'twenty'
	],
	zh: ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'],
	ko: ['영', '한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열']
};
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const UNIT_WORDS: Record<Lang, Partial<Record<Unit, [one: string, other: string]>>> = {
	en: { won: ['won', 'won'], usd: ['dollar', 'dollars'], times: ['time', 'times'], months: ['month', 'months'], years: ['year', 'years'] },
	zh: { won: ['韩元', '韩元'], usd: ['美元', '美元'], times: ['倍', '倍'], months: ['个月', '个月'], years: ['年', '年'] },
	ko: { won: ['원', '원'], usd: ['달러', '달러'], times: ['배', '배'], months: ['개월', '개월'], years: ['년', '년'] }
};

const formatters = new Map<string, Intl.NumberFormat>();
/** Writes a number with a true minus sign; the formatter is kept, as making one costs a hundred times what using it does. */
function write(value: number, lang: Lang, options: Intl.NumberFormatOptions): string {
	const key = `${lang} ${JSON.stringify(options)}`;
	const formatter = formatters.get(key) ?? new Intl.NumberFormat(langTag(lang), options);
	formatters.set(key, formatter);
	return formatter.format(value).replace('-', '−');
}

/** A number in the reader's grouping, at most `digits` decimals, with a true minus sign. */
export function plain(value: number, lang: Lang, digits = 3, sign: 'auto' | 'exceptZero' = 'auto'): string {
	// Chinese writes four digits without a mark.
	return write(value, lang, { maximumFractionDigits: digits, signDisplay: sign, ...(lang === 'zh' && { useGrouping: 'min2' }) });
}

/** Below a trillion Korean says what is left over in the next step instead of a fraction: 1억 3,000만, 6만 5,000. */
function koreanSteps(value: number): string {
	const [step, name, next] = Math.abs(value) >= 1e8 ? [1e8, '억', '만'] : [1e4, '만', ''];
	const rounded = Math.round(Math.abs(value) / (step / 1e4)) * (step / 1e4);
	const rest = Math.round((rounded % step) / (step / 1e4));
	const whole = `${value < 0 ? '−' : ''}${plain(Math.floor(rounded / step), 'ko')}${name}`;
	return rest === 0 ? whole : `${whole} ${plain(rest, 'ko')}${next}`;
}

/** A large amount in the reader's own steps: 10.1 trillion, 10.1万亿, 10.1조. */
export function compact(value: number, lang: Lang, digits = 1): string {
	if (Math.abs(value) < 1e4 || (lang === 'en' && Math.abs(value) < 1e6)) return plain(value, lang, digits);
	if (lang === 'ko' && Math.abs(value) < 1e12) return koreanSteps(value);
	return write(value, lang, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: digits });
}

function ordinal(value: number, lang: Lang): string {
	if (lang === 'zh') return `第${value}位`;
	if (lang === 'ko') return `${value}위`;
	const suffix = { one: 'st', two: 'nd', few: 'rd' }[new Intl.PluralRules('en', { type: 'ordinal' }).select(value) as 'one'];
	return `${value}${suffix ?? 'th'}`;
}

/** A whole number as a word where the language has a short one, else its digits. Negative and broken numbers stay digits. */
export function inWords(value: number, lang: Lang): string {
	const small = SMALL[lang][value];
	if (small !== undefined) return small;
	if (lang === 'en' && Number.isInteger(value) && value > 20 && value < 100) {
		const ones = value % 10;
		return `${TENS[Math.floor(value / 10)]}${ones ? `-${SMALL.en[ones]}` : ''}`;
	}
	return plain(value, lang);
}

function withUnit(number: string, { value, unit }: Quantity, lang: Lang): string {
	const words = UNIT_WORDS[lang][unit];
	if (!words) return number;
	const word = Math.abs(value) === 1 ? words[0] : words[1];
	if (lang === 'zh') return number + word;
	// Korean sets its units close behind digits.
	if (lang === 'ko' && /\d$/.test(number)) return number + word;
	return `${number} ${word}`;
}

function money(quantity: Quantity, lang: Lang, value: number): string {
	const number = compact(value, lang, quantity.digits ?? 1);
	if (quantity.unit === 'usd' && lang === 'en') return number.startsWith('−') ? `−$${number.slice(1)}` : `$${number}`;
	return withUnit(number, quantity, lang);
}

/**
 * A ledger value as the sentence asks for it, in the reader's language.
 * Without a mode: with its unit (10.1 trillion won, 14.7%, 27th); counts stand bare.
 */
export function formatQuantity(quantity: Quantity, lang: Lang, mode?: Mode): string {
	const value = mode === 'abs' ? Math.abs(quantity.value) : quantity.value;
	const sign = mode === 'sign' ? 'exceptZero' : 'auto';
	const { unit } = quantity;
	if (mode === 'words') {
		const spoken = inWords(quantity.digits === undefined ? value : Number(value.toFixed(quantity.digits)), lang);
		if (lang === 'en' && unit === 'times' && spoken === SMALL.en[2]) return 'twice';
		return unit === 'count' || unit === 'rank' || unit === 'level' ? spoken : withUnit(spoken, quantity, lang);
	}
	if (mode === 'number') {
		if (unit === 'won' || unit === 'usd') return compact(value, lang, quantity.digits ?? 1);
		return plain(value, lang, quantity.digits ?? 3);
	}
	if (unit === 'won' || unit === 'usd') return money(quantity, lang, value);
	if (unit === 'percent') return `${plain(value, lang, quantity.digits ?? 2, sign)}%`;
	if (unit === 'rank') {
		if (mode !== 'of' || quantity.of === undefined) return ordinal(value, lang);
		if (lang === 'zh') return `第${value}位（共${quantity.of}个）`;
		if (lang === 'ko') return `${quantity.of}개국 가운데 ${value}위`;
		return `${ordinal(value, lang)} of ${quantity.of}`;
	}
	// Chinese and Korean count round amounts in ten thousands: 26万, 26만.
	if (unit === 'count' && lang !== 'en' && Math.abs(value) >= 1e4 && value % 1000 === 0) return compact(value, lang);
	return withUnit(plain(value, lang, quantity.digits ?? 3, sign), quantity, lang);
}

/** The step in which an axis counts (1e12 for trillions), so that ticks and labels stay short; the subtitle names it. */
export function axisStep(unit: Unit, largest: number, lang: Lang): number {
	if (unit !== 'won' && unit !== 'usd') return 1;
	if (unit === 'usd' && largest < 1e6) return 1;
	const steps = lang === 'en' ? [1e12, 1e9, 1e6] : [1e12, 1e8, 1e4];
	return steps.find((step) => largest >= step) ?? 1;
}

/** Decimals beside a mark: as few as tell neighbours apart at that size. */
function markDigits(value: number, step: number): number {
	if (step > 1) return 2;
	return Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
}

/** A value as it stands at a tick or beside a mark, in steps of `axisStep`, with at most so many `digits` after the point. */
export function formatMark(value: number, unit: Unit, step: number, lang: Lang, digits = markDigits(value, step)): string {
	const number = plain(value / step, lang, digits);
	if (unit === 'percent') return `${number}%`;
	if (unit === 'times') return number + { en: '×', zh: '倍', ko: '배' }[lang];
	// Elsewhere dollars are a word, which the subtitle says.
	if (unit === 'usd' && lang === 'en') return number.startsWith('−') ? `−$${number.slice(1)}` : `$${number}`;
	return number;
}
