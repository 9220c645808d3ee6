const EVENTS = ['pointerdown', 'keydown', 'scroll'] as const;

/** Loads something when the reader first does anything, once; `load` resolves with how to stop it. Returns how to stop, before or after that. */
export function whenUsed(load: () => Promise<() => void>): () => void {
	let live = true;
	let stop: (() => void) | undefined;
	const quiet = () => {
		for (const event of EVENTS) removeEventListener(event, begin);
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
	for (const event of EVENTS) addEventListener(event, begin, { passive: true });
	return () => {
		live = false;
		quiet();
		stop?.();
	};
}
