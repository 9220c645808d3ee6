import type { Cluster, Label, LabelOptions, Wish } from './labels.ts';

/** Px between words and the edge of their frame. */
export const INSET = 6;
/** By how many px a mark on its frame's edge may seem to lie outside it: places are reckoned. */
const EDGE = 0.5;

/** What words of a length take beside their mark, from `start` to `end` within its frame; none where the mark itself lies outside. A mark may stand on the edge. */
export function extent(
	{ at, line = at, from, to }: Wish,
	part: number,
	turned: boolean,
	gap: number
): { start: number; end: number } | undefined {
	if (at < from - EDGE || at > to + EDGE) return undefined;
	return turned
		? { start: line - gap - part, end: Math.min(line + gap, to) }
		: { start: Math.max(line - gap, from), end: line + gap + part };
}

/** Marks of one lane joined while a sign for them, which stays in their frame and in view, would touch the one before. A mark alone stands where it is. */
export function cluster(bare: Wish[], { sign, from, to }: LabelOptions): Cluster[] {
	const found: (Cluster & { own: number })[] = [];
	const open = new Map<number, Cluster>();
	for (const wish of bare.sort((a, b) => a.at - b.at)) {
		const inFrame = Math.max(wish.from + sign / 2, Math.min(wish.to - sign / 2, wish.at));
		const at = Math.min(to - sign / 2, Math.max(from + sign / 2, inFrame));
		const last = open.get(wish.lane);
		if (last && at - last.at < sign) last.ids.push(wish.id);
		else {
			const next = {
				id: `cluster ${wish.id}`,
				lane: wish.lane,
				at,
				ids: [wish.id],
				sign: false,
				own: wish.at,
				from: wish.from,
				to: wish.to
			};
			open.set(wish.lane, next);
			found.push(next);
		}
	}
	return found.map(({ own, ...one }) => (one.ids.length === 1 ? { ...one, at: own } : { ...one, sign: true }));
}

/** Names marks that stand alone in the row below the rows of names, where there is room between their neighbours. */
export function nameAlone(
	labels: Label[],
	clusters: Cluster[],
	bare: readonly Wish[],
	{ rows, gap, least: usual, sign }: LabelOptions
): { labels: Label[]; clusters: Cluster[] } {
	const found = new Map(bare.filter(({ weight }) => weight > 0).map((wish) => [wish.id, wish]));
	const named = new Map<Cluster, Label>();
	for (const one of clusters) {
		const wish = one.ids.length === 1 ? found.get(one.ids[0] ?? '') : undefined;
		if (!wish) continue;
		const { id, lane, at, length, least = usual } = wish;
		const beside = clusters
			.filter((other) => other !== one && other.lane === lane)
			.map((other) => named.get(other) ?? { at: other.at, start: other.at - sign / 2, end: other.at + sign / 2 });
		const before = Math.max(wish.from, ...beside.flatMap((other) => (other.at < at ? other.end : [])));
		const after = Math.min(wish.to, ...beside.flatMap((other) => (other.at >= at ? other.start : [])));
		const rooms = [after - at, at - before].map((room) => Math.min(length, room - gap - INSET));
		const turned = (rooms[1] ?? 0) > (rooms[0] ?? 0);
		const part = rooms[turned ? 1 : 0] ?? 0;
		const taken = part < Math.min(length, least) ? undefined : extent(wish, part, turned, gap);
		if (taken) named.set(one, { id, lane, row: rows, at, ...taken, room: part, turned });
	}
	return { labels: [...labels, ...named.values()], clusters: clusters.filter((cluster) => !named.has(cluster)) };
}
