/** Words, then that step's picture: the layout without a stage. */
import { expect, test, type Page } from '@playwright/test';
import { openStory } from './story.ts';

const DESK = { width: 1366, height: 768 };

test.describe('A2 the stacked layout', () => {
	const stacked = async (page: Page) => {
		const step = page.locator('.step[id="1983-tokyo"]');
		await step.scrollIntoViewIfNeeded();
		const words = await step.locator('.words').boundingBox();
		const figure = await step.locator('.figure').boundingBox();
		expect(await step.locator('.figure').evaluate((node) => getComputedStyle(node).position)).not.toBe('sticky');
		expect(figure?.y ?? 0).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0));
		await expect(page.locator('.live')).toHaveCount(0);
		await expect(step.locator('.plot .mark').first()).toBeVisible();
	};

	test('A8 stands without JavaScript', async ({ browser, baseURL }) => {
		const page = await browser.newPage({ javaScriptEnabled: false, viewport: DESK });
		await page.goto(`${baseURL}/en/`);
		const step = page.locator('.step[id="1983-tokyo"]');
		expect(await step.locator('.figure').evaluate((node) => getComputedStyle(node).position)).not.toBe('sticky');
		await expect(step.locator('.plot svg').first()).toBeVisible();
		await step.locator('.numbers summary').click();
		await expect(step.locator('.numbers table')).toBeVisible();
		await page.close();
	});

	test('comes with reduced motion', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.setViewportSize(DESK);
		await openStory(page);
		await stacked(page);
	});

	test('comes on a landscape phone, where nothing sticky is higher than 35 % of it', async ({ page }) => {
		await page.setViewportSize({ width: 844, height: 390 });
		await openStory(page);
		await stacked(page);
		const heights = await page
			.locator('*')
			.evaluateAll((nodes) =>
				nodes
					.filter((node) => ['sticky', 'fixed'].includes(getComputedStyle(node).position))
					.map((node) => node.getBoundingClientRect().height)
			);
		for (const height of heights) expect(height).toBeLessThanOrEqual(390 * 0.35);
	});
});

test('A19 each picture of the stacked layout is made to answer once', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openStory(page);
	await page.mouse.wheel(0, 300);
	await page.keyboard.press('Tab');
	await page.mouse.click(300, 300);
	await expect(page.locator('.picture[tabindex="0"]')).not.toHaveCount(0);
	expect(await page.locator('.readout').count()).toBe(await page.locator('.step > .figure').count());
});

test('A2 stacked, each moment’s picture follows its words at once; numbers, sources and foot follow the picture', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openStory(page);
	const wrong = await page.locator('.step').evaluateAll((steps) =>
		steps
			.filter((step) => {
				const top = (selector: string) => step.querySelector(selector)?.getBoundingClientRect().top ?? NaN;
				const words = [...step.querySelectorAll('.words > p:not(.sr, .colophon), .switch')].map(
					(node) => node.getBoundingClientRect().bottom
				);
				const picture = top('.figure.on, .figure:not(.choice)');
				return !(Math.max(...words) <= picture && picture < top('.numbers') && top('.numbers') < top('.colophon'));
			})
			.map((step) => step.id)
	);
	expect(wrong).toEqual([]);
});
