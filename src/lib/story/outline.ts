import type { Guess, Lang, Scene, Story } from './types.ts';

/** One step of the scrolled story, without its words. */
export interface Step {
	id: string;
	/** A day inside the moment's date, `YYYY-MM-DD`. */
	at: string;
	year: string;
	/** Reading time in minutes. */
	minutes: number;
	/** What it shows; more than one where the reader may switch. */
	scenes: Scene[];
}

/** What is drawn on where readers guess first. */
export interface GuessBoard extends Pick<Guess, 'given' | 'unit' | 'step' | 'leap'> {
	/** The truth. */
	scene: Scene;
}

/** What a living page knows of the story: everything but the words that already stand in its HTML. */
export interface Outline {
	lang: Lang;
	chapters: { id: string; year: string; steps: Step[] }[];
	/** The guess, and the moment that it stands before. */
	guess?: GuessBoard & Pick<Guess, 'before'>;
	words: Record<string, string>;
}

/** Interface words that components change while the page lives; all others are in the HTML alone. */
const LIVE_WORDS = ['rail.', 'place.', 'guess.'];

/** Strips a story of the words that travel as HTML. */
export function toOutline(story: Story): Outline {
	return {
		lang: story.lang,
		chapters: story.chapters.map(({ id, year, moments }) => ({
			id,
			year,
			steps: moments.map((moment) => ({
				id: moment.id,
				at: moment.at,
				year: moment.year,
				minutes: Math.round(moment.minutes * 100) / 100,
				scenes: moment.figures.map((figure) => figure.scene)
			}))
		})),
		...(story.guess && { guess: { before: story.guess.before, ...guessBoard(story.guess) } }),
		words: Object.fromEntries(Object.entries(story.words).filter(([key]) => LIVE_WORDS.some((prefix) => key.startsWith(prefix))))
	};
}

/** What is drawn on, without the words around it. */
export function guessBoard({ given, unit, step, leap, figure }: Guess): GuessBoard {
	return { given, unit, step, leap, scene: figure.scene };
}

/** A chapter's moments in the runs that one stage shows: whole, or parted where the guess stands. */
export function runs<T extends { id: string }>(moments: readonly T[], before?: string): T[][] {
	const at = moments.findIndex(({ id }) => id === before);
	return at > 0 ? [moments.slice(0, at), moments.slice(at)] : [[...moments]];
}

/** Whole minutes that are left to read from step `index` on, at least one while anything is left. */
export function minutesLeft(steps: readonly Step[], index: number): number {
	const minutes = steps.slice(Math.max(0, index)).reduce((sum, step) => sum + step.minutes, 0);
	return minutes === 0 ? 0 : Math.max(1, Math.round(minutes));
}
