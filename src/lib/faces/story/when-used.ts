/** What a reader does first. */
export const EVENTS: readonly string[] = ['pointerdown', 'keydown', 'scroll'];

/** Loads something when the reader first does anything, or one of `events`, once; `load` resolves with how to stop it. Returns how to stop, before or after that. */
export function whenUsed(load: () => Promise<() => void>, events = EVENTS): () => void {
	let live = true;
	let stop: (() => void) | undefined;
	const quiet = () => {
		for (const event of events) removeEventListener(event, begin);
	};
	const begin = () => {
		quiet();
		load().then(
			(stopIt) => {
				if (live) stop = stopIt;
				else stopIt();
			},
			() => {
				// The code did not arrive: the pictures stand, they just can't be asked.
			}
		);
	};
	for (const event of events) addEventListener(event, begin, { passive: true });
	return () => {
		live = false;
		quiet();
		stop?.();
	};
}
