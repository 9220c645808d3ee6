/** The reader's settings: what they do, that they last, and what the device remembers. */
import { expect, test, type Page } from '@playwright/test';
import { openStory, readStep } from './story.ts';

const DESK = { width: 1366, height: 768 };

/** Opens the settings in the head of a page. */
async function openSettings(page: Page, path = '/en/sources/') {
	await page.goto(path);
	const sheet = page.locator('.masthead .settings.ready');
	await sheet.locator('summary').click();
	return sheet;
}
const root = (page: Page) => page.locator('html');
const size = (page: Page) => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('threefold:settings') ?? '');

test.use({ viewport: DESK });

test('A34 theme, motion, type and data saver are chosen in the head of a page and last on all others', async ({ page }) => {
	const sheet = await openSettings(page);
	for (const name of ['Dark', 'Still', 'Larger']) await sheet.getByLabel(name, { exact: true }).check({ force: true });
	await sheet.getByLabel(/Save data/).check();
	expect(JSON.parse(await kept(page))).toEqual({ theme: 'dark', motion: 'still', text: 1.3, 'data-saver': true });
	for (const path of ['/en/', '/ko/m/2023-cut/', '/zh/sources/']) {
		// Before any of the page's own code: what paints first is right already.
		await page.route('**/_app/**/*.js', (route) => route.abort());
		await page.goto(path);
		await expect(root(page)).toHaveAttribute('data-theme', 'dark');
		await expect(root(page)).toHaveAttribute('data-motion', 'still');
		await expect(root(page)).not.toHaveClass(/moves|scrolly/);
		expect(await size(page)).toBeCloseTo(16 * 1.3);
		expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(236, 231, 219)');
		expect(
			await page.locator('meta[name="theme-color"]').evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content')))
		).toEqual(['#12151b', '#12151b']);
		await page.unrouteAll({ behavior: 'ignoreErrors' });
	}
	const again = await openSettings(page, '/en/m/2023-cut/');
	for (const name of ['Dark', 'Still', 'Larger']) await expect(again.getByLabel(name, { exact: true })).toBeChecked();
	await expect(again.getByLabel(/Save data/)).toBeChecked();
	await page.keyboard.press('Escape');
	await expect(again.getByText('Clear what this device remembers')).toBeHidden();
	await expect(again.locator('summary')).toBeFocused();
});

test('A36 a page that brings a theme of its own keeps it', async ({ page }) => {
	await page.addInitScript(() => localStorage.setItem('threefold:settings', '{"theme":"dark"}'));
	await page.route('**/en/sources/', async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: (await response.text()).replace('<html', '<html data-theme="light"') });
	});
	await page.goto('/en/sources/');
	await page.locator('.settings.ready').waitFor();
	await expect(root(page)).toHaveAttribute('data-theme', 'light');
});

test('A34 with motion still the story stands stacked at once, keeps the step, and nothing in it moves', async ({ page }) => {
	await openStory(page);
	await readStep(page, '2008-ten-trillion');
	await expect(root(page)).toHaveClass(/scrolly/);
	await page.getByLabel('Contents').click();
	await page.locator('.rail .settings summary').click();
	await page.locator('.rail').getByLabel('Still', { exact: true }).check({ force: true });
	await expect(root(page)).not.toHaveClass(/scrolly/);
	await expect(page.locator('.live')).toHaveCount(0);
	await expect(page.locator('.step.current')).toHaveAttribute('id', '2008-ten-trillion');
	await expect(page.locator('[id="2008-ten-trillion"]')).toBeInViewport();
	// Esc closes one thing at a time: the settings, then the contents around them.
	await page.keyboard.press('Escape');
	await expect(page.locator('.rail .settings-sheet')).toBeHidden();
	await expect(page.locator('.contents')).toBeVisible();
	await page.evaluate(() => scrollTo(0, 300));
	expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
	const moving = await page.evaluate(
		() =>
			[...document.querySelectorAll('*')].filter((node) => {
				const { animationName, transitionDuration } = getComputedStyle(node);
				return animationName !== 'none' || transitionDuration.split(', ').some((time) => time !== '0s');
			}).length
	);
	expect(moving).toBe(0);
});

test('A34 nothing moves by itself for five seconds or for ever', async ({ page }) => {
	await openStory(page);
	await readStep(page, '2023-cut');
	const long = await page.evaluate(() =>
		[...document.querySelectorAll('*')].flatMap((node) => {
			const { animationDuration, animationIterationCount, animationTimeline, transitionDuration } = getComputedStyle(node);
			const seconds = [animationDuration, transitionDuration].flatMap((times) => times.split(', ')).map(parseFloat);
			return seconds.some((time) => time >= 5) || (animationIterationCount === 'infinite' && animationTimeline === 'auto')
				? [node.className]
				: [];
		})
	);
	expect(long).toEqual([]);
});

test('two tabs agree on the settings and do not fight over the place', async ({ page, context }) => {
	await openStory(page);
	const other = await context.newPage();
	const sheet = await openSettings(other, '/en/m/2023-cut/');
	await sheet.getByLabel('Dark', { exact: true }).check({ force: true });
	await expect(root(page)).toHaveAttribute('data-theme', 'dark');
	await expect(page.locator('.cover .settings input[value="dark"]')).toBeChecked();
	// One switches remembering off; the other, which goes on reading, keeps nothing either, and says so.
	const third = await context.newPage();
	await openStory(third);
	await third.getByRole('button', { name: /remember my place/i }).click();
	await expect(page.locator('.resume')).toContainText('Remember my place on this device: off');
	await readStep(page, '1983-tokyo');
	expect(await page.evaluate(() => localStorage.getItem('threefold:place'))).toBe('{"off":true}');
});

test('A42 the device can be made to forget: settings, language, place and saved pages, and no other site’s', async ({ page }) => {
	await openStory(page);
	await readStep(page, '1983-tokyo');
	await page.evaluate(async () => {
		localStorage.setItem('threefold:language', 'ko');
		localStorage.setItem('threefold:settings', '{"theme":"dark"}');
		localStorage.setItem('another', 'kept');
		await caches.open('threefold-test');
		await caches.open('another');
	});
	await page.reload();
	await expect(root(page)).toHaveAttribute('data-theme', 'dark');
	await page.goto('/en/');
	await expect(page.getByRole('link', { name: 'Continue at 1983?' })).toBeVisible();
	await page.locator('.cover .settings summary').click();
	const clear = page.getByRole('button', { name: 'Clear what this device remembers' });
	// The first press says what goes, and anything else takes it back.
	await clear.click();
	await expect(page.locator('.cover .settings-said')).toHaveText('Press again to clear it all, saved pages too.');
	await page.locator('.cover .settings-head').click();
	await expect(page.locator('.cover .settings-said')).toHaveText('');
	await clear.click();
	await expect(root(page)).toHaveAttribute('data-theme', 'dark');
	await clear.click();
	await expect(page.locator('.cover .settings-said')).toHaveText('Cleared. Nothing of yours is left here.');
	await expect(root(page)).not.toHaveAttribute('data-theme');
	await expect(page.locator('.cover .settings input[value="system"]').first()).toBeChecked();
	await expect(page.getByRole('link', { name: /Continue/ })).toHaveCount(0);
	expect(await page.evaluate(async () => [Object.keys(localStorage), await caches.keys()])).toEqual([['another'], ['another']]);
});

test('A33 on the cover the settings close where they are, and the focus goes back to what opened them', async ({ page }) => {
	await page.goto('/en/');
	const opener = page.locator('.cover .settings.ready > summary');
	await opener.click();
	await page.locator('.cover .settings-close').click();
	await expect(page.locator('.cover .settings-sheet')).toBeHidden();
	await expect(opener).toBeFocused();
});

test('A44 where nothing can be kept the settings hold for the page, and it says so', async ({ page }) => {
	await page.addInitScript(() =>
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('blocked', 'SecurityError');
			}
		})
	);
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	const sheet = await openSettings(page);
	await sheet.getByLabel('Dark', { exact: true }).check({ force: true });
	await sheet.getByLabel('Largest', { exact: true }).check({ force: true });
	await expect(sheet.locator('.settings-said')).toContainText('holds until you leave the page');
	await expect(root(page)).toHaveAttribute('data-theme', 'dark');
	expect(await size(page)).toBe(24);
	expect(errors).toEqual([]);
});

test('A8 without JavaScript there are no settings that do nothing', async ({ browser, baseURL }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	for (const path of ['/en/', '/en/sources/']) {
		await page.goto(`${baseURL}${path}`);
		await expect(page.locator('.settings').first()).toBeHidden();
	}
	await page.close();
});
