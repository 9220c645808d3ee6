import type { Geometry, Mark } from '../marks.ts';

/** Width of the whole field against its height: it fits a phone's picture and a desk's. */
const FIELD_RATIO = 1.7;
/** Share of a cell that its square fills. */
const FILL = 0.82;

export interface SquaresLayout {
	/** Size of the whole field in cells. */
	columns: number;
	lines: number;
	/** Squares side by side in each block. */
	width: number;
	/** For each group: the left column of its block and how many squares of the block come before its own. */
	starts: { left: number; before: number }[];
}

/** Lays groups of squares out in fields: groups of one block fill it one after another, blocks of one width stand side by side. */
export function squaresLayout(groups: readonly { block: number; count: number }[]): SquaresLayout {
	const blocks = [...new Set(groups.map((group) => group.block))];
	const totals = blocks.map((block) => groups.filter((group) => group.block === block).reduce((sum, group) => sum + group.count, 0));
	const width = blockWidth(totals);
	const filled = blocks.map(() => 0);
	const starts = groups.map((group) => {
		const block = blocks.indexOf(group.block);
		const before = filled[block] ?? 0;
		filled[block] = before + group.count;
		return { left: block * (width + 1), before };
	});
	return {
		columns: fieldColumns(width, blocks.length),
		lines: Math.ceil(Math.max(0, ...totals) / width),
		width,
		starts
	};
}

function fieldColumns(width: number, blocks: number): number {
	return blocks * (width + 1) - 1;
}

/** Rows that are counted at a glance. */
const WIDTHS = [1, 2, 5, 10, 20, 50];

/** How many squares lie side by side in each block, so that the field comes nearest to its ratio: equal widths, so that heights compare. */
function blockWidth(totals: readonly number[]): number {
	const largest = Math.max(1, ...totals);
	const off = (width: number) => Math.abs(Math.log(fieldColumns(width, totals.length) / Math.ceil(largest / width) / FIELD_RATIO));
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
		const { left, before } = layout.starts[index] ?? { left: 0, before: 0 };
		const cells = Array.from({ length: Math.round(row.x) }, (_, cell): [number, number] => {
			const place = before + cell;
			return [x(left + (place % layout.width)), y(Math.floor(place / layout.width))];
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
				...(several && { room: Math.abs(x(layout.width) - x(0)) }),
				role: 'name'
			});
		return marks;
	});
};
