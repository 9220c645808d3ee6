import { LANES, type Item } from './items.ts';
import { placeLabels, type Cluster, type Label } from './labels.ts';
import { headingsOf, UPRIGHT_LINE, wishesOf, type WishView } from './wishes.ts';

/** Px of a sign for several marks, and of a name that is cut. */
const SIGN = { upright: 30, lying: 40 };
const CUT = 84;

/** Where the names and signs of what was found stand, in lanes of so many rows; nothing before the stage has a size. */
export function placedOf(found: readonly Item[], view: WishView, rows: number): { labels: Label[]; clusters: Cluster[] } {
	const { along, upright, unit } = view.stage;
	if (along === 0) return { labels: [], clusters: [] };
	const sign = upright ? SIGN.upright : SIGN.lying;
	const wishes = wishesOf(found, view, sign);
	return placeLabels(upright ? [...headingsOf(view.frames, view.stage), ...wishes] : wishes, {
		rows,
		lanes: upright ? 1 : LANES.length,
		from: 0,
		to: along,
		// Upright, the line beside a mark has it in its middle.
		gap: upright ? (UPRIGHT_LINE / 2) * unit : 9,
		least: upright ? Infinity : CUT,
		sign
	});
}
