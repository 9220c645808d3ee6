/**
 * The selectors of which a visible box is not whole in the window, or none is there: what a test of many pages asks at once, after type has come. What an
 * ancestor cuts off counts as outside.
 */
export async function outOfView(selectors: string[]): Promise<string[]> {
	await document.fonts.ready;
	const found = selectors.map((selector) =>
		[...document.querySelectorAll(selector)].filter((node) => node.checkVisibility({ visibilityProperty: true }))
	);
	if (found.flat().length === 0) return selectors;
	const whole = await new Promise<Set<Element>>((told) => {
		const observer = new IntersectionObserver((entries) => {
			observer.disconnect();
			told(new Set(entries.filter(({ intersectionRatio }) => intersectionRatio > 1 - 1e-9).map(({ target }) => target)));
		});
		for (const node of found.flat()) observer.observe(node);
	});
	return selectors.filter((_, index) => !found[index]?.length || found[index].some((node) => !whole.has(node)));
}
