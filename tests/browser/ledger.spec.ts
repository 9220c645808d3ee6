/** Touching a number, and the ledger's page. Does not cover what screen readers say beyond roles and names. */
import { expect, test, type Page } from '@playwright/test';
import { story } from '../built/page.ts';
import { living } from './alive.ts';
import { openStory, readStep } from './story.ts';

const { facts } = story();
const disputed = facts.filter((fact) => fact.rivals.length > 0 || fact.otherwise);

/** Opens the sheet of the first number in a step's words. */
async function touch(page: Page, step: string, index = 0) {
	await openStory(page);
	await readStep(page, step);
	const link = page.locator(`[id="${step}"] .words > p:not(.when) a.fact`).nth(index);
	await link.click();
	const sheet = page.getByRole('dialog');
	await expect(sheet.locator('.fact-value')).toBeVisible();
	return { link, sheet };
}

for (const [name, viewport] of [
	['phone', { width: 390, height: 844 }],
	['desk', { width: 1366, height: 768 }]
] as const) {
	test.describe(name, () => {
		test.use({ viewport });

		test('A21 touching a number shows its value, measure, date, who says it, kind of source and link', async ({ page }) => {
			const { link, sheet } = await touch(page, '1963-quarter-percent');
			await expect(sheet.locator('.fact-value')).toHaveText((await link.textContent()) ?? '');
			for (const word of ['Who says it', 'Period', 'Kind of source', 'Sources'])
				await expect(sheet.getByText(word, { exact: true })).toBeVisible();
			await expect(sheet.locator('dd a[href^="http"]').first()).toBeVisible();
			await expect(sheet).toBeInViewport({ ratio: 0.9 });
		});

		test('A21 where sources differ it shows each value on one scale, and why they differ', async ({ page }) => {
			await openStory(page, '#2023-cut');
			await page.locator('[id="2023-cut"] .words > p a.fact[href$="#fact-cut-first-years"]').first().click();
			const sheet = page.getByRole('dialog');
			await expect(sheet.getByText('Who disagrees')).toBeVisible();
			await expect(sheet.locator('.scale .dot')).toHaveCount(2);
			await expect(sheet.locator('.rivals li')).toHaveCount(1);
			await expect(sheet.locator('.rivals li').first()).toContainText('8 years');
		});

		test('A21 a number shows by what it is counted otherwise, computed ones too, and leads there and back', async ({ page }) => {
			await openStory(page, '#2023-cut');
			await page.locator('[id="2023-cut"] .words > p a.fact[href$="#fact-rd-2024-change-old"]').first().click();
			const sheet = page.getByRole('dialog');
			await expect(sheet.getByText('Counted otherwise')).toBeVisible();
			await expect(sheet.locator('.scale .dot')).toHaveCount(3);
			await sheet.locator('.otherwise').getByRole('link', { name: '−9.6%' }).click();
			await expect(sheet.locator('.fact-value')).toHaveText('−9.6%');
			await sheet.locator('.otherwise').getByRole('link', { name: '−14.7%' }).click();
			await expect(sheet.locator('.fact-value')).toHaveText('−14.7%');
		});

		test('A11 an open sheet is one entry; Esc, the button, outside and Back each close it and give the focus back', async ({ page }) => {
			await openStory(page);
			await readStep(page, '1963-quarter-percent');
			await expect(page).toHaveURL(/#1963-quarter-percent$/);
			const link = page.locator('[id="1963-quarter-percent"] .words > p:not(.when) a.fact').first();
			const sheet = page.getByRole('dialog');
			const closings: (() => Promise<unknown>)[] = [
				() => page.keyboard.press('Escape'),
				() => sheet.getByRole('button', { name: 'Close' }).click(),
				() => page.mouse.click(5, 5),
				() => page.goBack()
			];
			await link.focus();
			for (const close of closings) {
				await page.keyboard.press('Enter');
				await expect(sheet.locator('.fact-value')).toBeVisible();
				await close();
				await expect(sheet).toBeHidden();
				await expect(link).toBeFocused();
				await expect(page).toHaveURL(/#1963-quarter-percent$/);
				await expect
					.poll(() => page.evaluate(() => (history.state as { 'sveltekit:states'?: { sheet?: string } })?.['sveltekit:states']?.sheet))
					.toBe(undefined);
			}
		});
	});
}

test('A21 a derived number shows its formula, whose parts open in the same sheet', async ({ page }) => {
	const { sheet } = await touch(page, '1953-67-brain-drain', 2);
	await expect(sheet.getByText('Computed here').first()).toBeVisible();
	await sheet.locator('dd a.fact').first().click();
	await expect(sheet.locator('.fact-value')).toHaveText('973');
	await page.goBack();
	await expect(sheet).toBeHidden();
});

test('A7 what checks a number elsewhere says where it leads, and is large enough to touch', async ({ page }) => {
	const { sheet } = await touch(page, '1963-quarter-percent');
	await sheet.getByText('Check this elsewhere').click();
	await expect(sheet.getByText('The links search DuckDuckGo.')).toBeVisible();
	const links = await sheet.locator('.elsewhere').getByRole('link').all();
	expect(links).toHaveLength(3);
	for (const link of links) {
		await expect(link).toHaveAttribute('href', /^https:\/\/duckduckgo\.com\/\?q=South%20Korea/);
		expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
	}
});

test('A44 when the cards cannot be fetched the sheet says so and leads to the ledger', async ({ page }) => {
	await page.route('**/facts.json', (route) => route.abort());
	await openStory(page, '#1963-quarter-percent');
	await page.locator('[id="1963-quarter-percent"] .words > p:not(.when) a.fact').first().click();
	await expect(page.getByRole('alert')).toContainText('could not be fetched');
	await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', /\/en\/sources\/#fact-/);
});

test('A8 A21 without JavaScript a number is a link to its place in the ledger', async ({ browser, baseURL }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(`${baseURL}/en/`);
	const href = await page.locator('[id="2023-cut"] .words > p:not(.when) a.fact').first().getAttribute('href');
	await page.goto(`${baseURL}${href}`);
	await expect(page.locator(':target .fact-value')).toBeVisible();
	await expect(page.locator('.fact-card')).toHaveCount(facts.length);
	await expect(page.locator('.filters')).toBeHidden();
	await page.close();
});

test.describe('the ledger page', () => {
	test('finds by dispute, theme and words, says how many, and orders by date', async ({ page }) => {
		await page.goto('/en/sources/');
		const status = page.getByRole('status');
		await expect(status).toHaveText(`${facts.length} of ${facts.length} numbers`);
		await page.getByLabel('Only where sources disagree').check();
		await expect(status).toHaveText(`${disputed.length} of ${facts.length} numbers`);
		await page.getByLabel('Theme').selectOption({ label: 'Talent' });
		const talent = disputed.filter((fact) => fact.themes.includes('talent')).length;
		await expect(status).toHaveText(`${talent} of ${facts.length} numbers`);
		await page.getByLabel('Only where sources disagree').uncheck();
		await page.getByLabel('Theme').selectOption({ label: 'All' });
		await page.getByLabel('Search the numbers').fill('hornig');
		await expect(page.locator('.fact-card:visible').first()).toContainText('Hornig');
		await page.getByLabel('Search the numbers').fill('nothing has this');
		await expect(status).toContainText('No number fits');
		await page.getByLabel('Search the numbers').fill('');
		await page.getByLabel('Order').selectOption('date');
		await expect(page.locator('.fact-card').first()).toContainText('1953');
	});

	for (const [lang, field, queries] of [
		[
			'en',
			'Search the numbers',
			[
				['hbm samsung', 'Samsung’s share of the HBM market'],
				['R&D budget 2024', '26.54 trillion won'],
				['260000', '260,000'],
				['1750', '1,750'],
				['-14.7', '−14.7%'],
				['14.7', '−14.7%'],
				['9.4％', '−9.4%'],
				['ＫＡＩＳＴ', 'KAIST'],
				['how deep was the cut 26.54', '26.54 trillion won']
			]
		],
		[
			'zh',
			'查找数字',
			[
				['31.1 万亿', '31.1万亿韩元'],
				['33 年', '33年'],
				['研发 预算', '研发预算'],
				['２６．５４', '26.54万亿韩元']
			]
		],
		['ko', '숫자 찾기', [['31.1조원', '31.1조 원']]]
	] as const) {
		test(`A25 finds plain queries in any order, width and sign (${lang})`, async ({ page }) => {
			await page.goto(`/${lang}/sources/`);
			for (const [typed, text] of queries) {
				await page.getByLabel(field).fill(typed);
				await expect(page.locator('.fact-card:visible').first(), typed).toContainText(text);
				await expect(page.getByRole('status')).not.toContainText(/^0\D/);
			}
		});
	}

	test('A25 an acronym finds itself alone, a longer one that begins so by its next letter', async ({ page }) => {
		await page.goto('/en/sources/');
		const field = page.getByLabel('Search the numbers');
		const card = page.locator('#fact-budget-2019');
		await expect(card).toContainText('KISTEP');
		for (const [typed, shown] of [
			['KIS', true],
			['kist', false],
			['kiste', true]
		] as const) {
			await field.fill(typed);
			await expect(card, typed).toBeVisible({ visible: shown });
			await expect(page.getByRole('status'), typed).not.toContainText(/^0\D/);
		}
	});

	test('A25 where nothing is found it says what to loosen, and clears it all at once', async ({ page }) => {
		await page.goto('/en/sources/');
		const status = page.getByRole('status');
		const clear = page.getByRole('button', { name: 'Clear the search and filters' });
		await expect(clear).toHaveCount(0);
		await page.getByLabel('Search the numbers').fill('nothing has this');
		await expect(status).toHaveText('No number fits. Try another word, or fewer.');
		await page.getByLabel('Theme').selectOption('talent');
		await expect(status).toHaveText('No number fits. Loosen the filters, or try another word.');
		await page.getByLabel('Search the numbers').fill('');
		await page.getByLabel('Kind of source').selectOption('law');
		await expect(status).toHaveText('No number fits. Loosen the filters.');
		await clear.click();
		await expect(status).toHaveText(`${facts.length} of ${facts.length} numbers`);
		await expect(page.getByLabel('Theme')).toHaveValue('');
		await expect(clear).toHaveCount(0);
	});

	test('A11 A12 the address says what is asked, and Back and the other languages keep it', async ({ page }) => {
		await page.goto('/en/sources/#fact-gdp-per-person-1962');
		const entries = await page.evaluate(() => history.length);
		await page.getByLabel('Search the numbers').fill('widely');
		await page.getByLabel('Kind of source').selectOption({ label: 'Press' });
		await page.getByLabel('Order').selectOption({ label: 'By date' });
		await page.getByLabel('Only where sources disagree').check();
		const status = page.getByRole('status');
		await expect(status).toHaveText(`1 of ${facts.length} numbers`);
		await expect.poll(() => page.evaluate(() => location.search + location.hash)).toBe('?q=widely&kind=press&disagree=1&order=date');
		expect(await page.evaluate(() => history.length)).toBe(entries);
		await page.locator('.fact-card:visible .fact-moments a').first().click();
		await expect(page).toHaveURL(/\/en\/#2023-cut$/);
		await page.goBack();
		await expect(status).toHaveText(`1 of ${facts.length} numbers`);
		await expect(page.getByLabel('Order')).toHaveValue('date');
		await page.getByRole('link', { name: '한국어' }).click();
		await expect(page).toHaveURL(/\/ko\/sources\/\?q=widely&kind=press/);
		await living(page);
		await expect(page.getByLabel('출처의 종류')).toHaveValue('press');
		await page.goto('/en/sources/?theme=cooking&order=upwards');
		await expect(status).toHaveText(`${facts.length} of ${facts.length} numbers`);
	});

	test('A12 a link to a number that is left out shows it, and Back asks again', async ({ page }) => {
		await page.goto('/en/sources/?kind=derived&q=14.7');
		const status = page.getByRole('status');
		await expect(status).toHaveText(`1 of ${facts.length} numbers`);
		await page.locator('#fact-rd-2024-change-old .otherwise').getByRole('link', { name: '−9.6%' }).click();
		await expect(page.locator('#fact-rd-2024-change-executed .fact-value')).toBeInViewport();
		await expect(status).toHaveText(`${facts.length} of ${facts.length} numbers`);
		await expect.poll(() => page.evaluate(() => location.search + location.hash)).toBe('#fact-rd-2024-change-executed');
		await page.goBack();
		await expect(status).toHaveText(`1 of ${facts.length} numbers`);
		await expect(page.getByLabel('Search the numbers')).toHaveValue('14.7');
	});

	test('A12 an address that names a number shows it, whatever it asks besides', async ({ page }) => {
		await page.goto('/en/sources/?theme=talent#fact-rd-2024-change-old');
		await expect(page.locator('#fact-rd-2024-change-old .fact-value')).toBeInViewport();
		await expect(page.getByLabel('Theme')).toHaveValue('');
	});

	test.describe('over a phone’s keyboard', () => {
		test.use({ viewport: { width: 390, height: 440 }, hasTouch: true, isMobile: true });

		test('A25 Enter leaves the search field and brings what was found to the top of the view', async ({ page }) => {
			await page.goto('/en/sources/');
			const field = page.getByLabel('Search the numbers');
			await field.fill('hbm');
			await field.press('Enter');
			await expect(field).not.toBeFocused();
			await expect(page.getByRole('status')).toBeInViewport({ ratio: 1 });
			await expect(page.locator('.fact-card:visible .fact-value').first()).toBeInViewport({ ratio: 1 });
			expect(await page.getByRole('status').evaluate((node) => node.getBoundingClientRect().top)).toBeLessThan(60);
		});
	});

	test('A6 A7 A8 its parts can be gone to from its head, without JavaScript too', async ({ browser, baseURL }) => {
		const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
		await page.goto(`${baseURL}/en/sources/`);
		const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
		await expect(links).toHaveText(['Numbers', 'Corrections', 'Method', 'The data', 'Sources']);
		for (const link of await links.all()) {
			const box = await link.boundingBox();
			expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
		}
		for (const [index, part] of ['facts', 'corrections', 'about', 'data', 'sources'].entries()) {
			await links.nth(index).click();
			await expect(page.locator(`[id="${part}"]`)).toBeInViewport();
			await expect(page).toHaveURL(new RegExp(`#${part}$`));
		}
		await page.close();
	});

	test('A22 keeps a log of corrections, the article’s own errors first, by their events, and then ours, by the day of the change', async ({
		page
	}) => {
		await page.goto('/en/sources/#corrections');
		const log = page.locator('#corrections');
		await expect(log.getByRole('heading', { level: 3 })).toHaveText(['What the article got wrong', 'What we corrected']);
		await expect(log.getByText(/The Paper.+2025/).first()).toBeVisible();
		await expect(log.locator('.correction-when').first()).toHaveText('On 1962');
		await expect(log.locator('.correction-when').last()).toHaveText('November 24, 2026');
		const kaist = log.locator('#correction-kist-kaist');
		await expect(kaist).toContainText('KAIST');
		await expect(kaist.getByRole('link', { name: 'A shout in the graduation hall' })).toHaveAttribute('href', '/en/#2024-gag');
		expect(await log.locator('.correction').count()).toBeGreaterThan(8);
	});
});
