import { axisStep, formatMark } from '$lib/story/numbers';
import { cutEras, evenEras, stretchTimes, stretchWords, toDay, type Era } from '$lib/story/timescale';
import type { EventKind, Reach } from '$lib/story/happening';
import type { Lang, Row, Stage, Story, Theme } from '$lib/story/types';

/** Lanes of the timeline, from the top. */
export const LANES: readonly Theme[] = ['talent', 'money', 'chips', 'policy', 'diplomacy'];

/** One thing on the timeline, a moment of the story or a smaller event. Days are numbers (see timescale). */
export interface Item {
	id: string;
	day: number;
	/** First and last day that its date may mean, or its span. */
	from: number;
	to: number;
	reach: Reach;
	lane: number;
	themes: Theme[];
	kind: EventKind;
	place?: string;
	title: string;
	date: string;
	/** 3 a landmark, 2 a moment, 1 a smaller event. */
	rank: 1 | 2 | 3;
}

/** The pictures under the lanes: columns of money and a line of shares, in years and shares of their height. */
export interface Ground {
	/** `label`: the value, in the unit that the strip's name gives; `brief`: with one decimal; `focus`: red in the story's picture too. */
	budget: { from: number; to: number; height: number; label: string; brief: string; stage: Stage; focus: boolean }[];
	share: { points: [year: number, height: number][]; stitched: boolean }[];
	/** The first and the last share, as they are written. */
	ends: { year: number; height: number; label: string }[];
}

/** Everything that the living timeline needs; the words about each item are in the list that stands in the page. */
export interface TimelineData {
	lang: Lang;
	items: Item[];
	/** Each with how much it stretches time: in words, to the right and downwards, and as a factor. */
	eras: (Era & { stretch: string; tall: string; times: number })[];
	even: Era[];
	ground: Ground;
	words: Record<string, string>;
}

/** The picture whose columns lie under the timeline. */
const BUDGET = 'gov-rd-budget/to-the-law';

/** All moments and smaller events of a story, in the order of time. */
export function timelineItems(story: Story): Item[] {
	const moments = story.chapters
		.flatMap((chapter) => chapter.moments)
		.map((moment) => ({ ...moment, rank: moment.landmark ? 3 : 2 }) as const);
	const events = story.events.map((event) => ({ ...event, rank: 1 }) as const);
	return [...moments, ...events]
		.map(({ id, at, span, reach, themes, kind, place, title, date, rank }) => ({
			id,
			day: toDay(at),
			from: toDay(span[0]),
			to: toDay(span[1]),
			reach,
			lane: Math.max(0, LANES.indexOf(themes[0] ?? 'policy')),
			themes,
			kind,
			...(place && { place }),
			title,
			date: date.text,
			rank
		}))
		.sort((a, b) => a.day - b.day || b.rank - a.rank);
}

/** What the living timeline is given, in one language. */
export function timelineData(story: Story): TimelineData {
	const items = timelineItems(story);
	const chapters = story.chapters.map(({ id, title, moments }) => ({ id, title, days: moments.map((moment) => toDay(moment.at)) }));
	const eras = cutEras(
		chapters,
		items.map((item) => item.day),
		Math.min(...items.map((item) => item.from))
	);
	const plural = new Intl.PluralRules(story.lang);
	const words = Object.fromEntries(
		Object.entries(story.words).filter(([key]) => /^(timeline|theme)\./.test(key) && !/^timeline\.(stretch|tall)\./.test(key))
	);
	return {
		lang: story.lang,
		items,
		eras: eras.map((era) => ({
			...era,
			stretch: stretchWords(era, eras, story.words, { plural }),
			tall: stretchWords(era, eras, story.words, { plural, tall: true }),
			times: stretchTimes(era, eras)
		})),
		even: evenEras(eras),
		ground: ground(story),
		words
	};
}

/** Each year's budget over its whole year; two that share it, each half. What was only asked for gives way to what was passed. */
function budgetYears(rows: readonly Row[]): { row: Row; from: number; to: number }[] {
	const years = new Map<number, Row[]>();
	for (const row of rows) {
		const year = Math.round(row.year ?? row.x);
		years.set(year, [...(years.get(year) ?? []), row]);
	}
	return [...years].flatMap(([year, all]) => {
		const passed = all.filter((row) => row.stage !== 'planned');
		const shown = (passed.length > 0 ? passed : all).sort((a, b) => a.x - b.x);
		return shown.map((row, index) => ({ row, from: year + index / shown.length, to: year + (index + 1) / shown.length }));
	});
}

function ground({ chapters, thread, lang }: Story): Ground {
	const scene = chapters.flatMap((chapter) => chapter.moments).find(({ figure }) => figure.scene.id === BUDGET)?.figure.scene;
	const rows = scene?.groups.flatMap((group) => group.rows) ?? [];
	const head = Math.max(1, ...rows.map((row) => row.y));
	const step = axisStep('won', head, lang);
	const [from, to] = thread.x;
	const all = thread.runs.flatMap(({ points }) => points).sort(([a], [b]) => a - b);
	return {
		budget: budgetYears(rows).map(({ row, from: start, to: end }) => ({
			from: start,
			to: end,
			height: row.y / head,
			label: formatMark(row.y, 'won', step, lang),
			brief: formatMark(row.y, 'won', step, lang, 1),
			stage: row.stage,
			focus: row.tone === 'thread'
		})),
		share: thread.runs.map(({ points, stitched }) => ({
			points: points.map(([x, y]): [number, number] => [from + x * (to - from), y]),
			stitched
		})),
		ends: [all[0], all.at(-1)].flatMap((end, index) => {
			if (!end) return [];
			const [x, height] = end;
			return { year: from + x * (to - from), height, label: thread.ends[index] ?? '' };
		})
	};
}
