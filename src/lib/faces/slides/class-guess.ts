import type { Guessing } from '$lib/faces/guess/guessing.svelte';

/** What a class made of the guess, as both windows share it and their tabs keep it. */
export interface ClassGuess {
	/** A value for each year that is guessed, null where the class drew none; empty when it drew nothing. */
	drawn: readonly (number | null)[];
	/** Whether the class sees what happened. */
	revealed: boolean;
}

/** What a class made of a game; undefined before anything is drawn or shown. */
export function readGame({ guess, drawn, revealed }: Pick<Guessing, 'guess' | 'drawn' | 'revealed'>): ClassGuess | undefined {
	return drawn || revealed ? { drawn: drawn ? guess.map((value) => value ?? null) : [], revealed } : undefined;
}

/** Brings a game to what a class made of it, in another window or before a reload. */
export function setGame(game: Guessing, made: ClassGuess | undefined): void {
	if (!made) return game.again();
	game.guess = game.frame.years.map((_, at) => made.drawn[at] ?? undefined);
	if (made.revealed) game.reveal();
	else game.revealed = false;
}

/** Whether two say the same: nothing is told twice. */
export function isSameGuess(a: ClassGuess | undefined, b: ClassGuess | undefined): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
