/** A phone's address bar changes the height by less than this; what changes more is a real change of the window. */
const BAR = 120;

/**
 * The viewport height that the trigger line is measured against, steady while only an address bar comes or goes:
 * it is read once, and again when the width changes or the height changes by more than 120 px.
 */
export function steadyHeight(
	size: () => { width: number; height: number } = () => ({ width: innerWidth, height: innerHeight })
): () => number {
	let known = size();
	return () => {
		const now = size();
		if (now.width !== known.width || Math.abs(now.height - known.height) > BAR) known = now;
		return known.height;
	};
}
