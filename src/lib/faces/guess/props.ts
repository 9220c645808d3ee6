import { creditHtml, creditParts } from '$lib/charts/credit';
import { guessBoard, type GuessBoard } from '$lib/story/outline';
import type { Guess, Lang, Story } from '$lib/story/types';
import { givenScene } from './guess.ts';
import type { Guessing } from './guessing.svelte.ts';

/** What is said around the board; strings ending in `Html` are safe markup. */
export interface GuessSaid {
	titleHtml: string;
	askHtml: string;
	afterHtml: string;
	findingHtml: string;
	measureHtml: string;
	/** What the outlines of its columns mean, then who says it. */
	creditHtml: string;
	/** The same before the columns that are guessed stand there. */
	creditBeforeHtml: string;
	/** Every column as its table tells it. */
	rows: { key: string; name: string; value: string }[];
}

/** What the guess needs: plain data, so that any face can show it. */
export interface GuessProps {
	lang: Lang;
	board: GuessBoard;
	said: GuessSaid;
	/** Interface words: those beginning with `guess.`, and what `punctuation` goes by. */
	words: Record<string, string>;
	/** `wall`: type and strokes for the back row, and the surface is all the hand's (nothing scrolls there). */
	size?: 'page' | 'wall';
	/** The level of its heading. */
	level?: 2 | 3;
	/** The game, where something else holds it too; without it one of its own, which is gone with the page. */
	game?: Guessing;
	/** Told when the truth is shown, and when it is hidden again. */
	onreveal?: (revealed: boolean) => void;
}

/** The words of a guess as a face gets them at build. */
export function saidOf(guess: Guess, words: Record<string, string>): GuessSaid {
	const { titleHtml, askHtml, afterHtml, figure } = guess;
	const said = creditParts(figure, words);
	const { keys } = creditParts({ ...figure, scene: givenScene(guessBoard(guess)) }, words);
	return {
		titleHtml,
		askHtml,
		afterHtml,
		findingHtml: figure.titleHtml,
		measureHtml: figure.subtitleHtml,
		creditHtml: creditHtml(said),
		creditBeforeHtml: creditHtml({ ...said, keys }),
		rows: figure.table.rows
	};
}

/** Everything for `<Guess {...props} />` from a story, at build; undefined where the story has no guess. */
export function guessProps({ guess, lang, words }: Story): Pick<GuessProps, 'lang' | 'board' | 'said' | 'words'> | undefined {
	if (!guess) return undefined;
	const own = Object.fromEntries(Object.entries(words).filter(([key]) => key.startsWith('guess.') || key === 'list.mark'));
	return { lang, board: guessBoard(guess), said: saidOf(guess, words), words: own };
}
