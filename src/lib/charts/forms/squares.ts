import type { Geometry, Mark } from '../marks.ts';

/** Width of a single field against its height: it fits a phone's picture and a desk's. */
const FIELD_RATIO = 1.7;
/** Lines of each block where several stand side by side. */
const BLOCK_LINES = 10;
/** Share of a cell that its square fills. */
const FILL = 0.82;

export interface SquaresLayout {
	/** Size of the whole field in cells. */
	columns: number;
	lines: number;
	/** For each group: the left column of its block and how many squares of the block come before its own. */
	starts: { left: number; before: number; width: number }[];
}

/** Lays groups of squares out in fields: groups of one block fill it one after another, blocks stand side by side. */
export function squaresLayout(groups: readonly { block: number; count: number }[]): SquaresLayout {
	const blocks = [...new Set(groups.map((group) => group.block))];
	const totals = blocks.map((block) => groups.filter((group) => group.block === block).reduce((sum, group) => sum + group.count, 0));
	const single = blocks.length === 1;
	const fieldColumns = Math.max(1, Math.round(Math.sqrt((totals[0] ?? 0) * FIELD_RATIO)));
	const widths = totals.map((total) => (single ? fieldColumns : Math.max(1, Math.ceil(total / BLOCK_LINES))));
	const lefts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width + 1, 0));
	const filled = blocks.map(() => 0);
	const starts = groups.map((group) => {
		const block = blocks.indexOf(group.block);
		const before = filled[block] ?? 0;
		filled[block] = before + group.count;
		return { left: lefts[block] ?? 0, before, width: widths[block] ?? 1 };
	});
	return {
		columns: widths.reduce((sum, width) => sum + width, 0) + blocks.length - 1,
		lines: single ? Math.ceil((totals[0] ?? 0) / fieldColumns) : BLOCK_LINES,
		starts
	};
}

/** Unit squares: each stands for the same amount, so that quantities are seen by counting. A single field fills along its lines, blocks down their columns. */
export const squares: Geometry = (scene, { x, y }) => {
	const rows = scene.groups.flatMap((group) => group.rows[0] ?? []);
	// While a field fills, its layout stays that of the full count.
	const layout = squaresLayout(scene.groups.map((group) => ({ block: group.block, count: group.full ?? group.rows[0]?.x ?? 0 })));
	const several = new Set(scene.groups.map((group) => group.block)).size > 1;
	const size = { width: Math.abs(x(FILL) - x(0)), height: Math.abs(y(FILL) - y(0)) };
	return rows.flatMap((row, index): Mark[] => {
		const { left, before, width } = layout.starts[index] ?? { left: 0, before: 0, width: 1 };
		const cells = Array.from({ length: Math.round(row.x) }, (_, cell): [number, number] => {
			const place = before + cell;
			const [column, lineNumber] = several
				? [Math.floor(place / BLOCK_LINES), place % BLOCK_LINES]
				: [place % width, Math.floor(place / width)];
			return [x(left + column), y(lineNumber)];
		});
		const marks: Mark[] = [{ kind: 'cells', key: row.key, tone: row.tone, stage: row.stage, cells, ...size }];
		const above = several || before === 0;
		const text = [row.name, row.label].filter(Boolean).join(several ? '\n' : ' ');
		if (text)
			marks.push({
				kind: 'label',
				key: `${row.key} name`,
				tone: row.focus ? row.tone : 'ink',
				x: x(left),
				y: above ? y(0) : y(layout.lines),
				text,
				side: above ? 'over-start' : 'below',
				role: 'name'
			});
		return marks;
	});
};
