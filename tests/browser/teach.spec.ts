/** The lessons: routes, the builder, worksheets and the whole story on paper. Does not cover printers' own margins. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { loadStories } from '../../src/lib/content/index.ts';
import type { Story } from '../../src/lib/story/types.ts';
import { bare, colours, decoded, printed } from './paper.ts';

const stories = Object.values(loadStories('data').stories);
const words = (page: Page, selector: string) => page.locator(selector).allInnerTexts();

for (const story of stories) {
	test(`A31 worksheets in ${story.lang} print on A4 and Letter on no more than two pages, whole, in one ink, without the answers`, async ({
		page
	}) => {
		for (const route of story.routes) {
			await page.emulateMedia({ media: null });
			await page.goto(`/${story.lang}/teach/${route.id}/`);
			const expected = await words(page, '.worksheet :is(h1, h2, .finding, .questions p, .says, .foot-sources li, .typed)');
			const answers = story.teaching.lessons
				.filter((lesson) => lesson.route === route.id)
				.flatMap((lesson) => lesson.questions.map(({ answerHtml }) => bare(answerHtml.replace(/<[^>]*>/g, ''))));
			for (const format of ['A4', 'Letter'] as const) {
				const sheets = await printed(page, format);
				expect(sheets.length, `${route.id} on ${format}`).toBeLessThanOrEqual(2);
				expect(sheets.flatMap(({ cut }) => cut)).toEqual([]);
				const text = sheets.map((sheet) => sheet.text).join('');
				expect(expected.filter((words) => !text.includes(bare(words)))).toEqual([]);
				expect(answers.filter((answer) => text.includes(answer))).toEqual([]);
			}
			expect(await decoded(page.locator('.sheet-foot .qr'))).toBe(await page.locator('.sheet-foot .typed').innerText());
			await page.emulateMedia({ media: 'print' });
			expect(await page.evaluate(colours)).toEqual([]);
		}
	});

	test(`A31 in ${story.lang} the plan of fifteen minutes, and plan and answers of five, print on one sheet of A4 or Letter`, async ({
		page
	}) => {
		for (const [path, part] of [
			['?route=fifteen', '.plan .slide-and-ask > *'],
			['five/answers/', '.worksheet :is(.slide-and-ask, .answer-list) p']
		] as const) {
			await page.emulateMedia({ media: null });
			await page.goto(`/${story.lang}/teach/${path}`);
			await page
				.locator(path.startsWith('?') ? '.takeaway .qr svg' : '.answer-list')
				.first()
				.waitFor();
			const expected = await page.locator(part).evaluateAll((nodes) => nodes.map((node) => node.textContent));
			expect(expected.length).toBeGreaterThan(5);
			for (const format of ['A4', 'Letter'] as const) {
				const sheets = await printed(page, format);
				expect(sheets.length, `${path} on ${format}`).toBe(1);
				expect(expected.filter((words) => !sheets[0]?.text.includes(bare(words)))).toEqual([]);
			}
		}
	});

	test(`A31 A8 the whole story in ${story.lang} prints with every chart in its state, none cut across pages`, async ({ page }) => {
		await page.goto(`/${story.lang}/read/`);
		const sheets = await printed(page, story.lang === 'en' ? 'Letter' : 'A4');
		const text = sheets.map((sheet) => sheet.text).join('');
		const moments = story.chapters.flatMap((chapter) => chapter.moments);
		const figures = moments.flatMap((moment) => moment.figures);
		expect(moments.map(({ title }) => bare(title)).filter((title) => !text.includes(title))).toEqual([]);
		expect(sheets.flatMap(({ cut }) => cut)).toEqual([]);
		// A figure begins with its finding and ends with its source line: both are on one page.
		const ends = await page
			.locator('.figure')
			.evaluateAll((nodes) =>
				nodes.map((node) => ['.finding', '.credit'].map((part) => node.querySelector(part)?.textContent ?? '') as [string, string])
			);
		expect(ends).toHaveLength(figures.length);
		const whole = ([finding, credit]: [string, string]) =>
			sheets.some((sheet) => sheet.text.includes(bare(credit)) && sheet.text.includes(bare(finding)));
		expect(ends.filter((end) => !whole(end))).toEqual([]);
		await page.emulateMedia({ media: 'print' });
		const painted = await page
			.locator('.figure .plot')
			.evaluateAll((plots) => plots.filter((plot) => plot.getBoundingClientRect().height > 60).length);
		expect(painted).toBe(figures.length);
		expect(await page.evaluate(colours)).toEqual([]);
	});
}

const titleOf = (story: Story | undefined, id: string) =>
	story?.chapters.flatMap((chapter) => chapter.moments).find((moment) => moment.id === id)?.title ?? '';

test('A30 a teacher ticks and orders moments by keyboard; the route is in the address, in a QR code and in a printed plan', async ({
	page
}) => {
	const story = stories.find(({ lang }) => lang === 'en');
	await page.goto('/en/teach/');
	const tick = async (id: string) => {
		await page.locator(`[data-moment="${id}"] input`).focus();
		await page.keyboard.press('Space');
	};
	await expect(page.locator('.chosen .none')).toBeVisible();
	await tick('2023-cut');
	await tick('1966-kist');
	await tick('2025-expressway');
	// Until another order is chosen, the story's own is kept.
	await expect(page).toHaveURL(/\?route=1966-kist,2023-cut,2025-expressway$/);
	const kist = page.locator('[data-chosen="1966-kist"]');
	await kist.getByRole('button', { name: 'Move down' }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?route=2023-cut,1966-kist,2025-expressway$/);
	await expect(kist.getByRole('button', { name: 'Move down' })).toBeFocused();
	await expect(page.locator('.chosen [role="status"]')).toHaveText(`${titleOf(story, '1966-kist')}: 2 of 3`);
	await expect(page.locator('.plan .mark')).toHaveText(['0:00', /^\d:\d\d$/, /^\d:\d\d$/]);
	await expect(page.locator('.sum')).toHaveText('Moments: 3. About 4 min to show and tell, 7 with every question answered.');
	await expect(page.locator('.chosen .times')).toHaveText('The times below fill 7 min.');

	const address = await page.locator('.takeaway .typed').innerText();
	expect(address).toMatch(/\?route=2023-cut,1966-kist,2025-expressway$/);
	await expect(page.locator('.takeaway .qr svg')).toBeVisible();
	expect(await decoded(page.locator('.takeaway .qr'))).toBe(address);

	await expect(page.locator('.chosen').getByRole('link', { name: 'Present it' })).toHaveAttribute('href', address);

	const plan = (await printed(page, 'A4')).map((sheet) => sheet.text).join('');
	expect(plan).not.toContain(bare('See your route'));
	for (const { slideHtml, askHtml, id } of story?.chapters.flatMap((chapter) => chapter.moments) ?? []) {
		const said = [slideHtml, askHtml].map((html) => bare(html.replace(/<[^>]*>/g, '')));
		const chosen = ['2023-cut', '1966-kist', '2025-expressway'].includes(id);
		expect(said.filter((words) => plan.includes(words)).length, id).toBe(chosen ? 2 : 0);
	}

	await page.reload();
	await expect(page.locator('.plan > li')).toHaveCount(3);
	await expect(page.locator('.choose input:checked')).toHaveCount(3);
	await page.locator('[data-chosen="2023-cut"]').getByRole('button', { name: 'Take out' }).press('Enter');
	await expect(kist.getByRole('button', { name: 'Take out' })).toBeFocused();
	await expect(page.locator('[data-moment="2023-cut"] input')).not.toBeChecked();

	await page.getByRole('button', { name: 'Take all out' }).press('Enter');
	await expect(page.locator('.plan > li')).toHaveCount(0);
	await expect(page).toHaveURL(/\/teach\/$/);
	await expect(page.getByRole('button', { name: 'Put all 2 back' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?route=1966-kist,2025-expressway$/);
	await expect(page.getByRole('button', { name: 'Take all out' })).toBeFocused();
});

test('A31 a printed plan has its address and code on the first sheet', async ({ page }) => {
	await page.goto('/en/teach/?route=forty-five');
	await page.locator('.takeaway .qr svg').waitFor();
	const address = bare(await page.locator('.takeaway .typed').innerText());
	for (const format of ['A4', 'Letter'] as const) {
		const sheets = await printed(page, format);
		expect(
			sheets.map(({ text }) => text.includes(address)),
			format
		).toEqual(sheets.map((_, index) => index === 0));
		expect(sheets.flatMap(({ cut }) => cut)).toEqual([]);
	}
});

test('A30 an unknown id in the address is told, the rest stands, and the other language keeps the route', async ({ page }) => {
	await page.goto('/en/teach/?route=1966-kist,1999-nowhere');
	await expect(page.locator('.chosen [role="alert"]')).toContainText('1999-nowhere');
	await expect(page.locator('.plan > li')).toHaveCount(1);
	await page.locator('[data-moment="1998-cut"] input').check();
	await expect(page.locator('.chosen [role="alert"]')).toHaveCount(0);
	await page.locator('.languages [data-language="ko"]').click();
	await expect(page).toHaveURL(/\/ko\/teach\/\?route=1966-kist,1998-cut$/);
	await expect(page.locator('.plan > li')).toHaveCount(2);
	await page.goto('/ko/teach/?route=fifteen');
	await expect(page.locator('.plan > li')).toHaveCount(8);
});

test('A30 A8 without JavaScript the ready routes stand with their papers, and nothing asks to be pressed', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/zh/teach/');
	await expect(page.locator('.route')).toHaveCount(3);
	for (const route of ['five', 'fifteen', 'forty-five']) await expect(page.locator(`.route a[href$="/zh/teach/${route}/"]`)).toBeVisible();
	await expect(page.locator('main :is(button, input):visible')).toHaveCount(0);
	await context.close();
});

for (const path of ['en/teach/?route=five', 'zh/teach/forty-five/', 'ko/teach/fifteen/answers/', 'ko/read/'])
	test(`A32 ${path} has no fault that axe finds; A7 its controls are large enough`, async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.emulateMedia({ colorScheme: path.startsWith('ko') ? 'dark' : 'light' });
		await page.goto(`/${path}`);
		if (path.includes('route')) await expect(page.locator('.plan > li')).toHaveCount(3);
		// Of the whole story its first chapter: the others are built alike.
		const { violations } = await new AxeBuilder({ page }).exclude('.read > section:nth-of-type(n + 2):not(.read-end)').analyze();
		expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
		const small = await page
			.locator('main :is(button, summary, label, .route-links a, .way a, .parts a, .papers a):visible')
			.evaluateAll((nodes) =>
				nodes.flatMap((node) => {
					const { width, height } = node.getBoundingClientRect();
					return width < 44 || height < 44 ? `${node.outerHTML.slice(0, 80)} ${width}×${height}` : [];
				})
			);
		expect(small, path).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
	});
