/** Path data in the units of the plot, rounded to hundredths: a third decimal is never seen and costs bytes. */

const round = (value: number) => Math.round(value * 100) / 100;

/** A polyline through points. */
export function linePath(points: readonly (readonly [number, number])[]): string {
	return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

/** A dot, as a line next to no length with round ends. With no length at all WebKit widens its stroke with the stretched picture, and a dot becomes a blot. */
export function dotPath(x: number, y: number): string {
	return `M${round(x)} ${round(y)}h.01`;
}

/** Many equal squares as one path, given their top left corners. Each is placed from the one before: most of what is written is then alike, and packs well. */
export function cellsPath(cells: readonly (readonly [number, number])[], width: number, height: number): string {
	const [w, h] = [round(width), round(height)];
	let [left, top] = [0, 0];
	return cells
		.map(([x, y]) => {
			const [dx, dy] = [round(round(x) - left), round(round(y) - top)];
			[left, top] = [round(x), round(y)];
			return `m${dx} ${dy}h${w}v${h}h-${w}z`;
		})
		.join('');
}

/** A tear down the whole plot, two hundredths of it wide. It ends at the axis: below stand the years. */
const WHOLE_TEAR = { length: 100.5, teeth: 14, half: 0.6, bite: 0.5 };

/** A tear in the paper at `x`: a zigzag of so many teeth from 0 to `length`, `half` wide on each side; `place` says where its points lie, if not there. */
export function tearPath(
	x: number,
	{ length, teeth, half, bite } = WHOLE_TEAR,
	place = (across: number, along: number): [number, number] => [across, along]
): string {
	const edge = (offset: number) =>
		Array.from({ length: teeth + 1 }, (_, index) => place(x + offset + (index % 2 === 0 ? -bite : bite), (index * length) / teeth));
	return `${linePath([...edge(-half), ...edge(half).reverse()])}z`;
}

/** The part of a line (points in order of their first coordinate) that lies between two places of that coordinate; a point where it is cut stands between its neighbours. */
export function clipLine(points: readonly (readonly [number, number])[], from: number, to: number): [number, number][] {
	const part: [number, number][] = [];
	points.slice(1).forEach((end, index) => {
		const start = points[index];
		if (!start || end[0] < from || start[0] > to) return;
		const on = (at: number): [number, number] => [
			at,
			end[0] === start[0] ? end[1] : start[1] + ((at - start[0]) / (end[0] - start[0])) * (end[1] - start[1])
		];
		const [first, last] = [on(Math.max(from, start[0])), on(Math.min(to, end[0]))];
		if (part.at(-1)?.[0] !== first[0]) part.push(first);
		if (last[0] > first[0]) part.push(last);
	});
	return part;
}
