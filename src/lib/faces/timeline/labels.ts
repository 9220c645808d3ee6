import { cluster, extent, INSET, nameAlone } from './clusters.ts';
import { keepOff } from './signs.ts';

/** What wants to be written on the timeline: where it lies along time, in px, in which lane, how long its words are, and how much it matters. */
export interface Wish {
	id: string;
	lane: number;
	at: number;
	/** Where the line beside its mark has its middle, in px, where words stand across time: at an edge, a little within. */
	line?: number | undefined;
	/** Length of its words along time, in px. */
	length: number;
	/** The greater, the earlier it chooses. Nothing at 0 or below is written. */
	weight: number;
	/** Px to which its words may be cut, where that is not what others' may. */
	least?: number | undefined;
	/** Whether it may stand right under or over another, rather than have no place. */
	close?: boolean | undefined;
	/** The px of a line that is drawn in its row: how long it took, or may have been. */
	reach?: readonly [number, number] | undefined;
	/** The frame it must stay in, in px. */
	from: number;
	to: number;
}

/** A label that found its place: a row of its lane, the px from `start` to `end` that it takes, and those that its words have. `turned` runs back from its mark. */
export interface Label {
	id: string;
	lane: number;
	row: number;
	at: number;
	start: number;
	end: number;
	room: number;
	turned: boolean;
}

/** Marks without words that lie too near to each other to be told apart. */
export interface Cluster {
	id: string;
	lane: number;
	at: number;
	ids: string[];
	/** Whether a sign stands for them: for one alone only where another mark hides it. */
	sign: boolean;
	/** The frame of the first of them, in px, in which its sign stays. */
	from: number;
	to: number;
}

export interface LabelOptions {
	/** Rows of words in a lane. */
	rows: number;
	lanes: number;
	/** The px that are in view. */
	from: number;
	to: number;
	/** Room between two labels, and from a mark to its words. */
	gap: number;
	/** Words may be cut to no less than this length, in px, where they find no place in full. */
	least: number;
	/** Width of a cluster's sign: marks nearer than this are one cluster. */
	sign: number;
}

/** Share of its words that one would rather lose than stand over the line of another. */
const STRANGE = 0.4;
/** Px of one cell of the map of what is taken. */
const CELL = 1;

/** Which parts of each row are taken, in cells. */
class Taken {
	readonly #cells: Uint8Array;
	readonly #width: number;
	readonly #from: number;

	constructor(rows: number, from: number, to: number) {
		this.#from = from;
		this.#width = Math.max(1, Math.ceil((to - from) / CELL) + 2);
		this.#cells = new Uint8Array(rows * this.#width);
	}

	#span(start: number, end: number): [number, number] {
		const clip = (cell: number) => Math.min(this.#width - 1, Math.max(0, cell));
		return [clip(Math.floor((start - this.#from) / CELL)), clip(Math.ceil((end - this.#from) / CELL))];
	}

	isFree(row: number, start: number, end: number): boolean {
		return this.freeTo(row, start, end) === end;
	}

	/** How far one can go in a row from one place towards another, before or behind it, until something stands there. */
	freeTo(row: number, start: number, end: number): number {
		const step = end < start ? -1 : 1;
		const [low, high] = this.#span(Math.min(start, end), Math.max(start, end));
		const [first, last] = step > 0 ? [low, high] : [high, low];
		for (let cell = first; cell !== last + step; cell += step)
			if (this.#cells[row * this.#width + cell]) return this.#from + (cell - step) * CELL;
		return end;
	}

	take(row: number, start: number, end: number): void {
		const [first, last] = this.#span(start, end);
		this.#cells.fill(1, row * this.#width + first, row * this.#width + last);
	}
}

/**
 * Places words so that none overlap and those that matter most come first: each takes the row of its lane that leaves it most of its words beside its
 * mark, inside its frame, and no line of another's under them if that can be. What finds no place stays a mark without words, and such marks that crowd
 * become clusters. Of equal weight, the first in `wishes` chooses first. A pure function of its arguments; its work grows with the wishes in view, and is least where they come in the order of time.
 */
export function placeLabels(wishes: readonly Wish[], options: LabelOptions): { labels: Label[]; clusters: Cluster[] } {
	const { rows, lanes, from, to, sign } = options;
	const taken = new Taken(rows * lanes, from, to);
	const lines = new Taken(rows * lanes, from, to);
	const inView = wishes.filter(({ at }) => at >= from - sign && at <= to + sign);
	const labels: Label[] = [];
	const named = new Set<Wish>();
	for (const wish of inView.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)) {
		const label = fit(wish, { taken, lines }, options, options.gap) ?? (wish.close && fit(wish, { taken, lines }, options, 0));
		if (!label) continue;
		labels.push(label);
		named.add(wish);
	}
	const bare = inView.filter((wish) => !named.has(wish));
	const clusters = cluster(bare, options);
	if (rows > 1) return nameAlone(labels, clusters, bare, options);
	// Names and bare marks share one row.
	const marks = [...named].map(({ at }) => at);
	return { labels, clusters: keepOff(clusters, marks, options) };
}

/** Where a wish fits best, at least `apart` px from others; nothing where it does not fit. */
function fit(
	wish: Wish,
	{ taken, lines }: { taken: Taken; lines: Taken },
	{ rows, gap, ...options }: LabelOptions,
	apart: number
): Label | undefined {
	const { id, lane, length, reach, least = options.least } = wish;
	const at = wish.line ?? wish.at;
	// Across time, the edge is kept by where the line stands.
	const inset = wish.line === undefined ? INSET : 0;
	// What stands in the frame beside one's own is not in the way.
	const inFrame = (px: number) => Math.max(wish.from, Math.min(wish.to, px));
	// Wherever its words go, they touch the mark: where every row is taken there, none can be written.
	const open: number[] = [];
	for (let row = 0; row < rows; row += 1) if (taken.isFree(lane * rows + row, inFrame(at - gap), inFrame(at + gap))) open.push(row);
	let best: { part: number; worth: number; row: number; turned: boolean } | undefined;
	for (const turned of [false, true]) {
		const side = turned ? -1 : 1;
		const frame = (turned ? at - wish.from : wish.to - at) - gap - inset;
		for (const row of open) {
			const free = taken.freeTo(lane * rows + row, inFrame(at - side * (gap + apart)), at + side * (gap + apart + length));
			// What is free is known by the cell.
			const part = Math.min(length, frame, (free - at) * side - gap - apart + CELL);
			if (part < Math.min(length, least)) continue;
			// A line under other words would seem to be theirs, and one that follows on another one's to be its: such a row is taken only where it leaves much more of the words.
			const strange =
				(reach && !(taken.isFree(lane * rows + row, ...reach) && lines.isFree(lane * rows + row, reach[0] - gap, reach[1] + gap))) ||
				!lines.isFree(lane * rows + row, Math.min(at, at + side * part), Math.max(at, at + side * part));
			const worth = strange ? part - STRANGE * length : part;
			if (!best || worth > best.worth) best = { part, worth, row, turned };
		}
	}
	if (!best) return undefined;
	const { part, row, turned } = best;
	const own = extent(wish, part, turned, gap);
	if (!own) return undefined;
	taken.take(lane * rows + row, own.start, own.end);
	if (reach) lines.take(lane * rows + row, ...reach);
	return { id, lane, row, at: wish.at, ...own, room: part, turned };
}
