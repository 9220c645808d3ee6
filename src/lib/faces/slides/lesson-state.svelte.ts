import { parameter } from '$lib/scroll/history';
import { lessonMinutes, pickedRoute, writeRoute } from '$lib/story/route';
import { SPEAKER } from '$lib/story/addresses';
import { cameBack } from './came-back.ts';
import { isSameGuess, type ClassGuess } from './class-guess.ts';
import { act, type DeckState } from './deck.ts';
import type { Action } from './keys.ts';
import { isLessonId, joinLesson, newLessonId, type Partner, type Shared, type Side } from './lesson.ts';
import { afterTurn, STANDING, type Clock } from './pace.ts';
import { remember, remembered } from './remembered.ts';
import type { SlideData } from './slide-data.ts';
import { countMoments, placeOf, shownAt, stepOf, stopsOf, type Stop } from './stops.ts';

/** The id that the address names; a broken escape names nothing. */
function fragment(): string {
	try {
		return decodeURIComponent(location.hash.slice(1));
	} catch {
		return '';
	}
}

/** One side's state of a lesson: the route from the address, the stop that is shown, the clock, and the other window. Nothing is read before `start`. */
export class LessonState {
	deck = $state.raw<DeckState>({ at: 0, screen: 'slide', notes: false, digits: '' });
	stops = $state.raw<Stop[]>([]);
	/** Ids in the address that the story doesn't have. */
	unknown = $state.raw<string[]>([]);
	/** Whether nothing that the address asks for is in the story, so that the whole story is shown. */
	astray = $state(false);
	minutes = $state(0);
	clock = $state.raw<Clock>(STANDING);
	/** What the class made of the guess, if it did. */
	guess = $state.raw<ClassGuess>();
	partner = $state<Partner>('none');
	/** The size of the wall's window, in px, as its partner last heard it. */
	size = $state.raw<[width: number, height: number]>([1280, 720]);
	id = $state('');
	readonly stop = $derived<Stop | undefined>(this.stops[this.deck.at]);
	readonly next = $derived<Stop | undefined>(this.stops[this.deck.at + 1]);
	readonly total = $derived(countMoments(this.stops));
	/** The place in the lesson of the moment that was shown last. */
	readonly number = $derived(shownAt(this.stops, this.deck.at));

	#data: SlideData;
	#side: Side;
	#changed = 0;
	#route: string | null = null;
	#joined: ReturnType<typeof joinLesson> | undefined;

	constructor(data: SlideData, side: Side) {
		this.#data = data;
		this.#side = side;
	}

	/** Reads the address and what this tab remembers, and joins the lesson. */
	start(): void {
		const { chapters, routes, redirects, guess } = this.#data;
		const all = chapters.flatMap((chapter) => chapter.moments);
		const story = all.map((moment) => moment.id);
		const ids = parameter('route')
			?.split(',')
			.map((id) => redirects[id] ?? id);
		const { moments: picked, unknown } = pickedRoute(ids?.join(',') ?? null, story, routes);
		const moments = picked.length > 0 ? picked : story;
		this.#route = picked.length > 0 && ids ? (routes.some(({ id }) => id === ids[0]) ? (ids[0] ?? null) : writeRoute(picked)) : null;
		this.stops = stopsOf(moments, chapters, guess?.before);
		this.unknown = unknown;
		this.astray = picked.length === 0;
		this.minutes = lessonMinutes(moments, Object.fromEntries(all.map(({ id, telling }) => [id, telling])), routes);

		const kept = remembered();
		const id = fragment();
		const here = redirects[id] ?? id;
		// A reload, Back, Forward and an address that names its slide go on with this tab's lesson; any other link begins one.
		const goesOn = cameBack() || (here !== '' && here === kept.shared?.id);
		const named = parameter('lesson');
		this.id = isLessonId(named) ? named : ((goesOn ? kept.lesson : undefined) ?? newLessonId());
		const before = goesOn && kept.lesson === this.id ? kept.shared : undefined;
		if (before) this.#take(before);
		if (!before || (here && here !== before.id)) {
			// An address is written after its turn: where there is another window, that knows better.
			this.#changed = 0;
			this.deck = { ...this.deck, at: placeOf(this.stops, here) ?? 0, screen: 'slide' };
		}
		remember({ lesson: this.id, shared: this.#shared() });
		this.#join();
	}

	stopLesson(): void {
		this.#joined?.stop();
	}

	/** Does what a hand asked for on this side, and tells the other. */
	do(action: Action): void {
		const before = this.deck;
		this.deck = act(before, action, this.stops);
		const turned = this.deck.at !== before.at;
		if (turned) this.clock = afterTurn(this.clock, Date.now());
		if (turned || this.deck.screen !== before.screen) this.#tell();
	}

	/** Sets the clock, on both sides. */
	setClock(clock: Clock): void {
		this.clock = clock;
		this.#tell();
	}

	/** Takes what a hand drew for the guess, or that it was shown or begun again, and tells the other side. */
	setGuess(guess: ClassGuess | undefined): void {
		if (isSameGuess(guess, this.guess)) return;
		this.guess = guess;
		this.#tell();
	}

	/** Shows the moment that the address has come to name, by hand or by a link. */
	follow(): void {
		const at = placeOf(this.stops, fragment());
		if (at !== undefined && this.stops[at]?.id !== this.stop?.id) this.do({ kind: 'stop', index: at });
	}

	/** The address of the lesson in its other window: the speaker's for the wall, the slides' for the speaker. */
	get otherWindow(): string {
		const route = this.#route ? `&route=${this.#route}` : '';
		return `${this.#data.home.path}${this.#side === 'wall' ? SPEAKER : 'present/'}?lesson=${this.id}${route}#${this.stop?.id ?? ''}`;
	}

	#shared(): Shared {
		const { stop, deck } = this;
		const screen = deck.screen === 'overview' || deck.screen === 'help' ? 'slide' : deck.screen;
		const step = stepOf(this.stops, deck.at);
		return { id: stop?.id ?? '', step, screen, clock: this.clock, guess: this.guess, changed: this.#changed };
	}

	#take({ id, step, screen, clock, guess, changed }: Shared): void {
		this.#changed = changed;
		this.clock = clock;
		this.guess = guess;
		const at = placeOf(this.stops, id, step) ?? this.deck.at;
		// A list that lies open here stays open while the other side rests.
		const keep = at === this.deck.at && screen === 'slide' && (this.deck.screen === 'overview' || this.deck.screen === 'help');
		this.deck = { ...this.deck, at, screen: keep ? this.deck.screen : screen };
		remember({ shared: this.#shared() });
	}

	#tell(): void {
		this.#changed = Date.now();
		remember({ shared: this.#shared() });
		this.#joined?.tell();
	}

	#join(): void {
		this.#joined = joinLesson({
			id: this.id,
			side: this.#side,
			read: () => this.#shared(),
			adopt: (shared) => this.#take(shared),
			sized: (size) => (this.size = size),
			partner: (partner) => (this.partner = partner),
			taken: () => {
				this.#joined?.stop();
				this.id = newLessonId();
				remember({ lesson: this.id });
				this.#join();
			}
		});
	}
}
