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

/** A tear in the paper: a zigzag down the whole plot at `x`, two hundredths of it wide. It ends at the axis: below stand the years. */
export function tearPath(x: number): string {
	const teeth = 14;
	const step = 100.5 / teeth;
	const edge = (offset: number) =>
		Array.from({ length: teeth + 1 }, (_, index) => [x + offset + (index % 2 === 0 ? -0.5 : 0.5), index * step] as [number, number]);
	return `${linePath([...edge(-0.6), ...edge(0.6).reverse()])}z`;
}
