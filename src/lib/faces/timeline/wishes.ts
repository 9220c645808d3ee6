import { placeIn, type Era } from '$lib/story/timescale';
import { isClosed, UPRIGHT_LINE, type Frame } from './frames.ts';
import type { Item } from './items.ts';
import type { Wish } from './labels.ts';
import type { Stage } from './shape.ts';
import { lengthCut } from './shorten.ts';

/** Px per year from which moments, then smaller events are named. */
const NAMED = { moment: 5, event: 34 };
/** With no more than this many found, everything is named where it fits: all of the story's own, but not the thousands that a timeline may hold. */
export const FEW = 80;
/** With no more than this many found, one searches, and all is named that can be. */
export const SEARCHED = 20;
/** The weight of the item that is told: above any other's. */
const TOLD = 8;
/** Px to which its name may be cut, and any other's. */
export const LEAST = { told: 42, other: 84 };

/** Share of a smaller event's name that must be written: less says nothing. */
const SAYING = 0.5;

/** Px from where a frame with its era's name in it begins, in which titles keep off that name and what stands beside it. */
const UNDER_NAME = 72;
/** Px across time that are not a title's when time runs downwards. */
const UPRIGHT_SIDES = 184;

/** What wishes depend on. */
export interface WishView {
	stage: Stage;
	/** The eras on the breadth, and as they are drawn. */
	eras: readonly Era[];
	frames: readonly Frame[];
	/** The part of the breadth that is shown: where it begins, and how much it is enlarged. */
	start: number;
	scale: number;
	/** Px that a title is long. */
	measure: (text: string, rank: number) => number;
	/** Whether time is even, so that eras stand edge to edge. */
	even: boolean;
	/** The item that is named before all others. */
	told?: string | undefined;
}

/**
 * What the items in view (and `margin` px beyond) want written. `items` are in the order of time, and so are the wishes. Its work grows with the
 * items; what is out of view costs little.
 */
export function wishesOf(items: readonly Item[], view: WishView, margin: number): Wish[] {
	// Each is read once: behind them are signals, and there may be ten thousand items.
	const { stage, frames, start, scale, even, measure, told } = view;
	const { along, upright } = stage;
	const breadth = scale * along;
	const few = items.length <= FEW;
	const eras = view.eras.flatMap((era, index) => {
		const frame = frames[index];
		return frame
			? [{ era, frame, hidden: isClosed(frame, { stage, even }), px: (day: number) => (placeIn(era, day) - start) * breadth }]
			: [];
	});
	const searched = items.length <= SEARCHED;
	const leastOf = ({ id, title, rank }: Item) => {
		if (id === told) return LEAST.told;
		if (rank > 1 || searched) return undefined;
		return Math.max(
			LEAST.other,
			lengthCut(title, SAYING, (text) => measure(text, rank))
		);
	};
	const wishes: Wish[] = [];
	let index = 0;
	for (const item of items) {
		while (index < eras.length - 1 && item.day >= (eras[index]?.era.to ?? 0)) index += 1;
		const own = eras[index];
		if (!own || own.hidden) continue;
		const { era, frame, px } = own;
		const at = px(item.day);
		if (at < -margin) continue;
		if (at > along + margin) break;
		const named = few || item.id === told || item.rank === 3 || frame.perYear > (item.rank === 2 ? NAMED.moment : NAMED.event);
		const [from, to] = [Math.max(frame.start, 0), Math.min(frame.end, along)];
		wishes.push({
			id: item.id,
			lane: upright ? 0 : item.lane,
			at,
			line: upright ? lineAt(at, from, to, stage.unit) : undefined,
			length: named ? lengthOf(item, stage, measure) : 0,
			weight: item.id === told ? TOLD : named ? item.rank : 0,
			least: named && !upright ? leastOf(item) : undefined,
			close: upright && item.rank > 1 && (frame.above !== undefined || at > from + UNDER_NAME * stage.unit),
			reach: upright ? undefined : reachOf(item, era, px, even)?.ends,
			from,
			to
		});
	}
	return wishes;
}

/** Upright, where the line beside a mark has its middle: at the mark, but whole within its frame, if the frame has room for one. */
function lineAt(at: number, from: number, to: number, unit: number): number | undefined {
	const half = (UPRIGHT_LINE / 2) * unit;
	return to - from < 2 * half ? undefined : Math.max(from + half, Math.min(to - half, at));
}

/** Px of a line of how long something took, below which it is not drawn. */
const SHORTEST = 12;

/**
 * The line of how long an item took, as its ends in px along time within its era's frame, and whether it goes on beyond that; none for a day, or where
 * it would be no longer than its mark. Frames of even time meet: there it is drawn whole. `px` gives a day of the era in px.
 */
export function reachOf(
	{ reach, from, to }: Item,
	era: Era,
	px: (day: number) => number,
	even: boolean
): { ends: [number, number]; goesOn: boolean } | undefined {
	if (reach === 'day') return undefined;
	const goesOn = !even && to >= era.to;
	const ends: [number, number] = [px(Math.max(from, era.from)), px(goesOn ? era.to : to + 1)];
	return ends[1] - ends[0] > SHORTEST ? { ends, goesOn } : undefined;
}

/** Px along time that an item's title takes: its length, or where time runs downwards its lines but the one that stands beside its mark. */
function lengthOf({ title, rank }: Item, { upright, across, unit }: Stage, measure: WishView['measure']): number {
	const length = measure(title, rank);
	if (!upright) return length;
	return length > across - UPRIGHT_SIDES * unit ? UPRIGHT_LINE * unit : 0;
}
