import type { Row } from '../../story/types.ts';
import type { Mark } from '../marks.ts';

/** The words of a row that stands in a slot: its name over the mark's start (or `back` from there), its value at the mark's end; in the units of the range. */
export function slotLabels(
	row: Row,
	place: { start: number; above: number; end: number; middle: number; side?: 'left' | 'right'; back?: boolean }
): Mark[] {
	const words = { kind: 'label' as const, tone: row.tone };
	const marks: Mark[] = [];
	if (row.name)
		marks.push({
			...words,
			key: `${row.key} name`,
			tone: row.focus ? row.tone : 'ink',
			x: place.start,
			y: place.above,
			text: row.name,
			side: place.back ? 'over-end' : 'over-start',
			role: 'name'
		});
	if (row.label)
		marks.push({
			...words,
			key: `${row.key} value`,
			x: place.end,
			y: place.middle,
			text: row.label,
			side: place.side ?? 'right',
			role: 'value'
		});
	return marks;
}
