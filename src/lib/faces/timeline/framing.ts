import { placeOf } from '$lib/story/timescale';
import { framesOf } from './frames.ts';
import type { Item } from './items.ts';
import { placedOf } from './placed.ts';
import { FEW, type WishView } from './wishes.ts';

/** Px of air before and behind what was found, of which all pairs are tried: a name may need the room to run out, an era's name that to stand in. */
const AIR = {
	lying: { before: [48, 160, 300], after: [48, 160, 300] },
	upright: { before: [60, 120], after: [28, 90] }
};
/** No nearer than this does a search lead: one finding stands in its time. */
const NEAREST = 2.5;

/** A stage on which the view is still to be chosen. */
export interface Unframed extends Omit<WishView, 'frames' | 'start' | 'scale'> {
	folded: readonly string[];
	/** Rows of names in a lane. */
	rows: number;
}

/** A part of the breadth: where it begins, and how much it is enlarged. */
interface View {
	start: number;
	scale: number;
}

/**
 * The view of what was found (in the order of time, at least one) that names the most of it; of several, that which writes the most of the names, and then
 * the nearest. Of more than anyone reads the names of, simply what frames it.
 */
export function framing(found: readonly Item[], stage: Unframed): View {
	const air = AIR[stage.stage.upright ? 'upright' : 'lying'];
	const framed = air.before.flatMap((before) => air.after.map((after) => around(found, stage, before, after)));
	if (found.length > FEW) return framed[0] ?? { start: 0, scale: 1 };
	const tried = [...framed, { start: 0, scale: 1 }].map((view) => ({ view, ...said(found, stage, view) }));
	const [best] = tried.sort((a, b) => b.named - a.named || b.written - a.written || b.view.scale - a.view.scale);
	return best?.view ?? { start: 0, scale: 1 };
}

/** The view with so many px of air before and behind what was found, or more in proportion; never past the ends of time. */
function around(found: readonly Item[], { eras, stage: { along } }: Unframed, before: number, after: number): View {
	const places = [found[0], found.at(-1)].map((item) => placeOf(eras, item?.day ?? 0));
	const [first = 0, last = 1] = places;
	const scale = Math.max(1, Math.min(NEAREST, (along - before - after) / along / Math.max(last - first, 1e-6)));
	const free = Math.max(0, 1 / scale - (last - first));
	return { start: Math.min(1 - 1 / scale, Math.max(0, first - (free * before) / (before + after))), scale };
}

/** How many of the findings a view names, and how many names' worth it writes, to a tenth. */
function said(found: readonly Item[], stage: Unframed, view: View): { named: number; written: number } {
	const drawn = { ...stage, ...view, frames: framesOf(stage.eras, { ...view, stage: stage.stage }, stage.folded) };
	const rooms = new Map(placedOf(found, drawn, stage.rows).labels.map(({ id, room }) => [id, room]));
	const named = found.filter(({ id }) => rooms.has(id));
	// Upright, names take lines of their own and none is cut for its neighbour.
	const parts = named.map(({ id, title, rank }) =>
		stage.stage.upright ? 1 : Math.min(1, (rooms.get(id) ?? 0) / stage.measure(title, rank))
	);
	return { named: named.length, written: Math.round(parts.reduce((sum, part) => sum + part, 0) * 10) };
}
