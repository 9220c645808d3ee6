import type { Cluster, LabelOptions } from './labels.ts';

/** Px between the middles of two signs in one row, and of a sign and a mark; nearer than `touching` they lie on each other, and a mark nearer to another than `hidden` is not seen. */
const APART = { signs: 26, marks: 18, touching: 15, hidden: 6 };
/** How far a sign may move, in px: as little as that keeps off marks, or where all of that is taken. */
const MOVES = [18, 40];

/**
 * Where named marks and signs share one row: a mark that another hides gets a sign, and signs move, one after another, to where they hide none, within their
 * frame, as near to their own place as that allows. Two that find no such place stand as one, where that finds one.
 */
export function keepOff(clusters: readonly Cluster[], named: readonly number[], { from, to, sign }: LabelOptions): Cluster[] {
	const all = clusters.map((one) => ({ ...one, sign: one.sign || named.some((mark) => Math.abs(mark - one.at) < APART.hidden) }));
	const marks = [...named, ...all.flatMap((one) => (one.sign ? [] : one.at))];
	const room = (at: number) => Math.min(APART.marks, ...marks.map((mark) => Math.abs(mark - at)));
	const placed = (one: Cluster, before: number): Cluster => {
		const first = Math.max(before + APART.signs, Math.max(from, one.from) + sign / 2);
		const last = Math.min(to, one.to) - sign / 2;
		let best = one.at;
		for (const most of MOVES) {
			const open = Array.from({ length: 2 * most + 1 }, (_, index) => one.at + (index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2)).filter(
				(at) => at >= first && at <= last
			);
			best = open.reduce((least, at) => (room(at) > room(least) ? at : least), open[0] ?? one.at);
			if (room(best) >= APART.touching) break;
		}
		return { ...one, at: best };
	};
	const signs: Cluster[] = [];
	for (const one of all.filter(({ sign }) => sign)) {
		const last = signs.at(-1);
		const next = placed(one, last?.at ?? -Infinity);
		const joined =
			last?.from === one.from &&
			placed({ ...last, at: (last.at + one.at) / 2, ids: [...last.ids, ...one.ids] }, signs.at(-2)?.at ?? -Infinity);
		const hiding = last && Math.min(room(last.at), room(next.at)) < APART.touching;
		if (joined && (next.at - last.at < APART.signs || (hiding && room(joined.at) >= APART.touching))) signs.splice(-1, 1, joined);
		else signs.push(next);
	}
	return [...all.filter(({ sign }) => !sign), ...signs].sort((a, b) => a.at - b.at);
}
