import { Tween } from 'svelte/motion';
import { moves } from '$lib/parts/motion';
import { finder, searchable } from '$lib/story/search';
import { cubicOut } from 'svelte/easing';
import { blendEras, dayAt, density, placeOf, UPRIGHT_GAP, withGap } from '$lib/story/timescale';
import { LANES, type TimelineData } from './items.ts';
import { placedOf } from './placed.ts';
import { shape, type Stage } from './shape.ts';
import { walk } from './walk.ts';
import { aboveFrame } from './wishes.ts';

/** What a reader has asked for. Empty texts ask for nothing. */
export interface Wanted {
	themes: string[];
	kind: string;
	place: string;
	words: string;
}

/** How far one may zoom: a day is then about as wide as a finger in even time. */
const MOST = { eras: 60, even: 900 };
const CHANGE_MS = 450;
/** Px along time that a sheet leaves free. */
const LEAST = 160;
/** Room around what is shown when the view goes to it, as a share of the view. */
const MARGIN = 0.08;

/** The living state of the timeline: what is found, which part of time is shown, in which scale, and where everything lies. */
export class TimelineView {
	stage = $state.raw<Stage>({ along: 0, across: 0, upright: false, unit: 1 });
	even = $state(false);
	wanted = $state.raw<Wanted>({ themes: [], kind: '', place: '', words: '' });
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
	#change = new Tween(0, { duration: CHANGE_MS, easing: cubicOut });

	constructor(data: TimelineData) {
		this.data = data;
	}

	readonly #searched = $derived.by(() =>
		Object.fromEntries(this.data.items.map(({ id, title }) => [id, this.texts[id] ?? searchable(title)]))
	);
	readonly found = $derived.by(() => {
		const { themes, kind, place, words } = this.wanted;
		const fits = words.trim() ? finder(words, Object.values(this.#searched)) : undefined;
		return this.data.items.filter(
			(item) =>
				(themes.length === 0 || item.themes.some((theme) => themes.includes(theme))) &&
				(!kind || item.kind === kind) &&
				(!place || item.place === place) &&
				(!fits || fits(this.#searched[item.id] ?? ''))
		);
	});
	/** Where the stage's parts lie: lanes in which nothing was found give their room to the others. */
	readonly #filled = $derived(LANES.map((_, lane) => this.found.some((item) => item.lane === lane)));
	readonly layout = $derived(shape(this.stage, this.#filled));
	readonly #framed = $derived.by(() => (this.stage.upright ? withGap(this.data.eras, UPRIGHT_GAP) : this.data.eras));
	readonly eras = $derived.by(() => blendEras(this.#framed, this.data.even, this.#change.current));
	/** Px on the stage of a place on the breadth. */
	readonly px = (place: number): number => (place - this.start) * this.scale * this.stage.along;
	readonly dayPx = (day: number): number => this.px(placeOf(this.eras, day));
	readonly frames = $derived.by(() => {
		const frames = this.eras.map((era, index) => ({
			...era,
			stretch: this.data.eras[index]?.stretch ?? '',
			times: this.data.eras[index]?.times ?? 1,
			start: this.px(era.start),
			end: this.px(era.end),
			perYear: density(era) * this.scale * this.stage.along * 365.25
		}));
		return frames.map((frame, index) => ({ ...frame, above: aboveFrame(frames, index, this.stage.unit) }));
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
		this.stage = { ...stage, along: stage.along - this.#covered };
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

	/** Shows the time from one day to another, with some room around it. */
	showDays(from: number, to: number): void {
		const [a, b] = [placeOf(this.eras, from), placeOf(this.eras, to)];
		const breadth = Math.max(b - a, 1 / this.most) * (1 + 2 * MARGIN);
		this.show((a + b) / 2 - breadth / 2, 1 / breadth);
	}

	/** Shows exactly the time from one day to another: what an address names. */
	showExactly(from: number, to: number): void {
		const [a, b] = [placeOf(this.eras, from), placeOf(this.eras, to)];
		this.show(a, 1 / Math.max(b - a, 1e-6));
	}

	/** Begins in even time, without a change to be seen. */
	beginEven(): void {
		this.even = true;
		void this.#change.set(1, { duration: 0 });
	}

	/** Shows what was found, or everything where nothing is asked for. */
	fit(): void {
		const days = this.found.map((item) => item.day);
		if (days.length === 0 || days.length === this.data.items.length) this.show(0, 1);
		else this.showDays(Math.min(...days), Math.max(...days));
	}

	/** Changes between eras and even time; the day in the middle of the view stays there. */
	setEven(even: boolean): void {
		if (even === this.even) return;
		this.#held ??= dayAt(this.eras, this.start + 0.5 / this.scale);
		this.even = even;
		const change = this.#change.set(even ? 1 : 0, moves() ? {} : { duration: 0 });
		void change.then(() => {
			if (this.#change.current === this.#change.target) this.#held = undefined;
		});
	}

	/** Keeps the held day in the middle while the scale changes; called with each of its frames. */
	hold(): void {
		if (this.#held === undefined) return;
		const scale = Math.min(this.scale, this.most);
		this.show(placeOf(this.eras, this.#held) - 0.5 / scale, scale);
	}

	/** How often the view was taken hold of: what glides looks whether it still may. */
	grasps = 0;

	/** The reader moves the view: nothing is held any more, and nothing glides on. */
	release(): void {
		this.#held = undefined;
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
