/** What a reader does, and what a browser misses, before the page's code is there. Cold landings as such: reading.spec.ts. */
import { expect, test, type Page } from '@playwright/test';

/** Opens the story at a moment and holds its code back; returns what lets it come, and waits until the page lives. */
async function openSlowly(page: Page, id: string): Promise<() => Promise<void>> {
	let come = () => {};
	const held = new Promise<void>((resolve) => {
		come = resolve;
	});
	await page.route('**/_app/immutable/entry/start*', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(`/en/#${id}`, { waitUntil: 'domcontentloaded' });
	await page.waitForFunction((step) => Math.abs(document.getElementById(step)?.getBoundingClientRect().top ?? 99) < 2, id);
	return async () => {
		come();
		await page.locator('html.near .resume.ready').waitFor({ state: 'attached' });
	};
}

const top = (page: Page, id: string) => page.evaluate((step) => document.getElementById(step)?.getBoundingClientRect().top, id);

test('A12 a link comes to its moment though the browser missed it', async ({ page }) => {
	const come = await openSlowly(page, '1965-hornig');
	await page.evaluate(() => scrollBy({ top: 150, behavior: 'instant' }));
	await come();
	await expect.poll(() => top(page, '1965-hornig')).toBeCloseTo(-1, 0);
	await expect(page.locator('[id="1965-hornig-title"]')).toBeFocused();
});

test('A12 a reader who has begun to read stays where they are', async ({ page }) => {
	const come = await openSlowly(page, '1965-hornig');
	await page.mouse.move(300, 300);
	await page.mouse.wheel(0, 150);
	await expect.poll(() => top(page, '1965-hornig')).toBeLessThan(-100);
	const there = await top(page, '1965-hornig');
	await come();
	await expect(page.locator('.step.current')).toHaveAttribute('id', '1965-hornig');
	expect(await top(page, '1965-hornig')).toBe(there);
});

test('A6 contents that are opened before the code is there show where the reader is', async ({ page }) => {
	const come = await openSlowly(page, '2023-cut');
	// The rail lives with the code alone; what opens it stands in the HTML.
	await page.locator('.rail-bar > details').evaluate((details: HTMLDetailsElement) => {
		details.open = true;
	});
	await come();
	await expect(page.locator('.contents a[aria-current]')).toHaveText(/How deep was the cut/);
	await expect(page.locator('.contents a[aria-current]')).toBeInViewport({ ratio: 1 });
});

test('A6 the rail never says another place than the reader’s, from its first frame on', async ({ page }) => {
	await page.addInitScript(() => {
		const said = new Set<string>();
		Object.assign(window, { said });
		const look = () => {
			const count = document.querySelector('.rail .where span');
			if (count?.checkVisibility({ visibilityProperty: true })) said.add(count.textContent);
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	await page.goto('/en/#2025-rankings');
	await page.locator('html.near .resume.ready').waitFor({ state: 'attached' });
	await expect(page.locator('.rail .where span').first()).toHaveText('26 of 32');
	expect(await page.evaluate(() => [...(window as unknown as { said: Set<string> }).said])).toEqual(['26 of 32']);
});
