import { guessProps, type GuessProps } from '$lib/faces/guess/props';
import type { Route } from '$lib/story/route';
import type { Lang, Story } from '$lib/story/types';
import type { SlideChapter } from './stops.ts';

/** A guess as plain data. */
export type GuessOnWall = Pick<GuessProps, 'lang' | 'board' | 'said' | 'words'>;

/** What the living slides and the speaker's window know of the story; everything else stands in their HTML. */
export interface SlideData {
	lang: Lang;
	/** The other languages, with their own names. */
	others: Lang[];
	title: string;
	chapters: SlideChapter[];
	routes: Route[];
	/** Ids that changed, from the old to the new. */
	redirects: Record<string, string>;
	/** The full address below which this language's pages are, and the same without the host. */
	home: { full: string; path: string };
	/** What is guessed before a moment's slide, and what its board needs. */
	guess?: { before: string; props: GuessOnWall };
	words: Record<string, string>;
}

/** Strips a story of the words that travel as HTML; `scenes`: whether its pictures are to live. */
export function toSlideData(story: Story, home: SlideData['home'], scenes: boolean): SlideData {
	const props = guessProps(story);
	return {
		lang: story.lang,
		others: story.languages.filter((lang) => lang !== story.lang),
		title: story.title,
		chapters: story.chapters.map(({ id, moments }) => ({
			id,
			moments: moments.map((moment) => ({
				id: moment.id,
				views: moment.figures.length,
				telling: moment.telling,
				scenes: scenes ? moment.figures.map((figure) => figure.scene) : []
			}))
		})),
		routes: story.routes,
		redirects: story.redirects,
		...(story.guess && props && { guess: { before: story.guess.before, props } }),
		home,
		words: Object.fromEntries(Object.entries(story.words).filter(([key]) => key.startsWith('present.')))
	};
}
