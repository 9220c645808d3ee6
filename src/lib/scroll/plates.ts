/**
 * Tells whenever one of the plates comes to lie in the middle of the window or leaves it. No two of them do at once: a step lies between. Returns how to
 * stop.
 */
export function watchPlates(plates: Iterable<Element>, told: (atPlate: boolean) => void): () => void {
	const watch = new IntersectionObserver((seen) => told(seen.some((plate) => plate.isIntersecting)), { rootMargin: '-50% 0px' });
	for (const plate of plates) watch.observe(plate);
	return () => watch.disconnect();
}
