import type { ClassGuess } from './class-guess.ts';
import type { Clock } from './pace.ts';

/** What the wall and the speaker's window share. */
export interface Shared {
	/** The moment or chapter that is shown, and which of its stops, from 0. */
	id: string;
	step: number;
	screen: 'slide' | 'black' | 'white' | 'qr';
	clock: Clock;
	/** Missing before anything is drawn or shown. */
	guess?: ClassGuess | undefined;
	/** When it was last changed by a hand, in ms of the epoch; 0 when it never was. Of two, the later holds. */
	changed: number;
}

export type Side = 'wall' | 'desk';
/** `none`: never heard of; `gone`: heard of before. */
export type Partner = 'none' | 'here' | 'gone';

type Message =
	| { from: Side; kind: 'ask'; name: string }
	| { from: Side; kind: 'state'; shared: Shared; size: [width: number, height: number] }
	| { from: Side; kind: 'bye' }
	/** To a second wall with the same id, such as a duplicated tab. */
	| { from: Side; kind: 'taken'; name: string };

export interface LessonOptions {
	id: string;
	side: Side;
	/** What this side shows now. */
	read: () => Shared;
	/** The other side's state, when it is the newer one; and the size of its window. */
	adopt: (shared: Shared) => void;
	sized?: (size: [width: number, height: number]) => void;
	partner: (partner: Partner) => void;
	/** Another wall has this id already: this one needs its own. */
	taken?: () => void;
}

const ASK_MS = 2500;
/** Silence after which the other side is taken to be gone; how long a goodbye may be that of a reload. */
const SILENT_MS = 7000;
const RELOAD_MS = 1500;

/** An id for a lesson: short enough for an address, long enough that two on one machine never meet. */
export function newLessonId(): string {
	return Array.from(crypto.getRandomValues(new Uint32Array(2)), (value) => value.toString(36))
		.join('')
		.slice(0, 8);
}

/** Whether an address's lesson id can be one of ours. */
export function isLessonId(id: string | null): id is string {
	return id !== null && /^[a-z0-9]{4,16}$/.test(id);
}

/** Whether the other side's state replaces one's own: when it is newer; of two that are equally old, the wall's holds. */
export function holds(mine: Shared, other: Shared, side: Side): boolean {
	return other.changed === mine.changed ? side === 'desk' : other.changed > mine.changed;
}

/**
 * One side of a lesson in two windows of one browser. No server: a channel that carries the lesson's id, so that two lessons never drive each other.
 * Each side asks the other for its state when it opens and while it is visible, so that what was missed heals by itself. Where there is no such
 * channel nothing happens. Returns how to tell the other side, and how to stop.
 */
export function joinLesson(options: LessonOptions): { tell: () => void; stop: () => void } {
	const { id, side } = options;
	const name = newLessonId();
	let channel: BroadcastChannel | undefined;
	let heard = 0;
	let here: Partner = 'none';
	const post = (message: Message) => channel?.postMessage(message);
	const state = () => post({ from: side, kind: 'state', shared: options.read(), size: [innerWidth, innerHeight] });
	const become = (partner: Partner) => {
		if (partner !== here) options.partner((here = partner));
	};

	function hear({ data }: MessageEvent<Message>): void {
		if (data.from === side) {
			if (side === 'wall' && data.kind === 'ask' && data.name !== name) post({ from: side, kind: 'taken', name: data.name });
			if (data.kind === 'taken' && data.name === name) options.taken?.();
			return;
		}
		if (data.kind === 'bye') {
			const until = heard;
			setTimeout(() => heard === until && become(here === 'none' ? 'none' : 'gone'), RELOAD_MS);
			return;
		}
		heard = Date.now();
		become('here');
		if (data.kind === 'ask') return state();
		if (data.kind !== 'state') return;
		options.sized?.(data.size);
		if (holds(options.read(), data.shared, side)) options.adopt(data.shared);
	}
	function ask(): void {
		// A hidden window's timers are slowed down: it answers, but it does not judge.
		if (document.visibilityState !== 'visible') return;
		if (here === 'here' && Date.now() - heard > SILENT_MS) become('gone');
		post({ from: side, kind: 'ask', name });
	}
	function open(): void {
		if (channel) return;
		try {
			channel = new BroadcastChannel(`threefold:lesson:${id}`);
		} catch {
			// Not allowed here (a sandboxed frame): the slides work alone.
			return;
		}
		channel.addEventListener('message', hear);
		heard = Date.now();
		ask();
	}
	function close(): void {
		post({ from: side, kind: 'bye' });
		channel?.close();
		channel = undefined;
	}

	addEventListener('pagehide', close);
	addEventListener('pageshow', open);
	const timer = setInterval(ask, ASK_MS);
	open();
	return {
		tell: state,
		stop() {
			clearInterval(timer);
			removeEventListener('pagehide', close);
			removeEventListener('pageshow', open);
			close();
		}
	};
}
