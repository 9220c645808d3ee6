/** How far a finger must go, in px, and how much further sideways than up or down. */
const FAR = 48;
const SIDEWAYS = 1.5;

/** Calls `turn` with 1 (on) or -1 (back) when one finger has swiped sideways over `surface`. Up and down scroll, two fingers zoom. Returns how to stop. */
export function swipe(surface: HTMLElement, turn: (way: 1 | -1) => void): () => void {
	const stop = new AbortController();
	const listen = { signal: stop.signal, passive: true };
	let start: { x: number; y: number } | undefined;
	surface.addEventListener(
		'touchstart',
		({ target, touches }) => {
			const [touch, second] = touches;
			// A finger that draws does not turn.
			const draws = target instanceof Element && target.closest('[data-draws]') !== null;
			const zoomed = (visualViewport?.scale ?? 1) > 1.05;
			start = touch && !second && !zoomed && !draws ? { x: touch.clientX, y: touch.clientY } : undefined;
		},
		listen
	);
	surface.addEventListener(
		'touchend',
		({ changedTouches: [touch] }) => {
			if (!start || !touch) return;
			const [x, y] = [touch.clientX - start.x, touch.clientY - start.y];
			start = undefined;
			if (Math.abs(x) >= FAR && Math.abs(x) > SIDEWAYS * Math.abs(y)) turn(x < 0 ? 1 : -1);
		},
		listen
	);
	surface.addEventListener('touchcancel', () => (start = undefined), listen);
	return () => stop.abort();
}
