import type { Shape } from './shape.ts';
import type { TimelineView } from './view.svelte.ts';

/** How far from a mark, in px, a touch still means it. */
const REACH = 32;

/** The events that a touch at a place on the stage (px) means: one, all of a cluster, or none. */
export function nearest(view: TimelineView, layout: Shape, x: number, y: number): string[] {
	const { upright } = view.stage;
	const [along, across] = upright ? [y, x] : [x - layout.gutter, y];
	const { labels, clusters } = view.placed;
	const marks = [
		...labels
			.filter(({ id }) => !id.startsWith('era '))
			.map((label) => ({
				ids: [label.id],
				along: Math.max(label.start - along, along - label.end, 0),
				across: upright ? Math.max(0, layout.words - 8 - across) : Math.abs(layout.rowAt(label.lane, label.row) - across)
			})),
		...clusters.map(({ ids, at, lane }) => ({
			ids,
			along: Math.abs(at - along),
			across: upright ? Math.max(0, across - layout.words) : Math.abs(layout.rowAt(lane, Infinity) - across)
		}))
	].map((mark) => ({ ...mark, distance: Math.hypot(mark.along, mark.across) }));
	const best = marks.reduce((a, b) => (b.distance < a.distance ? b : a), { ids: [] as string[], distance: REACH });
	return best.ids;
}
