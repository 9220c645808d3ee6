import { fill } from './language.ts';

/** The timeline's time: days as numbers (days since 1970), eras with frames of their own, and even time. Pure; places run from 0 to 1. */

const DAY = 86_400_000;

/** A day `YYYY-MM-DD` as a number. */
export function toDay(text: string): number {
	return Date.parse(`${text}T00:00:00Z`) / DAY;
}

/** A stretch of time with a frame of its own. `from` and `to` are days, `start` and `end` places on the whole breadth (0 to 1). */
export interface Era {
	id: string;
	title: string;
	from: number;
	to: number;
	start: number;
	end: number;
}

/** The room between two frames, as a share of the whole breadth. */
export const GAP = 0.012;
/** The same where time runs downwards: an era's name stands there, so that of a phone's 86rem (stage-upright.css) it leaves a line of its type with some air above. */
export const UPRIGHT_GAP = 0.022;
/** The breadth of an era that is folded. */
const FOLD = 0.012;
/** How an era's share of the breadth grows with what happened in it: less than in proportion, so that a quiet era keeps its room. */
const GROWTH = 0.6;

function floorMonth(day: number): number {
	const date = new Date(day * DAY);
	return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY;
}

function floorYear(day: number): number {
	return Date.UTC(new Date(day * DAY).getUTCFullYear(), 0, 1) / DAY;
}

/**
 * Cuts the time of a story into eras, one for each chapter: each begins with the year of its first event, or, where the one before reaches into
 * that year, with the month. `days` are the days of all events; those before the first chapter widen the first era, those after widen the last.
 */
export function cutEras(
	chapters: readonly { id: string; title: string; days: readonly number[] }[],
	days: readonly number[],
	first: number
): Era[] {
	const starts: number[] = [];
	chapters.forEach((chapter, index) => {
		const day = Math.min(...chapter.days);
		const before = Math.max(...(chapters[index - 1]?.days ?? [-Infinity]));
		starts.push(index === 0 ? floorYear(Math.min(first, day)) : before < floorYear(day) ? floorYear(day) : floorMonth(day));
	});
	const last = floorMonth(Math.max(...days, ...chapters.flatMap((chapter) => chapter.days)) + 31);
	const bounds = chapters.map((_, index) => [starts[index] ?? 0, starts[index + 1] ?? last] as const);
	const weights = bounds.map(([from, to]) => Math.max(1, days.filter((day) => day >= from && day < to).length) ** GROWTH);
	const eras = chapters.map(({ id, title }, index) => {
		const [from, to] = bounds[index] ?? [0, 1];
		return { id, title, from, to, start: 0, end: weights[index] ?? 1 };
	});
	return withGap(eras, GAP);
}

/**
 * Eras of the same breadths in proportion, one after another from 0 to 1, with so much room between their frames. Those whose ids are in `folded` (never
 * all) take no more than a fold; the others share what that leaves.
 */
export function withGap(eras: readonly Era[], gap: number, folded: readonly string[] = []): Era[] {
	const open = eras.filter(({ id }) => !folded.includes(id));
	const drawn = open.reduce((sum, era) => sum + era.end - era.start, 0);
	const share = (1 - gap * (eras.length - 1) - FOLD * (eras.length - open.length)) / drawn;
	let at = 0;
	return eras.map((era, index) => {
		const start = at;
		const breadth = folded.includes(era.id) ? FOLD : (era.end - era.start) * share;
		const end = index === eras.length - 1 ? 1 : start + breadth;
		at = end + gap;
		return { ...era, start, end };
	});
}

/** The same eras when every day is as wide as every other: their frames meet. */
export function evenEras(eras: readonly Era[]): Era[] {
	const from = eras[0]?.from ?? 0;
	const whole = (eras.at(-1)?.to ?? 1) - from;
	return eras.map((era) => ({ ...era, start: (era.from - from) / whole, end: (era.to - from) / whole }));
}

/** Eras on the way from one layout to another; `t` runs from 0 to 1. */
export function blendEras(a: readonly Era[], b: readonly Era[], t: number): Era[] {
	return a.map((era, index) => {
		const other = b[index] ?? era;
		return { ...era, start: era.start + (other.start - era.start) * t, end: era.end + (other.end - era.end) * t };
	});
}

/** The era in which a day lies; days outside all belong to the nearest. */
export function eraOf(eras: readonly Era[], day: number): Era | undefined {
	return eras.find((era) => day < era.to) ?? eras.at(-1);
}

/** Where a day lies on the breadth when it is drawn in an era. */
export const placeIn = (era: Era, day: number): number => era.start + ((day - era.from) / (era.to - era.from)) * (era.end - era.start);

/** Where a day lies on the breadth, 0 to 1. */
export function placeOf(eras: readonly Era[], day: number): number {
	const era = eraOf(eras, day);
	return era ? placeIn(era, day) : 0;
}

/** The day at a place: the inverse of `placeOf`. Between two frames it is the border of both. */
export function dayAt(eras: readonly Era[], place: number): number {
	const index = eras.findIndex((era) => place <= era.end);
	const era = index < 0 ? eras.at(-1) : eras[index];
	if (!era) return 0;
	if (place < era.start && index > 0) return era.from;
	return era.from + ((place - era.start) / (era.end - era.start || 1)) * (era.to - era.from);
}

/** Breadth of a day in an era, as a share of the whole. */
export const density = (era: Era): number => (era.end - era.start) / (era.to - era.from);

/** The era that stretches time least. */
const leastOf = (eras: readonly Era[]): Era => eras.reduce((a, b) => (density(b) < density(a) ? b : a));

const timesOf = (era: Era, eras: readonly Era[]): number => density(era) / density(leastOf(eras));

/** How many times wider a day is drawn in an era than in the one that stretches time least; whole from two on. */
export function stretchTimes(era: Era, eras: readonly Era[]): number {
	const times = timesOf(era, eras);
	return times < 2 ? Math.round(times * 10) / 10 : Math.round(times);
}

/** In words, how much an era stretches time against the one that stretches it least: to the right, or `tall`, downwards. `words` are the timeline's. */
export function stretchWords(
	era: Era,
	eras: readonly Era[],
	words: Record<string, string>,
	{ plural, tall = false }: { plural: Intl.PluralRules; tall?: boolean }
): string {
	const least = leastOf(eras);
	if (least.id === era.id) return words[tall ? 'timeline.tall.first' : 'timeline.first'] ?? '';
	const times = timesOf(era, eras);
	const unit = times >= 12 ? 'month' : 'year';
	const years = Math.max(1, Math.round(unit === 'month' ? times / 12 : times));
	const all = `timeline.${tall ? 'tall' : 'stretch'}.${unit}`;
	const key = plural.select(years) === 'one' ? `${all}.one` : all;
	return fill(words[key] ?? '', { n: years, era: least.title });
}
