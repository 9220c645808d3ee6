import type { Geometry, Mark } from '../marks.ts';
import { slotLabels } from './slot-labels.ts';

/** Height of a sheet and of its slant, in slots. */
const SHEET = { top: 0, bottom: 0.35, slant: 0.06 };

/**
 * One sheet unfolds into several: a multiple is drawn as that many panels of one width, the last one cut where the multiple ends.
 * The first panel is the one, as wide as it is large; a range of sources goes on in open panels.
 */
export const unfold: Geometry = (scene, { x, y }) => {
	const marks: Mark[] = [];
	for (const row of scene.groups.flatMap((group) => group.rows)) {
		const { key, stage, one = 1 } = row;
		const place = (at: number) => x(at * one);
		const high = row.high ?? row.x;
		const edge = (at: number, side: 'top' | 'bottom'): [number, number] => {
			// The sheet's edges go up and down by a slant from fold to fold.
			const fold = Math.floor(at + 1e-9);
			const part = at - fold;
			const slant = SHEET.slant * (fold % 2 === 0 ? part : 1 - part);
			return [place(at), y(row.y + SHEET[side] + slant)];
		};
		const panel = (from: number, to: number, open: boolean): Mark => ({
			kind: 'panel',
			key: `${key} ${from}`,
			tone: from === 0 ? 'ash' : row.tone,
			// The one that is multiplied is no plan.
			stage: from === 0 ? 'measured' : stage,
			open,
			points: [edge(from, 'top'), edge(to, 'top'), edge(to, 'bottom'), edge(from, 'bottom')]
		});
		for (let from = 1; from < row.x - 1e-9; from += 1) marks.push(panel(from, Math.min(from + 1, row.x), false));
		for (let from = row.x; from < high - 1e-9; from += 1) marks.push(panel(from, Math.min(from + 1, high), true));
		// The one lies over the others: its outline is whole.
		marks.push(panel(0, Math.min(1, row.x), false));
		const middle = y(row.y + (SHEET.top + SHEET.bottom + SHEET.slant) / 2);
		marks.push(
			...slotLabels({ ...row, focus: row.focus || row.tone !== 'ash' }, { start: x(0), above: y(row.y - 0.03), end: place(high), middle })
		);
	}
	return marks;
};
