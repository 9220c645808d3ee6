/** A step that its neighbour follows sooner than this, in ms, is only flown over, and no word of it read. */
export const FLOWN_MS = 800;

/** How often a moving page is looked at, in ms, and how many px it may have come by then: reading does not move faster, a flick does. */
const LOOK_MS = 100;
const SLOW_PX = 80;

/** Calls back once the page stands, or moves slowly enough to be looked at: what is only flown over needs no life. Returns how to call it off. */
export function whenSlow(then: () => void): () => void {
	let place: number | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	// In a frame, when the place is known: asked for at another time it would have the page laid out.
	const look = () => {
		const before = place;
		place = scrollY;
		if (before !== undefined && Math.abs(place - before) < SLOW_PX) then();
		else timer = setTimeout(() => (frame = requestAnimationFrame(look)), LOOK_MS);
	};
	let frame = requestAnimationFrame(look);
	return () => {
		clearTimeout(timer);
		cancelAnimationFrame(frame);
	};
}
