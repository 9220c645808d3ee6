import type { Geometry, Mark } from '../marks.ts';

/** Width of the whole field against its height, of one block and of several with their names beside them: it fits a phone's picture and a desk's. */
const FIELD_RATIO = { one: 1.7, several: 1.1 };
/** Share of a cell that its square fills. */
const FILL = 0.82;
/** Lines left free between blocks. */
const BETWEEN = 1;
/** Rows that are counted at a glance. */
const WIDTHS = [1, 2, 5, 10, 20, 50];

export interface SquaresLayout {
	/** Size of the whole field in cells. */
	columns: number;
	lines: number;
	/** For each group: the top line of its block and how many squares of the block come before its own. */
	starts: { top: number; before: number }[];
}

/** Lays groups of squares out in fields: groups of one block fill it one after another, blocks of one width stand one under another. */
export function squaresLayout(groups: readonly { block: number; count: number }[]): SquaresLayout {
	const blocks = [...new Set(groups.map((group) => group.block))];
	const totals = blocks.map((block) => groups.filter((group) => group.block === block).reduce((sum, group) => sum + group.count, 0));
	const columns = blockWidth(totals);
	const filled = blocks.map(() => 0);
	const starts = groups.map((group) => {
		const block = blocks.indexOf(group.block);
		const before = filled[block] ?? 0;
		filled[block] = before + group.count;
		return { top: fieldLines(totals.slice(0, block), columns) + (block > 0 ? BETWEEN : 0), before };
	});
	return { columns, lines: fieldLines(totals, columns), starts };
}

function fieldLines(totals: readonly number[], width: number): number {
	return totals.reduce((sum, total, block) => sum + Math.ceil(total / width) + (block > 0 ? BETWEEN : 0), 0);
}

/** How many squares lie side by side in each block, so that the field comes nearest to its ratio: equal widths, so that heights compare. */
function blockWidth(totals: readonly number[]): number {
	const ratio = totals.length > 1 ? FIELD_RATIO.several : FIELD_RATIO.one;
	const off = (width: number) => Math.abs(Math.log(width / Math.max(1, fieldLines(totals, width)) / ratio));
	return WIDTHS.reduce((best, width) => (off(width) < off(best) ? width : best));
}

/** Unit squares: each stands for the same amount, so that quantities are seen by counting. Blocks fill along their lines. */
export const squares: Geometry = (scene, { x, y }) => {
	const rows = scene.groups.flatMap((group) => group.rows[0] ?? []);
	// While a field fills, its layout stays that of the full count.
	const layout = squaresLayout(scene.groups.map((group) => ({ block: group.block, count: group.full ?? group.rows[0]?.x ?? 0 })));
	const several = new Set(scene.groups.map((group) => group.block)).size > 1;
	const size = { width: Math.abs(x(FILL) - x(0)), height: Math.abs(y(FILL) - y(0)) };
	return rows.flatMap((row, index): Mark[] => {
		const { top, before } = layout.starts[index] ?? { top: 0, before: 0 };
		const cells = Array.from({ length: Math.round(row.x) }, (_, cell): [number, number] => {
			const place = before + cell;
			return [x(place % layout.columns), y(top + Math.floor(place / layout.columns))];
		});
		const marks: Mark[] = [{ kind: 'cells', key: row.key, tone: row.tone, stage: row.stage, cells, ...size }];
		const text = [row.name, row.label].filter(Boolean).join(several ? '\n' : ' ');
		const under = !several && before > 0;
		if (text)
			marks.push({
				kind: 'label',
				key: `${row.key} name`,
				tone: row.focus ? row.tone : 'ink',
				x: x(0),
				y: y(under ? layout.lines : top),
				text,
				side: several ? 'beside' : under ? 'below' : 'over-start',
				role: 'name'
			});
		return marks;
	});
};
