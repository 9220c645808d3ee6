import { dayAt, placeOf } from '$lib/story/timescale';
import { Arrangement } from './arrangement.svelte.ts';
import { framesOf } from './frames.ts';
import { framing } from './framing.ts';
import { LANES, type TimelineData } from './items.ts';
import { placedOf } from './placed.ts';
import { shape, type Stage } from './shape.ts';
import { walk } from './walk.ts';
import { askedWays, itemsFor, NOTHING, searchedOf, type Wanted } from './wanted.ts';

/** How far one may zoom: a day is then about as wide as a finger in even time. */
const MOST = { eras: 60, even: 900 };
/** Px along time that a sheet leaves free. */
const LEAST = 160;
/** How near the ends of the view a day may lie that is brought into it, as a share of the view. */
const MARGIN = 0.08;

/** The living state of the timeline: what is found, which part of time is shown, in which scale, and where everything lies. */
export class TimelineView {
	stage = $state.raw<Stage>({ along: 0, across: 0, upright: false, unit: 1 });
	even = $state(false);
	wanted = $state.raw<Wanted>(NOTHING);
	/** The part of the breadth that is shown: the whole is 0 to 1. */
	start = $state(0);
	scale = $state(1);
	/** The item that the keys have reached. */
	here = $state<string>();
	/** The item whose sheet lies beside the stage: its name is written before all others. */
	told = $state<string>();

	readonly data: TimelineData;
	/** The words about each item, as `searchable` gives them, once somebody searches. */
	texts = $state.raw<Record<string, string>>({});
	/** How long a title is written, in px. */
	measure: (text: string, rank: number) => number = (text) => text.length * 8;

	/** The day in the middle while the scale changes. */
	#held: number | undefined;
	/** What the reader saw before anything was asked for, and its first and last day should the scale be another since. */
	#before: { start: number; scale: number; even: boolean; days: [number, number] } | undefined;
	readonly #arrangement: Arrangement;

	constructor(data: TimelineData) {
		this.data = data;
		this.#arrangement = new Arrangement(data, this);
	}

	/** How many of the ways to ask are in use. */
	readonly asked = $derived(askedWays(this.wanted));
	readonly #searched = $derived.by(() => searchedOf(this.data.items, this.texts));
	readonly found = $derived.by(() => itemsFor(this.wanted, this.data.items, () => this.#searched));
	/** Whether time runs downwards. */
	readonly upright = $derived(this.stage.upright);
	/** Where the stage's parts lie: lanes in which nothing was found give their room to the others. */
	readonly #filled = $derived(LANES.map((_, lane) => this.found.some((item) => item.lane === lane)));
	readonly layout = $derived(shape(this.stage, this.#filled));
	readonly eras = $derived.by(() => this.#arrangement.eras);
	/** Px on the stage of a place on the breadth. */
	readonly px = (place: number): number => (place - this.start) * this.scale * this.stage.along;
	readonly dayPx = (day: number): number => this.px(placeOf(this.eras, day));
	readonly frames = $derived.by(() => {
		const said = this.data.eras.map(({ stretch, tall, times }) => ({ stretch, tall, times }));
		const frames = framesOf(this.eras, this, this.#arrangement.folded);
		return frames.map((frame, index) => ({ stretch: '', tall: '', times: 1, ...said[index], ...frame }));
	});
	/** First and last day in view. */
	readonly shown = $derived<[number, number]>([dayAt(this.eras, this.start), dayAt(this.eras, this.start + 1 / this.scale)]);
	readonly placed = $derived(placedOf(this.found, this, this.layout.rows));

	get most(): number {
		return this.even ? MOST.even : MOST.eras;
	}

	/** Shows the part of the breadth that begins at `start`, `scale` times enlarged; never past the ends. */
	show(start: number, scale: number): void {
		this.scale = Math.min(this.most, Math.max(1, scale));
		this.start = Math.min(1 - 1 / this.scale, Math.max(0, start));
	}

	/** Px at the end of the stage that a sheet covers. */
	#covered = 0;

	/** The stage has another size. */
	resize(stage: Stage): void {
		const turned = stage.upright !== this.stage.upright;
		this.stage = { ...stage, along: stage.along - this.#covered };
		if (turned) void this.#arrangement.lead(true);
	}

	/** A sheet covers so many px at the end of time, or none any more: what is left free shows what it showed, no smaller. */
	cover(px: number): void {
		const whole = this.stage.along + this.#covered;
		const covered = this.stage.upright ? 0 : Math.max(0, Math.min(px, whole - LEAST));
		if (covered === this.#covered) return;
		const along = whole - covered;
		this.show(this.start, (this.scale * this.stage.along) / along);
		this.#covered = covered;
		this.stage = { ...this.stage, along };
	}

	/** Shows exactly the time from one day to another: what an address names. */
	showExactly(from: number, to: number): void {
		const [a, b] = [placeOf(this.#arrangement.aim, from), placeOf(this.#arrangement.aim, to)];
		this.show(a, 1 / Math.max(b - a, 1e-6));
	}

	/** Begins with what an address asks for, without a change to be seen. */
	begin(wanted: Wanted, even: boolean): void {
		this.wanted = wanted;
		this.even = even;
		void this.#arrangement.lead(true);
	}

	/** Asks for something else, and shows what was found; where nothing is asked for any more, what was seen before anything was. */
	ask(change: Partial<Wanted>): void {
		if (this.asked === 0) {
			const { start, scale } = this.heading ?? this;
			const { aim } = this.#arrangement;
			this.#before = { start, scale, even: this.even, days: [dayAt(aim, start), dayAt(aim, start + 1 / scale)] };
		}
		this.wanted = { ...this.wanted, ...change };
		this.fit();
	}

	/** There are more words to search in. What is shown stays, but for a `searching` reader, who is led to what they find. */
	know(texts: Record<string, string>, searching: boolean): void {
		const [[from, to], { aim }, { found }] = [this.shown, this.#arrangement, this];
		this.texts = { ...this.texts, ...texts };
		if (searching && this.found.length !== found.length) return this.fit();
		if (this.#arrangement.aim === aim) return;
		void this.#arrangement.lead(true);
		if (this.scale > 1) this.showExactly(from, to);
	}

	/** Shows what was found, as much of it by its name as can be. */
	fit(): void {
		void this.#arrangement.lead();
		const { stage, even, measure, found, layout } = this;
		const before = this.asked === 0 ? this.#before : undefined;
		if (before && before.even === even) this.show(before.start, before.scale);
		else if (before) this.showExactly(...before.days);
		else if (found.length === 0 || found.length === this.data.items.length || stage.along === 0) this.show(0, 1);
		else {
			const { aim: eras, folded } = this.#arrangement;
			const { start, scale } = framing(found, { stage, even, measure, eras, folded, rows: layout.rows });
			this.show(start, scale);
		}
	}

	/** Changes between eras and even time; the day in the middle of the view stays there. */
	setEven(even: boolean): void {
		if (even === this.even) return;
		this.#held ??= dayAt(this.eras, this.start + 0.5 / this.scale);
		this.even = even;
		void this.#arrangement.lead().then(() => {
			if (this.#arrangement.rests) this.#held = undefined;
		});
	}

	/** Keeps the held day in the middle while the scale changes; called with each of its frames. */
	hold(): void {
		if (this.#held === undefined) return;
		const scale = Math.min(this.scale, this.most);
		this.show(placeOf(this.eras, this.#held) - 0.5 / scale, scale);
	}

	/** How often the view was taken hold of: what glides looks whether it still may, and where to. */
	grasps = 0;
	heading: { start: number; scale: number } | undefined;

	/** The reader moves the view: nothing is held any more, and nothing glides on. */
	release(): void {
		this.#held = undefined;
		this.heading = undefined;
		this.grasps += 1;
	}

	/** Moves to where a key leads, and brings it into view. */
	step(key: string): void {
		const next = walk(this.found, this.here, key);
		if (next) this.reach(next.id);
	}

	/** Makes an item the one that the keys have reached, in view. */
	reach(id: string): void {
		const item = this.data.items.find((other) => other.id === id);
		if (!item) return;
		this.here = id;
		this.bring(item.day);
	}

	/** Brings a day into view, if it is not there. */
	bring(day: number): void {
		const place = placeOf(this.eras, day);
		const inset = MARGIN / this.scale;
		if (place < this.start + inset || place > this.start + 1 / this.scale - inset) this.show(place - 0.5 / this.scale, this.scale);
	}
}
