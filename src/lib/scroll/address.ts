import { FLOWN_MS } from './slow.ts';

/** How many changes a browser takes (Safari throws past 100 in 30 s). */
const BUDGET = { calls: 60, ms: 30_000 };

export interface AddressOptions {
	/** Replaces the address's fragment; may throw. */
	replace: (id: string) => void;
	/** Whether the address belongs to something that lies open over the page: its entry must not name another step than the one below it. */
	held?: () => boolean;
	now?: () => number;
	/** How long a step must have been current before the address names it. */
	settledMs?: number;
}

/** Keeps the fragment at the settled step: replaces, never pushes; skips what is there already; never throws. */
export class StepAddress {
	#timer: ReturnType<typeof setTimeout> | undefined;
	#calls: number[] = [];
	#told: string | undefined;
	readonly #options: Required<AddressOptions>;

	constructor(options: AddressOptions) {
		this.#options = { now: () => performance.now(), settledMs: FLOWN_MS, held: () => false, ...options };
	}

	/** The step `id` (or '' above the first) is current; the address follows when it has stayed so. */
	settle(id: string): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#tell(id), this.#options.settledMs);
	}

	/** The address names `id` already: the reader jumped there, and what was settling before is past. */
	known(id: string): void {
		clearTimeout(this.#timer);
		this.#told = id;
	}

	stop(): void {
		clearTimeout(this.#timer);
	}

	#tell(id: string): void {
		const now = this.#options.now();
		this.#calls = this.#calls.filter((call) => now - call < BUDGET.ms);
		if (id === this.#told) return;
		if (this.#options.held() || this.#calls.length >= BUDGET.calls) return this.settle(id);
		this.#calls.push(now);
		this.#told = id;
		try {
			this.#options.replace(id);
		} catch {
			// A browser that refuses (its own limit, a sandboxed frame) leaves the old address: the story goes on.
		}
	}
}
