import type { Group, Row, Scene } from '../../story/types.ts';
import { crowd, FEW, GAP, near, roughWidth, standsOut, type Geometry, type Mark, type Scales } from '../marks.ts';

/** By how much, as a share of the plot's height, a line must come down to be said to lean on a point. */
const LEAN = 0.04;
/** How many rows on a line is looked at to see whether it rises, and the room below its first value, as a share of the plot's height. */
const WAY = 5;
const ROOM = 0.15;
/** How much of the axis right of the last value a size of type takes where the picture is narrowest, and the dot. */
const EM = 0.055;
const DOT = 0.03;

/** Lines over time: joined where values follow each other, open where years are missing, dots where the step points. */
export const line: Geometry = (scene, scales) => {
	const height = Math.abs(scales.y(scene.y.to) - scales.y(scene.y.from));
	const marks: Mark[] = scene.groups.flatMap((group) => (group.style === 'dots' ? [] : paths(group, scales)));
	for (const group of scene.groups) {
		const rows = drawn(group);
		const last = rows.at(-1);
		for (const [index, row] of rows.entries()) {
			const beside = [rows[index - 1], rows[index + 1]];
			/** A value with nothing known on either side. */
			const isolated = rows.length > 1 && beside.every((other) => !other || Math.abs(other.x - row.x) > GAP);
			// Of a line that is meant as a whole, only the end is marked large.
			const whole = row.focus && row.tone === group.tone && rows.every((other) => other.focus) && rows.length > FEW;
			const large = standsOut(row, { ...group, rows }) && !(whole && row !== last);
			if (large || isolated) {
				marks.push({
					kind: 'dot',
					key: row.key,
					tone: row.tone,
					stage: row.stage,
					x: scales.x(row.x),
					y: scales.y(row.y),
					focus: row.focus && large
				});
			}
			const low =
				lowest(row, rows, scales.y, LEAN * height) ||
				(index === 0 && rises(rows, scales.y, LEAN * height) && scales.y(scene.y.from) - scales.y(row.y) > ROOM * height);
			// The last value stands with the name at the line's end.
			if (row.label && !(row === last && group.name))
				marks.push({
					kind: 'label',
					key: `${row.key} value`,
					tone: row.tone,
					x: scales.x(row.x),
					y: scales.y(row.y),
					text: row.label,
					side: !low
						? 'above'
						: row === last && (scene.x.to - row.x) / (scene.x.to - scene.x.from) > roughWidth(row.label) * EM + DOT
							? 'right'
							: 'under',
					role: 'value'
				});
		}
	}
	return [...marks, ...names(scene, scales)];
};

/** Whether a line goes up from its first row for some way: the value of that row is then better read below it. */
function rises(rows: readonly Row[], y: Scales['y'], least: number): boolean {
	const [first, later] = [rows[0], rows[WAY]];
	return first !== undefined && later !== undefined && y(first.y) - y(later.y) > least;
}

/** Whether the line comes down to a row from every side, so that its value is better read below it. */
function lowest(row: Row, rows: readonly Row[], y: Scales['y'], least: number): boolean {
	const at = rows.indexOf(row);
	const beside = [rows[at - 1], rows[at + 1]].flatMap((other) => (other ? y(row.y) - y(other.y) : []));
	return rows.length > 2 && beside.length > 0 && Math.min(...beside) > least;
}

/** The rows of a group as far as its line is drawn while it draws itself. */
function drawn(group: Group): Row[] {
	const { rows, shown = 1 } = group;
	const first = rows[0];
	const last = rows.at(-1);
	if (shown >= 1 || !first || !last) return rows;
	const end = first.x + (last.x - first.x) * shown;
	return rows.filter((row) => row.x <= end);
}

function paths(group: Group, { x, y }: Scales): Mark[] {
	const rows = drawn(group);
	const found: (Mark & { kind: 'path' })[] = [];
	rows.forEach((row, index) => {
		const before = rows[index - 1];
		if (!before) return;
		const gap = row.x - before.x > GAP;
		const open = found.at(-1);
		const point: [number, number] = [x(row.x), y(row.y)];
		if (open && open.gap === gap) open.points.push(point);
		else
			found.push({
				kind: 'path',
				key: `${group.key} ${before.key}`,
				tone: group.tone,
				stage: row.stage,
				gap,
				points: [[x(before.x), y(before.y)], point]
			});
	});
	return found;
}

/** Names at line ends; those that may touch know of each other. */
function names(scene: Scene, { x, y }: Scales): Mark[] {
	const found = scene.groups.flatMap((group) => {
		const last = group.rows.at(-1);
		if (!group.name || !last || (group.shown ?? 1) < 1) return [];
		return [
			{
				kind: 'label' as const,
				key: `${group.key} name`,
				tone: group.tone,
				x: x(last.x),
				y: y(last.y),
				text: [group.name, last.label].filter(Boolean).join(' '),
				side: 'right' as const,
				role: 'name' as const
			}
		];
	});
	return crowd(found, near(scene, y));
}
