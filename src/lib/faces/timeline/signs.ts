import type { Cluster, LabelOptions } from './labels.ts';

/**
 * Px between the middles of two signs in one row, and of a sign and a mark; nearer than `touching` they lie on each other, and a mark nearer to another
 * than `hidden` is not seen.
 */
const APART = { signs: 26, marks: 18, touching: 15, hidden: 6 };
/** How far a sign may move, in px, and how far at most, where all of that is taken. */
const MOVES = { usual: 18, most: 40 };

/**
 * Where named marks and signs share one row: a mark that another hides gets a sign, and signs move, one after another, to where they hide none, within their
 * frame, as near to their own place as that allows. Two that find no such place stand as one, where that finds one.
 */
export function keepOff(clusters: readonly Cluster[], named: readonly number[], { from, to, sign }: LabelOptions): Cluster[] {
	const all = clusters.map((one) => ({ ...one, sign: one.sign || named.some((mark) => Math.abs(mark - one.at) < APART.hidden) }));
	const marks = [...named, ...all.flatMap((one) => (one.sign ? [] : one.at))].sort((a, b) => a - b);
	/** Px from a place to the nearest mark, as far as that matters. */
	function room(at: number): number {
		let [low, high] = [0, marks.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((marks[middle] ?? 0) < at) low = middle + 1;
			else high = middle;
		}
		return Math.min(APART.marks, at - (marks[low - 1] ?? -Infinity), (marks[low] ?? Infinity) - at);
	}
	/** A sign at the nearest place where it hides least, after the one before it. */
	function placed(one: Cluster, before: number): Cluster {
		const first = Math.max(before + APART.signs, Math.max(from, one.from) + sign / 2);
		const last = Math.min(to, one.to) - sign / 2;
		let best: { at: number; room: number } | undefined;
		for (let away = 0; away <= MOVES.most; away += 1) {
			for (const at of [one.at - away, one.at + away])
				if (at >= first && at <= last && (best === undefined || room(at) > best.room)) best = { at, room: room(at) };
			if (best && best.room >= (away < MOVES.usual ? APART.marks : APART.touching)) break;
		}
		return { ...one, at: best?.at ?? one.at };
	}
	const signs: Cluster[] = [];
	for (const one of all.filter(({ sign }) => sign)) {
		const last = signs.at(-1);
		const next = placed(one, last?.at ?? -Infinity);
		const near = last !== undefined && next.at - last.at < APART.signs;
		if (last?.from === one.from && (near || Math.min(room(last.at), room(next.at)) < APART.touching)) {
			const both = { ...last, at: (last.at + one.at) / 2, ids: [...last.ids, ...one.ids] };
			const joined = placed(both, signs.at(-2)?.at ?? -Infinity);
			if (near || room(joined.at) >= APART.touching) {
				signs.splice(-1, 1, joined);
				continue;
			}
		}
		signs.push(next);
	}
	return [...all.filter(({ sign }) => !sign), ...signs].sort((a, b) => a.at - b.at);
}
