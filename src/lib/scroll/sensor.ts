/** Tells which step of a scrolled story is current. Engines are swappable: `scrollamaSensor` is one. */
export interface StepSensor {
	/** Stops observing and leaves nothing behind. */
	destroy(): void;
}

export interface SensorOptions {
	/** Steps in document order. They may have other content between them. */
	steps: readonly HTMLElement[];
	/** Distance in px of the trigger line from the top of the viewport; read again whenever the layout changes. */
	line: () => number;
	/**
	 * Called with the index of the current step, or -1 above the first. Never twice with the same index, never with two steps at once,
	 * and without the steps between after a jump.
	 */
	onstep: (index: number) => void;
}

/**
 * The step whose box holds the line; between two steps the one above; -1 above the first. On a shared edge the lower one.
 * A pure reading of the layout: how the reader came there never matters.
 */
export function stepAt(steps: readonly HTMLElement[], line: number): number {
	let low = 0;
	let high = steps.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		// Half a pixel of grace: browsers round scroll positions, boxes are fractional.
		if ((steps[middle]?.getBoundingClientRect().top ?? 0) <= line + 0.5) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
