/**
 * Cold landing on `#id`: focuses the moment's heading and holds it in view until fonts have settled, unless the reader moves first.
 * Returns how to stop.
 */
export function land(id: string): () => void {
	const step = document.getElementById(id);
	const heading = step?.querySelector<HTMLElement>('.title');
	if (!step || !heading) return () => {};
	const stop = new AbortController();
	for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const) {
		addEventListener(event, () => stop.abort(), { signal: stop.signal, passive: true });
	}
	const hold = () => {
		if (stop.signal.aborted) return;
		step.scrollIntoView({ behavior: 'instant', block: 'start' });
		heading.focus({ preventScroll: true });
	};
	// A remembered scroll position (reload, Back) or the reader has come elsewhere in this very moment: then it stands. Else the browser missed.
	const { top, bottom } = step.getBoundingClientRect();
	const inside = top < innerHeight / 2 && bottom > innerHeight / 2;
	const [came] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	if (!inside || (came?.type === 'navigate' && !window.threefoldActed)) hold();
	else heading.focus({ preventScroll: true });
	const moved = Math.abs(step.getBoundingClientRect().top) > 2;
	if (!moved) void document.fonts.ready.then(hold);
	// In its first frame the browser goes to the fragment itself, and drops a focus that was given before: in the second it is given again.
	const again = () => {
		if (!stop.signal.aborted && document.activeElement === document.body) heading.focus({ preventScroll: true });
	};
	requestAnimationFrame(() => requestAnimationFrame(again));
	return () => stop.abort();
}
