/** Touching a number, and the ledger's page. Does not cover what screen readers say beyond roles and names. */
import { expect, test, type Page } from '@playwright/test';
import { story } from '../built/page.ts';
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
		await expect(page.getByText('No number fits')).toBeVisible();
		await page.getByLabel('Search the numbers').fill('');
		await page.getByLabel('Order').selectOption('date');
		await expect(page.locator('.fact-card').first()).toContainText('1953');
	});

	test('A22 keeps a log of corrections, the article’s own errors first', async ({ page }) => {
		await page.goto('/en/sources/#corrections');
		const log = page.locator('.correction');
		await expect(log.first()).toContainText('KAIST');
		await expect(log.first()).toContainText('The article');
		expect(await log.count()).toBeGreaterThan(8);
	});
});
