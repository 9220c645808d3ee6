/** The selectors whose first visible box does not stand whole in the window: what a test of many pages asks at once, after type has come. */
export async function outOfView(selectors: string[]): Promise<string[]> {
	await document.fonts.ready;
	return selectors.filter((selector) => {
		const node = [...document.querySelectorAll(selector)].find((found) => found.checkVisibility({ visibilityProperty: true }));
		const box = node?.getBoundingClientRect();
		return !box || box.width === 0 || box.top < 0 || box.left < 0 || box.bottom > innerHeight + 0.5 || box.right > innerWidth + 0.5;
	});
}
