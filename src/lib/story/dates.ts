import type { Reach } from './happening.ts';
import { langTag } from './language.ts';
import type { Lang } from './types.ts';

const DAY = /^([12]\d{3})-(\d\d)-(\d\d)$/;
const MONTH = /^([12]\d{3})-(\d\d)$/;
const YEAR = /^[12]\d{3}$/;
const DECADE = /^([12]\d\d0)s$/;
const QUARTER = /^([12]\d{3})-Q([1-4])$/;

/** Whether a text is a date of the story: a day, month, year, decade, quarter, or a span of two of them, the earlier first. */
export function isDate(text: string): boolean {
	const parts = text.split('/');
	if (parts.length > 2 || !parts.every((part) => isSingle(part))) return false;
	const [first, last] = dateBounds(text);
	return first < last || parts.length === 1;
}

function isSingle(text: string): boolean {
	const [, , month, day] = DAY.exec(text) ?? MONTH.exec(text) ?? [];
	if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return false;
	if (day !== undefined && (Number(day) < 1 || Number(day) > new Date(Date.UTC(Number(text.slice(0, 4)), Number(month), 0)).getUTCDate()))
		return false;
	return [DAY, MONTH, YEAR, DECADE, QUARTER].some((shape) => shape.test(text));
}

const formatters = new Map<string, Intl.DateTimeFormat>();
/** A formatter of days as they are; making one costs a hundred times what using it does. */
function formatter(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${lang} ${JSON.stringify(options)}`;
	const known = formatters.get(key) ?? new Intl.DateTimeFormat(langTag(lang), { ...options, timeZone: 'UTC' });
	formatters.set(key, known);
	return known;
}

function intl(text: string, lang: Lang, options: Intl.DateTimeFormatOptions): string {
	return formatter(lang, options).format(new Date(text));
}

/** A span that says what both ends share once: October 30–31, 2025. (ICU writes Chinese spans in figures with slashes, so they are built here.) */
function intlRange(start: string, end: string, lang: Lang, options: Intl.DateTimeFormatOptions): string {
	if (lang === 'zh') {
		const shared = start.slice(0, 7) === end.slice(0, 7) ? /^.*月/ : start.slice(0, 4) === end.slice(0, 4) ? /^.*年/ : /^/;
		return `${intl(start, lang, options)}至${intl(end, lang, options).replace(shared, '')}`;
	}
	return formatter(lang, options)
		.formatRange(new Date(start), new Date(end))
		.replaceAll('\u2009', start.slice(0, 4) === end.slice(0, 4) ? '' : ' ');
}

const ORDINALS = ['', 'first', 'second', 'third', 'fourth'];
const CHINESE_ORDINALS = ['', '一', '二', '三', '四'];
/** A quarter in the languages that have one form for it. */
const quarterOf = (year: string, quarter: number) => ({
	zh: `${year}年第${CHINESE_ORDINALS[quarter]}季度`,
	ko: `${year}년 ${quarter}분기`
});

function single(text: string, lang: Lang, dayOnly: boolean): string {
	if (DAY.test(text)) {
		return intl(text, lang, dayOnly ? { month: 'long', day: 'numeric' } : { year: 'numeric', month: 'long', day: 'numeric' });
	}
	if (MONTH.test(text)) return intl(`${text}-01`, lang, { year: 'numeric', month: 'long' });
	const [, decade] = DECADE.exec(text) ?? [];
	if (decade !== undefined)
		return {
			en: `${decade}s`,
			zh: decade.endsWith('00') ? `${decade}年代` : `${Math.floor(Number(decade) / 100) + 1}世纪${decade.slice(2)}年代`,
			ko: `${decade}년대`
		}[lang];
	const [, year, quarter] = QUARTER.exec(text) ?? [];
	if (year !== undefined) {
		return {
			en: `${ORDINALS[Number(quarter)]} quarter of ${year}`,
			...quarterOf(year, Number(quarter))
		}[lang];
	}
	return { en: text, zh: `${text}年`, ko: `${text}년` }[lang];
}

/** A date of the story in words with its own precision; `dayOnly` leaves the year out (June 17). Time zone: Asia/Seoul days. */
export function formatDate(text: string, lang: Lang, dayOnly = false): string {
	const [start = '', end] = text.split('/');
	if (end === undefined) return single(start, lang, dayOnly);
	if (YEAR.test(start) && YEAR.test(end)) return { en: `${start}–${end}`, zh: `${start}—${end}年`, ko: `${start}~${end}년` }[lang];
	if (MONTH.test(start) && MONTH.test(end)) return intlRange(`${start}-01`, `${end}-01`, lang, { year: 'numeric', month: 'long' });
	if (DAY.test(start) && DAY.test(end)) return intlRange(start, end, lang, { year: 'numeric', month: 'long', day: 'numeric' });
	return {
		en: `${single(start, lang, dayOnly)} – ${single(end, lang, dayOnly)}`,
		zh: `${single(start, lang, dayOnly)}—${single(end, lang, dayOnly)}`,
		ko: `${single(start, lang, dayOnly)}~${single(end, lang, dayOnly)}`
	}[lang];
}

/** The year of a day, where the short years of its moment (`shortYears`) say it; a day inside a span is told by neither end. */
export function yearSaid(day: string, years: string): string | undefined {
	const year = day.slice(0, 4);
	const [first = '', last = first] = years.split(/\D+/);
	return year === first || year.endsWith(last) ? year : undefined;
}

/** The years of a date, short enough for a list: 1966, 1953–67, 1984–2004. */
export function shortYears(date: string, lang: Lang): string {
	const [first = '', last = first] = date.split('/').map((end) => end.slice(0, 4));
	if (first === last) return first;
	// Chinese writes both years in full.
	return `${first}${{ en: '–', zh: '—', ko: '~' }[lang]}${lang !== 'zh' && first.slice(0, 2) === last.slice(0, 2) ? last.slice(2) : last}`;
}

/** Whether a date of the story is a day, a day that is not known more exactly than its month, quarter, year or decade, or a span. */
export function dateReach(text: string): Reach {
	if (text.includes('/')) return 'span';
	return DAY.test(text) ? 'day' : 'unsure';
}

/** First and last day (`YYYY-MM-DD`) that a date of the story may mean. */
export function dateBounds(text: string): [first: string, last: string] {
	const [start = '', end = start] = text.split('/');
	return [bound(start, 'first'), bound(end, 'last')];
}

function bound(text: string, which: 'first' | 'last'): string {
	const first = which === 'first';
	if (DAY.test(text)) return text;
	const [, decade] = DECADE.exec(text) ?? [];
	if (decade !== undefined) return first ? `${decade}-01-01` : `${Number(decade) + 9}-12-31`;
	const [, year, quarter] = QUARTER.exec(text) ?? [];
	const month = MONTH.test(text) ? Number(text.slice(5)) : year === undefined ? (first ? 1 : 12) : Number(quarter) * 3 - (first ? 2 : 0);
	const y = Number(text.slice(0, 4));
	const day = first ? 1 : new Date(Date.UTC(y, month, 0)).getUTCDate();
	return `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A day as a place on a time axis: the share of its year that has passed. */
export function dayToYear(day: string): number {
	const year = Number(day.slice(0, 4));
	const start = Date.UTC(year, 0, 1);
	return year + (Date.parse(`${day}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** Whether a date of the story is a month. */
export const isMonth = (date: string): boolean => MONTH.test(date);

/** The middle of a month, where what is known by its month alone is drawn. */
export function midMonth(month: string): number {
	const [first, last] = dateBounds(month);
	return (dayToYear(first) + dayToYear(last)) / 2;
}

/** A period (`1998`, `2024Q4`, `2023E`) or a month as a place on a time axis: whole years at the year, quarters and months at their middle. */
export function periodToYear(period: string): number {
	if (isMonth(period)) return midMonth(period);
	const [, year, quarter] = /^(\d{4})(?:Q([1-4]))?E?$/.exec(period) ?? [];
	if (year === undefined) return Number.NaN;
	return Number(year) + (quarter === undefined ? 0 : (Number(quarter) - 0.5) / 4);
}

/** A place on a time axis as its label: `1998`, `September 1995`, or `2024 Q4` when it is the middle of a quarter. */
export function formatPeriod(period: string, lang: Lang): string {
	if (isMonth(period)) return formatDate(period, lang);
	const [, year = period, quarter] = /^(\d{4})(?:Q([1-4]))?/.exec(period) ?? [];
	if (quarter === undefined) return period;
	return { en: `${year} Q${quarter}`, ...quarterOf(year, Number(quarter)) }[lang];
}
