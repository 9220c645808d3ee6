/** Path data in the units of the plot, rounded to hundredths: a third decimal is never seen and costs bytes. */

const round = (value: number) => Math.round(value * 100) / 100;

/** A polyline through points. */
export function linePath(points: readonly (readonly [number, number])[]): string {
	return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
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
