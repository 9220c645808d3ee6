/** Each language at home, and moving between them. Safari's and Firefox's own line breaking: tests/engines. */
import { expect, test } from '@playwright/test';
import { brokenLines } from './lines.ts';
import { openStory, readStep } from './story.ts';

for (const lang of ['zh', 'ko'])
	for (const width of [320, 375, 430])
		test(`A37 at ${width} px no ${lang === 'zh' ? 'Chinese line starts with a closing mark' : 'Korean word is split'}`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height: 800 });
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await page.goto(`/${lang}/`);
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			expect(await page.evaluate(brokenLines, lang)).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		});

for (const [lang, name, tag] of [
	['zh', '中文', 'zh-Hans'],
	['ko', '한국어', 'ko']
] as const)
	test(`A13 the switch to ${name} keeps the moment, and the choice is remembered`, async ({ page }) => {
		await openStory(page);
		await readStep(page, '2008-ten-trillion');
		await expect(page).toHaveURL(/#2008-ten-trillion$/);
		await page.locator('.rail-bar > details > summary').click();
		await page.locator('.rail').getByRole('link', { name }).click();
		await expect(page).toHaveURL(new RegExp(`/${lang}/#2008-ten-trillion$`));
		await expect(page.locator('html')).toHaveAttribute('lang', tag);
		await expect(page.locator('.step.current')).toHaveAttribute('id', '2008-ten-trillion');
		await expect(page.locator('[id="2008-ten-trillion"] h3')).toBeInViewport();
		await page.goto('/');
		await expect(page).toHaveURL(new RegExp(`/${lang}/$`));
	});

test.describe('the root page', () => {
	test.use({ locale: 'ko-KR' });
	test('leads to the language of the browser', async ({ page }) => {
		await page.goto('/');
		await expect(page).toHaveURL(/\/ko\/$/);
	});
});

test('the root page lists the languages without JavaScript', async ({ browser, baseURL }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(`${baseURL}/`);
	await expect(page.locator('a[data-language]')).toHaveCount(3);
	await page.close();
});
