import { scaleUtc } from 'd3-scale';
import { langTag } from '$lib/story/language';
import type { Lang } from '$lib/story/types';

const DAY = 86_400_000;

/** How a place in time is written on the axis: years alone from afar, months and days from near. */
export interface TickWords {
	/** `first`: the first that is seen in a frame says its year too. */
	(day: number, first: boolean): string;
}

/** The axis' words in one language; written in the browser alone, after the reader has begun to turn. */
export function tickWords(lang: Lang): TickWords {
	const tag = langTag(lang);
	const month = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' });
	const date = new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', timeZone: 'UTC' });
	const whole = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'short', timeZone: 'UTC' });
	return (day, first) => {
		const at = new Date(day * DAY);
		if (first && at.getUTCMonth() > 0) return whole.format(at);
		if (at.getUTCDate() > 1) return date.format(at);
		return at.getUTCMonth() > 0 ? month.format(at) : String(at.getUTCFullYear());
	};
}

/** Round days between two days, about `room` px apart on `breadth` px. */
export function tickDays(from: number, to: number, breadth: number, room: number): number[] {
	const count = Math.floor(breadth / room);
	if (count < 1 || to <= from) return [];
	return scaleUtc()
		.domain([from * DAY, to * DAY])
		.ticks(count)
		.map((tick) => tick.getTime() / DAY)
		.filter((day) => Number.isInteger(day));
}
