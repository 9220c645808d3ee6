/** What can be amiss at the wall: unknown ids in the address, a speaker's window that is gone, a language that did not come. */
export type Trouble = 'unknown' | 'speaker' | 'second';

/** Long enough to be read twice. */
const READ_MS = 12_000;
/** What stays until the first turn: it says what this lesson is. */
const LASTING: readonly Trouble[] = ['unknown'];

/** The lines at the head of the wall: each is said once, and goes with the next turn, with Esc, or by itself once it could be read. */
export class Notices {
	told = $state.raw<readonly Trouble[]>([]);
	#timers: Partial<Record<Trouble, ReturnType<typeof setTimeout>>> = {};

	say(trouble: Trouble): void {
		this.hush(trouble);
		this.told = [...this.told, trouble];
		if (!LASTING.includes(trouble)) this.#timers[trouble] = setTimeout(() => this.hush(trouble), READ_MS);
	}

	/** Takes one line away. */
	hush(trouble: Trouble): void {
		clearTimeout(this.#timers[trouble]);
		this.told = this.told.filter((other) => other !== trouble);
	}

	/** Takes all lines away; whether there were any. */
	putAway(): boolean {
		const { told } = this;
		for (const trouble of told) this.hush(trouble);
		return told.length > 0;
	}
}
