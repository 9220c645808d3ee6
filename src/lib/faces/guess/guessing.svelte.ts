import { blank, outcome, set, snap, standing, stroke, type Frame, type Drawn, type Point } from './guess.ts';

/** What a key does on a year: go to another, or move its value. */
const KEYS: Record<string, { years: number } | { by: 'step' | 'leap'; sign: 1 | -1 } | { to: 'from' | 'to' }> = {
	ArrowLeft: { years: -1 },
	ArrowRight: { years: 1 },
	ArrowUp: { by: 'step', sign: 1 },
	ArrowDown: { by: 'step', sign: -1 },
	PageUp: { by: 'leap', sign: 1 },
	PageDown: { by: 'leap', sign: -1 },
	Home: { to: 'from' },
	End: { to: 'to' }
};

/** A guess while it is made. It lives in this object; whoever holds it may keep it, which the slides do for their lesson. */
export class Guessing {
	guess = $state.raw<Drawn>([]);
	/** Whether the truth is shown. */
	revealed = $state(false);
	/** Which year the keys move, by its place in the frame. */
	at = $state(0);
	/** Whether a hand or a key is on that year now. */
	held = $state(false);
	readonly frame: Frame;
	readonly drawn = $derived.by(() => this.guess.some((value) => value !== undefined));
	readonly outcome = $derived.by(() => (this.revealed ? outcome(this.guess, this.frame) : undefined));

	constructor(frame: Frame) {
		this.frame = frame;
		this.guess = blank(frame);
	}

	/** A piece of a stroke. */
	draw(from: Point, to: Point): void {
		if (this.revealed) return;
		this.guess = stroke(this.guess, from, to, this.frame);
		this.at = Math.max(0, this.frame.years.indexOf(to.year));
		this.held = true;
	}

	/** The value of the year at `at`. */
	put(at: number, value: number): void {
		this.guess = set(this.guess, { year: this.frame.years[at] ?? 0, value }, this.frame);
		this.at = at;
		this.held = true;
	}

	/** A key or a listening reader is on the year at `at`. */
	hold(at: number): void {
		this.at = at;
		this.held = true;
	}

	/** What a key does; whether it did anything. */
	press(key: string): boolean {
		const does = KEYS[key];
		if (!does) return false;
		if ('years' in does) this.at = Math.min(this.frame.years.length - 1, Math.max(0, this.at + does.years));
		else {
			const now = standing(this.guess, this.at, this.frame);
			this.put(this.at, 'to' in does ? this.frame[does.to] : snap(now + does.sign * this.frame[does.by], this.frame));
		}
		return true;
	}

	reveal(): void {
		this.revealed = true;
		this.held = false;
	}

	again(): void {
		this.guess = blank(this.frame);
		this.revealed = false;
		this.at = 0;
	}
}
