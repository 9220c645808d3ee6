import { pickedRoute, planRoute, writeRoute, type Route } from '$lib/story/route';

/** A route that a teacher puts together: which moments, in which order. It opens from an address and can be written into one. */
export class Building {
	chosen = $state<string[]>([]);
	/** What the address asked for and the story does not have. */
	unknown = $state<string[]>([]);
	/** What was chosen before all of it was taken out. */
	cleared = $state.raw<string[]>([]);
	readonly #telling: Record<string, number>;
	readonly #story: string[];
	readonly #named: readonly Pick<Route, 'id' | 'moments' | 'minutes'>[];

	/** `moments` in the story's order, with the minutes that telling each takes. */
	constructor(moments: readonly { id: string; telling: number }[], named: readonly Pick<Route, 'id' | 'moments' | 'minutes'>[]) {
		this.#telling = Object.fromEntries(moments.map(({ id, telling }) => [id, telling]));
		this.#story = moments.map(({ id }) => id);
		this.#named = named;
	}

	/** Takes what an address's `route` parameter asks for. */
	open(asked: string | null): void {
		const { moments, unknown } = pickedRoute(asked, this.#story, this.#named);
		this.chosen = moments;
		this.unknown = unknown;
	}

	/** As an address's `route` parameter; empty when nothing is chosen. */
	get route(): string {
		return writeRoute(this.chosen, this.#named);
	}

	get plan(): ReturnType<typeof planRoute> {
		const minutes = this.#named.find(({ id }) => id === this.route)?.minutes;
		return planRoute(
			this.chosen.map((id) => this.#telling[id] ?? 0),
			minutes
		);
	}

	/** Adds a moment where the story has it, as long as the teacher has not chosen another order; then at the end. */
	add(id: string): void {
		if (this.chosen.includes(id)) return;
		const place = (other: string) => this.#story.indexOf(other);
		const told = this.chosen.every((other, index) => index === 0 || place(this.chosen[index - 1] ?? other) < place(other));
		this.#change([...this.chosen, id]);
		if (told) this.chosen.sort((a, b) => place(a) - place(b));
	}

	remove(id: string): void {
		this.#change(this.chosen.filter((other) => other !== id));
	}

	/** Moves a moment one place up (-1) or down (1); at the ends it stays. Returns its place, from 1. */
	move(id: string, by: -1 | 1): number {
		const from = this.chosen.indexOf(id);
		const to = Math.min(Math.max(from + by, 0), this.chosen.length - 1);
		const rest = this.chosen.filter((other) => other !== id);
		this.#change([...rest.slice(0, to), id, ...rest.slice(to)]);
		return to + 1;
	}

	clear(): void {
		const taken = this.chosen;
		this.#change([]);
		this.cleared = taken;
	}

	/** Puts back what was taken out at once. */
	restore(): void {
		this.#change(this.cleared);
	}

	/** From the first change on, what the address asked for in vain is forgotten. */
	#change(chosen: string[]): void {
		this.chosen = chosen;
		this.unknown = [];
		this.cleared = [];
	}
}
