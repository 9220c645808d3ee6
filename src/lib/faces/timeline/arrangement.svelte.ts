import { cubicOut } from 'svelte/easing';
import { Tween } from 'svelte/motion';
import { moves } from '$lib/parts/motion';
import { blendEras, GAP, UPRIGHT_GAP, withGap, type Era } from '$lib/story/timescale';
import type { Item, TimelineData } from './items.ts';

const CHANGE_MS = 450;

/** What the eras' places depend on; each is read by itself, so that only what changes counts. */
interface Asked {
	readonly found: readonly Item[];
	readonly even: boolean;
	readonly upright: boolean;
}

/** Where the eras stand on the breadth: each in its frame, folded where nothing was found in it, or in even time. They glide from one arrangement to the next. */
export class Arrangement {
	readonly #data: TimelineData;
	readonly #asked: Asked;
	readonly #drawn: Tween<readonly Era[]>;

	constructor(data: TimelineData, asked: Asked) {
		this.#data = data;
		this.#asked = asked;
		this.#drawn = new Tween<readonly Era[]>(data.eras, {
			duration: CHANGE_MS,
			easing: cubicOut,
			interpolate: (a, b) => (t) => blendEras(a, b, t)
		});
	}

	/** Which eras are folded, as one text: another search that folds the same ones changes nothing. Where nothing was found at all, none is. */
	readonly #folds = $derived.by(() => {
		const { found, even } = this.#asked;
		const empty = this.#data.eras.filter(({ from, to }) => !found.some(({ day }) => day >= from && day < to));
		return even || empty.length === this.#data.eras.length ? '' : empty.map(({ id }) => id).join(' ');
	});
	/** Ids of the eras that are folded. */
	readonly folded: readonly string[] = $derived(this.#folds.split(' '));
	/** Where the eras are to stand. */
	readonly aim: readonly Era[] = $derived.by(() =>
		this.#asked.even ? this.#data.even : withGap(this.#data.eras, this.#asked.upright ? UPRIGHT_GAP : GAP, this.folded)
	);

	/** Where they are drawn. */
	get eras(): readonly Era[] {
		return this.#drawn.current;
	}

	/** Leads them to where they are to stand: at once, or gliding where things may move. */
	async lead(atOnce = false): Promise<void> {
		if (this.#drawn.target !== this.aim) await this.#drawn.set(this.aim, { duration: atOnce || !moves() ? 0 : CHANGE_MS });
	}

	/** Whether nothing glides any more. */
	get rests(): boolean {
		return this.#drawn.current === this.#drawn.target;
	}
}
