import type { Item } from './items.ts';

/** The item that a key leads to from `here` (an id): before or after in time, the first, the last, or the nearest in another lane. */
export function walk(found: readonly Item[], here: string | undefined, key: string): Item | undefined {
	const at = found.findIndex((item) => item.id === here);
	const now = found[at];
	const ways: Record<string, () => Item | undefined> = {
		ArrowRight: () => found[at + 1] ?? now ?? found[0],
		ArrowLeft: () => (at < 0 ? found.at(-1) : (found[at - 1] ?? now)),
		Home: () => found[0],
		End: () => found.at(-1),
		ArrowDown: () => beside(found, now, 1),
		ArrowUp: () => beside(found, now, -1)
	};
	return ways[key]?.();
}

function beside(found: readonly Item[], now: Item | undefined, way: 1 | -1): Item | undefined {
	if (!now) return found[0];
	const others = found.filter((item) => Math.sign(item.lane - now.lane) === way);
	const lane = way === 1 ? Math.min(...others.map((item) => item.lane)) : Math.max(...others.map((item) => item.lane));
	const inLane = others.filter((item) => item.lane === lane);
	const distance = (item: Item) => Math.abs(item.day - now.day);
	return inLane.reduce<Item | undefined>((best, item) => (best && distance(best) <= distance(item) ? best : item), undefined) ?? now;
}
