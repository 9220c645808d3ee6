/** Each language at home, and moving between them. Does not cover Safari's and Firefox's own line breaking. */
import { expect, test } from '@playwright/test';
import { openStory, readStep } from './story.ts';

/** Where lines of titles and paragraphs begin and end, by painted character boxes. */
function brokenLines(lang: string): string[] {
	const CLOSING = /[，。、；：？！）》」』”’…,.;:?!)\]]/;
	const found: string[] = [];
	for (const block of document.querySelectorAll('h1, h2, h3, .words > p, .lede, .plate-line, .finding, .measure, .end p')) {
		if (block.getClientRects().length === 0) continue;
		const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		let bottom: number | undefined;
		let before = '';
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const text = node.textContent ?? '';
			for (let index = 0; index < text.length; index += 1) {
				const char = text[index] ?? '';
				range.setStart(node, index);
				range.setEnd(node, index + 1);
				const box = range.getClientRects()[0];
				if (!box || box.width === 0) {
					before = char;
					continue;
				}
				const isNew = bottom !== undefined && box.top > bottom - 2;
				const where = `${block.closest('[id]')?.id}: …${text.slice(Math.max(0, index - 6), index)}|${text.slice(index, index + 6)}…`;
				if (isNew && lang === 'zh' && CLOSING.test(char)) found.push(where);
				if (isNew && lang === 'ko' && /[가-힣]/.test(char) && /[가-힣\d]/.test(before)) found.push(where);
				bottom = isNew || bottom === undefined ? box.bottom : Math.max(bottom, box.bottom);
				before = char;
			}
		}
	}
	return found;
}

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
