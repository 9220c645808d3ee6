import { eraOf, placeIn, type Era } from '$lib/story/timescale';
import type { Item } from './items.ts';
import type { Wish } from './labels.ts';
import type { Stage } from './view.svelte.ts';

/** Px per year from which moments, then smaller events are named. */
const NAMED = { moment: 5, event: 34 };
/** With no more than this many found, everything is named where it fits. */
const FEW = 16;

/** Px along time that a line of a title and an era's name take when time runs downwards, and px across it that are not a title's. */
const UPRIGHT_LINE = 20;
const UPRIGHT_HEADING = 32;
const UPRIGHT_SIDES = 196;

/** An era as it is drawn: its ends in px, and px per year. */
export interface Frame extends Era {
	perYear: number;
}

/** What wishes depend on. */
export interface WishView {
	stage: Stage;
	/** The eras on the breadth, and as they are drawn. */
	eras: readonly Era[];
	frames: readonly Frame[];
	/** Px on the stage of a place on the breadth. */
	px: (place: number) => number;
	/** Px that a title is long. */
	measure: (text: string, rank: number) => number;
}

/** What the items in view (and `margin` px beyond) want written, in the items' order. Its work grows with the items; what is out of view costs little. */
export function wishesOf(items: readonly Item[], view: WishView, margin: number): Wish[] {
	const { stage, eras, frames, px } = view;
	const few = items.length <= FEW;
	const wishes: Wish[] = [];
	for (const item of items) {
		const era = eraOf(eras, item.day);
		const frame = era && frames[eras.indexOf(era)];
		if (!frame) continue;
		const at = px(placeIn(era, item.day));
		if (at < -margin || at > stage.along + margin) continue;
		const named = few || item.rank === 3 || frame.perYear > (item.rank === 2 ? NAMED.moment : NAMED.event);
		wishes.push({
			id: item.id,
			lane: stage.upright ? 0 : item.lane,
			at,
			length: named ? lengthOf(item, view) : 0,
			weight: named ? item.rank : 0,
			from: Math.max(frame.start, 0),
			to: Math.min(frame.end, stage.along)
		});
	}
	return wishes;
}

/** Px along time that an item's title takes: its length, or its lines where time runs downwards. */
function lengthOf({ title, rank }: Item, { stage: { upright, across, unit }, measure }: WishView): number {
	const length = measure(title, rank);
	if (!upright) return length;
	return (length > across - UPRIGHT_SIDES * unit ? 2 : 1) * UPRIGHT_LINE * unit;
}

/** Standing upright, an era's name takes its room before anything else. */
export function headingsOf(frames: readonly Frame[], { along, unit }: Stage): Wish[] {
	return frames
		.filter((frame) => frame.end - frame.start > UPRIGHT_HEADING * 1.5 && frame.end > UPRIGHT_HEADING && frame.start < along)
		.map((frame) => {
			const at = Math.max(0, frame.start) + 4;
			return { id: `era ${frame.id}`, lane: 0, at, length: UPRIGHT_HEADING * unit, weight: 9, from: -1e6, to: frame.end };
		});
}
