/** A series as one red thread: runs of points from 0 to 1 (right, up). Where years are missing it is stitched; it never crosses a break. */
export interface Thread {
	/** Years at its edges. */
	x: [from: number, to: number];
	/** Its first and last value, as they are written. */
	ends: [first: string, last: string];
	runs: { points: [x: number, y: number][]; stitched: boolean; planned: boolean }[];
	/** Levels of its scale and years, where they are drawn. */
	levels: number[];
	years: { at: number; text: string }[];
	/** What it counts. */
	textHtml: string;
	/** The file of the series, under `data/`. */
	series: string;
}
