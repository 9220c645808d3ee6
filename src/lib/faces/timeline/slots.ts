/**
 * Numbers for what comes and goes: an id that stays keeps its number, and the numbers of those that went are given to those that come. What is
 * keyed by such a number keeps its nodes, while their words change.
 */
export class Slots {
	#held = new Map<string, number>();

	/** The number of each id, in the ids' order. Ids are distinct. */
	give(ids: readonly string[]): number[] {
		const kept = new Map<string, number>();
		for (const id of ids) {
			const number = this.#held.get(id);
			if (number !== undefined) kept.set(id, number);
		}
		const used = new Set(kept.values());
		let free = 0;
		const numbers = ids.map((id) => {
			const held = kept.get(id);
			if (held !== undefined) return held;
			while (used.has(free)) free += 1;
			kept.set(id, free);
			used.add(free);
			return free;
		});
		this.#held = kept;
		return numbers;
	}
}
