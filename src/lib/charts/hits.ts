import type { Row, Scene } from '../story/types.ts';
import type { Geometry, Mark, Scales } from './marks.ts';

/** Where a row of a scene can be pointed at, in the units of the scales' ranges: its point, and all of the picture that means it. */
export interface Hit {
	key: string;
	x: number;
	y: number;
	left: number;
	top: number;
	right: number;
	bottom: number;
	/** Whether that is a shape with these edges, and not only nearness to a point. */
	exact: boolean;
}

/** The corners of what a mark covers; nothing for words, lines and dots. */
function cornersOf(mark: Mark): [x: number, y: number][] {
	const box = (x: number, y: number, width: number, height: number): [number, number][] => [
		[x, y],
		[x + width, y + height]
	];
	if (mark.kind === 'rect') return box(mark.x, mark.y, mark.width, mark.height);
	if (mark.kind === 'cells') return mark.cells.flatMap(([x, y]) => box(x, y, mark.width, mark.height));
	return mark.kind === 'panel' ? mark.points : [];
}

/** The points of a scene that can be asked for their value, in the order in which arrows walk through them. */
export function hits(scene: Scene, scales: Scales, geometry: Geometry): Hit[] {
	const { x, y } = scales;
	const marks = geometry(scene, scales);
	const blocks = new Set(scene.groups.map((group) => group.block)).size;
	const middle = { stack: 0.5, correction: 0.5 }[scene.form as 'stack'];
	const lift = { bars: 0.18, range: 0.2, unfold: 0.24 }[scene.form as 'bars'] ?? 0;
	const ends = [y(scene.y.from), y(scene.y.to)];
	/** The corners of all that is drawn of a row; of a correction, which is all words, those of its room. */
	function corners(row: Row): [x: number, y: number][] {
		if (scene.form === 'correction') return [row.y - 0.5, row.y + 0.46].map((at, end) => [x(end), y(at)]);
		return marks.filter(({ key }) => key === row.key || key.startsWith(`${row.key} `)).flatMap(cornersOf);
	}
	function hit(row: Row): Hit {
		const found = corners(row);
		const [xs, ys] = [found.map(([at]) => at), found.map(([, at]) => at)];
		const edges = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
		if (scene.form === 'squares') {
			const [from, to] = found.slice(2 * Math.floor(found.length / 4));
			const between = (side: 0 | 1) => ((from?.[side] ?? NaN) + (to?.[side] ?? NaN)) / 2;
			return { key: row.key, x: between(0), y: between(1), ...edges, exact: blocks > 1 };
		}
		const point = { key: row.key, x: x(middle ?? ((row.end ?? row.x) + row.x) / 2), y: y(row.y + lift) };
		if (edges.right > edges.left && edges.bottom > edges.top) return { ...point, ...edges, exact: true };
		// A line means its year at any height.
		const [top, bottom] = scene.form === 'line' ? [Math.min(...ends), Math.max(...ends)] : [point.y, point.y];
		return { ...point, left: point.x, right: point.x, top, bottom, exact: false };
	}
	return scene.groups.flatMap((group) => group.rows.map(hit)).filter((found) => Number.isFinite(found.x));
}

/** How far a point lies from what of the picture means a row: 0 within it. */
function distanceTo({ left, top, right, bottom }: Hit, x: number, y: number): number {
	return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** Index of the row that a point of the picture means: of those whose area is the nearest, and nearer than `reach`, the one with the nearest point; -1 for none. */
export function meant(hits: readonly Hit[], x: number, y: number, reach: number): number {
	let best = -1;
	let least = [reach, Infinity] as const;
	hits.forEach((hit, index) => {
		const apart = [distanceTo(hit, x, y), Math.hypot(hit.x - x, hit.y - y)] as const;
		if (apart[0] > least[0] || (apart[0] === least[0] && apart[1] >= least[1])) return;
		best = index;
		least = apart;
	});
	return best;
}
