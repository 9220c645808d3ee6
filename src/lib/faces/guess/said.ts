import { fill, gapOf, punctuation } from '$lib/story/language';
import { axisStep, formatMark, formatQuantity } from '$lib/story/numbers';
import type { GuessBoard } from '$lib/story/outline';
import type { Lang } from '$lib/story/types';
import type { Outcome } from './guess.ts';

/** How values and outcomes are said. Only after the reader has drawn: what stands before was written at build. */
export class Saying {
	readonly #board: GuessBoard;
	readonly #lang: Lang;
	readonly #words: Record<string, string>;

	constructor(board: GuessBoard, lang: Lang, words: Record<string, string>) {
		this.#board = board;
		this.#lang = lang;
		this.#words = words;
	}

	/** A value in full: 24.5 trillion won. */
	full(value: number): string {
		return formatQuantity({ value, unit: this.#board.unit, digits: 2 }, this.#lang);
	}

	/** A value beside its mark, in the step of the axis: 24.5. */
	short(value: number): string {
		const { unit, scene } = this.#board;
		return formatMark(value, unit, axisStep(unit, scene.y.to, this.#lang), this.#lang);
	}

	/** A column in words, with what was drawn for its year. */
	column({ name, value }: { name: string; value: string }, drawn?: number): string {
		const { colon, between } = punctuation(this.#words);
		return [`${name}${colon}${value}`, ...(drawn === undefined ? [] : [this.word('line', { value: this.full(drawn) })])].join(between);
	}

	/** What stands between two sentences. */
	get gap(): string {
		return gapOf(this.#words);
	}

	word(key: string, values: Record<string, string | number> = {}): string {
		return fill(this.#words[`guess.${key}`] ?? '', values);
	}

	/** What the guess came to: whether it fell where the truth fell, and where it was nearest and furthest. */
	outcome({ close, far, count, fall }: Outcome): { fall: string; range: string } {
		const values = { close, far: far.year, guess: this.full(far.guess), truth: this.full(far.truth) };
		return {
			fall: fall ? this.word(fall.seen ? 'fall.seen' : 'fall.missed', { year: fall.year }) : '',
			range: this.word(count > 1 ? 'summary' : 'one', values)
		};
	}
}
