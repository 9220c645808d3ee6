import { corners, runsBack, type Geometry, type Mark } from '../marks.ts';

/** Part of a lane that a span fills, from the lane's middle. */
const HALF = 0.17;

/** Lengths of time in lanes, and events as dots; lanes that join or part are tied at that time. */
export const spans: Geometry = (scene, { x, y }) => {
	const marks: Mark[] = [];
	for (const link of scene.links) {
		const at = x(link.x);
		const half = link.from < link.to ? HALF : -HALF;
		const points: [number, number][] = [
			[at, y(link.from + half)],
			[at, y(link.to - half)]
		];
		marks.push({ kind: 'path', key: `link ${link.x} ${link.from} ${link.to}`, tone: 'ash', stage: 'measured', gap: false, points });
	}
	for (const row of scene.groups.flatMap((group) => group.rows)) {
		const { key, tone, stage } = row;
		const start = x(row.x);
		const past = runsBack(row.x, scene.x);
		const label = { kind: 'label', key: `${key} name`, tone: tone === 'ash' ? 'ink' : tone, text: row.name ?? '', role: 'name' } as const;
		// An event is a dot, named over it; a length of time is a bar.
		if (row.end === undefined) {
			marks.push({ kind: 'dot', key, tone, stage, x: start, y: y(row.y), focus: true });
			marks.push({ ...label, x: start, y: y(row.y), side: past ? 'dot-end' : 'dot-start' });
			continue;
		}
		const until = row.end;
		const end = x(until);
		// A time of which only the ends are known is dotted, as a line without data is.
		if (stage === 'estimate')
			marks.push({
				kind: 'path',
				key,
				tone,
				stage,
				gap: true,
				points: [
					[start, y(row.y)],
					[end, y(row.y)]
				]
			});
		else marks.push({ kind: 'rect', key, tone, stage, ...corners(start, y(row.y - HALF), end, y(row.y + HALF)) });
		const level = stage === 'estimate' ? y(row.y - HALF / 2) : y(row.y - HALF) - 1;
		const crossed = scene.links.some(
			({ x: at, from, to }) => at > row.x && at < until && Math.min(y(from), y(to)) < level && level < Math.max(y(from), y(to))
		);
		// So does a name that a tie would cross.
		const turned = crossed || past;
		marks.push({ ...label, x: turned ? end : start, y: level, side: turned ? 'over-end' : 'over-start' });
	}
	return marks;
};
