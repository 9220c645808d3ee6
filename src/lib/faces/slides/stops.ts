import type { Scene } from '$lib/story/types';

/** The guess's place, in the story and in the lesson. */
export const GUESS = 'guess';

/**
 * One thing that the wall shows and a clicker leads to. A new kind (something that stands before a slide, say) is one more member here, one place
 * in `stopsOf`, and what `Present.svelte` shows while such a stop is current.
 */
export type Stop =
	/** A chapter's opening. */
	| { kind: 'plate'; id: string }
	/** What the class guesses before it sees the slide of the same moment. */
	| { kind: 'guess'; id: typeof GUESS }
	/** A moment's slide, at one of its pictures; `number` is the moment's place in the lesson, from 1. */
	| { kind: 'view'; id: string; view: number; number: number };

/** What the slides know of a chapter: the rest stands in the HTML. */
export interface SlideChapter {
	id: string;
	/** `views`: how many pictures the moment has; `telling`: minutes to tell it; `scenes`: what its pictures draw, where they live. */
	moments: { id: string; views: number; telling: number; scenes: Scene[] }[];
}

/** From this many moments in a row a chapter is opened by its plate: a lesson of single moments is not broken up. */
const OPENED = 2;

/** The stops of a lesson, in its order; `guessed` is the moment that a guess stands before. Moments that the chapters don't hold are left out. */
export function stopsOf(moments: readonly string[], chapters: readonly SlideChapter[], guessed?: string): Stop[] {
	const chapterOf = (id: string | undefined) => chapters.find((chapter) => chapter.moments.some((moment) => moment.id === id));
	const known = moments.filter((id) => chapterOf(id));
	const opened = new Set<string>();
	return known.flatMap((id, index): Stop[] => {
		const chapter = chapterOf(id);
		if (!chapter) return [];
		const begins = chapterOf(known[index - 1]) !== chapter && !opened.has(chapter.id);
		const row = known.slice(index, index + OPENED).filter((other) => chapterOf(other) === chapter);
		const plate: Stop[] = begins && row.length === OPENED ? [{ kind: 'plate', id: chapter.id }] : [];
		if (plate.length > 0) opened.add(chapter.id);
		const guess: Stop[] = id === guessed ? [{ kind: 'guess', id: GUESS }] : [];
		const views = chapter.moments.find((moment) => moment.id === id)?.views ?? 1;
		return [...plate, ...guess, ...Array.from({ length: views }, (_, view): Stop => ({ kind: 'view', id, view, number: index + 1 }))];
	});
}

/** Index of an id's stop: its `step`th from 0 where it has so many, else its first; undefined when the lesson lacks the id. */
export function placeOf(stops: readonly Stop[], id: string, step = 0): number | undefined {
	const first = stops.findIndex((stop) => stop.id === id);
	if (first < 0) return undefined;
	return stops[first + step]?.id === id ? first + step : first;
}

/** Which of its id's stops, from 0, the one at `index` is. */
export function stepOf(stops: readonly Stop[], index: number): number {
	return index - stops.findIndex((stop) => stop.id === stops[index]?.id);
}

/** Index of the first stop of the lesson's `number`th moment; undefined when it has none of that number. */
export function placeOfNumber(stops: readonly Stop[], number: number): number | undefined {
	const at = stops.findIndex((stop) => stop.kind === 'view' && stop.number === number);
	return at < 0 ? undefined : at;
}

/** How many moments a lesson has. */
export function countMoments(stops: readonly Stop[]): number {
	return stops.reduce((most, stop) => (stop.kind === 'view' ? Math.max(most, stop.number) : most), 0);
}

/** How many of the lesson's moments have been shown at a stop, its own among them: a plate and a guess stand before theirs, as in the story. */
export function shownAt(stops: readonly Stop[], index: number): number {
	return countMoments(stops.slice(0, index + 1));
}
