/** A picture on its way from one view of a chart to another. */
import { expect, test, type Page } from '@playwright/test';
import { openStory, readStep, settledMarks } from './story.ts';

test.describe('A17 between two views of a chart', () => {
	const kept = 'with-funds.korea.2011';
	const grows = 'reclassified.korea.2023';
	const choose = (page: Page, name: string) => page.locator('[id="2023-cut"] label', { hasText: name }).click();

	test.beforeEach(async ({ page }) => {
		await page.setViewportSize({ width: 1366, height: 768 });
		await openStory(page);
		await readStep(page, '2023-cut');
		// Its stage begins with it: past the very edge, where half a pixel decides whether the picture sticks yet.
		await page.evaluate(() => scrollBy(0, 24));
		await settledMarks(page, 'gov-rd-budget/cut-old');
	});

	test('one mark stays the same mark, and new ones grow on the way', async ({ page }) => {
		const first = await page.locator(`.live .mark[data-key="${kept}"]`).elementHandle();
		await page.evaluate((key) => {
			const grown: number[] = [];
			Object.assign(window, { grown });
			const look = () => {
				for (const node of document.querySelectorAll(`.live .mark[data-key="${key}"]`)) grown.push(node.getBoundingClientRect().height);
				requestAnimationFrame(look);
			};
			look();
		}, grows);
		await choose(page, 'New rules');
		await settledMarks(page, 'gov-rd-budget/cut-new');
		const grown = await page.evaluate(() => (window as unknown as { grown: number[] }).grown);
		const full = grown.at(-1) ?? 0;
		expect(full).toBeGreaterThan(50);
		expect(grown.some((height) => height > 0 && height < 0.8 * full)).toBe(true);
		expect(await first?.evaluate((node) => node.isConnected && node.getAttribute('data-key'))).toBe(kept);
	});

	test('turning back midway comes to rest at the first view exactly', async ({ page }) => {
		const before = await settledMarks(page, 'gov-rd-budget/cut-old');
		await choose(page, 'Money spent');
		await choose(page, 'Old rules');
		expect(await settledMarks(page, 'gov-rd-budget/cut-old')).toEqual(before);
	});
});

test('A5 A39 a step that is flown over keeps its own picture, and the stage draws where the reader rests', async ({ page }) => {
	await page.setViewportSize({ width: 1366, height: 768 });
	await openStory(page);
	await readStep(page, '1967-ministry');
	const flown = await page.evaluate(
		async ([first = '', second = '']) => {
			const frame = () => new Promise(requestAnimationFrame);
			for (const id of [first, second]) {
				document.getElementById(id)?.scrollIntoView({ behavior: 'instant' });
				while (document.querySelector('.step.current')?.id !== id) await frame();
			}
			const seen = [];
			for (let count = 0; count < 12; count += 1) {
				scrollBy(0, 1);
				await frame();
				const own = document.querySelector(`[id="${second}"] > .figure`);
				seen.push([document.querySelector('.stage.drawing') === null, own && getComputedStyle(own).opacity]);
			}
			return seen;
		},
		['1971-kais', '1973-daedeok']
	);
	expect(flown.slice(1)).toEqual(Array.from({ length: 11 }, () => [true, '1']));
	expect((await settledMarks(page, 'institutions/daedeok')).length).toBeGreaterThan(0);
});
