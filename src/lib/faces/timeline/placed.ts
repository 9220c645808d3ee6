import { HEADING, headingsOf, UPRIGHT_LINE } from './frames.ts';
import { LANES, type Item } from './items.ts';
import { placeLabels, type Cluster, type Label, type LabelOptions, type Wish } from './labels.ts';
import { LEAST, SEARCHED, wishesOf, type WishView } from './wishes.ts';

/** Px of a sign for several marks. */
const SIGN = { upright: 30, lying: 40 };

interface Placed {
	labels: Label[];
	clusters: Cluster[];
}

/** Where the names and signs of what was found stand, in lanes of so many rows; nothing before the stage has a size. */
export function placedOf(found: readonly Item[], view: WishView, rows: number): Placed {
	const { along, upright, unit } = view.stage;
	if (along === 0) return { labels: [], clusters: [] };
	const sign = upright ? SIGN.upright : SIGN.lying;
	const wishes = wishesOf(found, view, sign);
	const options: LabelOptions = {
		rows,
		lanes: upright ? 1 : LANES.length,
		from: 0,
		to: along,
		// Upright, the line beside a mark has it in its middle.
		gap: upright ? (UPRIGHT_LINE / 2) * unit : 9,
		least: upright ? Infinity : LEAST.other,
		sign
	};
	if (!upright) return placeLabels(wishes, options);
	const all = [...headingsOf(view.frames, view.stage), ...wishes];
	// Who searches wants all named: then a title gives up its second line where that names one more.
	return found.length > SEARCHED ? placeLabels(all, options) : placeBriefly(all, options);
}

/** Places all of some names, each whole unless one more is named when it is brief. */
function placeBriefly(wishes: readonly Wish[], options: LabelOptions): Placed {
	let best = placeLabels(wishes, options);
	let wanted = wishes;
	for (const long of wishes.filter(({ weight, length }) => weight < HEADING && length > 0)) {
		if (best.labels.length === wishes.length) break;
		const brief = wanted.map((wish) => (wish.id === long.id ? { ...wish, length: 0 } : wish));
		const placed = placeLabels(brief, options);
		if (placed.labels.length > best.labels.length) [best, wanted] = [placed, brief];
	}
	return best;
}
