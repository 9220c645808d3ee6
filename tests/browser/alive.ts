import { type Page } from '@playwright/test';

/** Waits until the page's code runs, on every page with settings, which say so; on others it waits for nothing. */
export async function living(page: Page): Promise<void> {
	if (await page.locator('.settings').count()) await page.locator('.settings.ready').first().waitFor({ state: 'attached' });
}

/** Waits until the window has been laid out anew. */
export async function drawn(page: Page): Promise<void> {
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
