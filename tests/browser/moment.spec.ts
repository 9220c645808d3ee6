/** The page of one moment, alive, and its embed in a frame of another origin. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { story } from '../built/page.ts';
import { living } from './alive.ts';
import { outOfView } from './in-view.ts';

test.describe('a moment’s page', () => {
	for (const width of [390, 1280])
		test(`A12 shows its heading and picture, and leads into the story, at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await page.goto('/en/m/2008-ten-trillion/');
			await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
			await expect(page.locator('.figure .plot .mark').first()).toBeVisible();
			await page.getByRole('link', { name: 'Read in the story' }).click();
			await expect(page).toHaveURL(/\/en\/#2008-ten-trillion$/);
			await expect(page.locator('.step.current')).toHaveAttribute('id', '2008-ten-trillion');
		});

	for (const width of [390, 1280])
		test(`A13 nothing moves while it opens, at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await page.addInitScript(() => {
				const shifts: number[] = [];
				Object.assign(window, { shifts });
				new PerformanceObserver((list) => {
					for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.push(value);
				}).observe({ type: 'layout-shift', buffered: true });
			});
			await page.goto('/en/m/2008-ten-trillion/', { waitUntil: 'networkidle' });
			await page.locator('html.near .settings.ready').waitFor({ state: 'attached' });
			expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
		});

	test('its numbers can be touched and its switch works', async ({ page }) => {
		await page.goto('/en/m/2023-cut/');
		await living(page);
		await page.locator('.words > p:not(.when) a.fact').first().click();
		await expect(page.getByRole('dialog').locator('.fact-value')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeHidden();
		await page.locator('label', { hasText: 'New rules' }).click();
		await expect(page.locator('.figure.on .finding')).toContainText('−9.4%');
		await expect(page.locator('.figure:not(.on)').first()).toBeHidden();
		await page.locator('.numbers summary').click();
		await expect(page.locator('.numbers table:visible caption')).toHaveText(/by the\snew rules$/);
	});

	test('A19 its picture answers who only points at it', async ({ page }) => {
		await page.goto('/en/m/1983-tokyo/');
		await living(page);
		const picture = await page.locator('.figure .picture').boundingBox();
		if (!picture) throw new Error('the picture has no box');
		const readout = page.locator('.figure .readout');
		await page.mouse.move(picture.x + picture.width / 2, picture.y + picture.height / 2);
		await readout.waitFor({ state: 'attached' });
		await page.mouse.move(picture.x + picture.width / 2 + 4, picture.y + picture.height / 2);
		await expect(readout).toHaveText(/^\d{4}.*: \$/);
	});

	test('A14 makes a square picture with a QR code in the browser', async ({ page }) => {
		await page.goto('/en/m/1966-kist/');
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Square picture with QR code' }).click();
		const file = await (await download).path();
		const png = readFileSync(file);
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 1200]);
		expect(png.length).toBeGreaterThan(20_000);
	});

	for (const [lang, style, copied] of [
		['en', 'Copy APA', 'Copied'],
		['zh', '复制GB/T 7714', '已复制'],
		['ko', 'Chicago 복사', '복사했다']
	] as const)
		test(`A14 copies a citation in ${lang} and says so`, async ({ page, context }) => {
			await context.grantPermissions(['clipboard-read', 'clipboard-write']);
			await page.goto(`/${lang}/m/2023-cut/`);
			await living(page);
			await page.locator('details:has(.citations) summary').click();
			const button = page.getByRole('button', { name: style });
			expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
			await button.click();
			await expect(button).toHaveText(copied);
			await expect(page.locator('.share').getByRole('status')).toHaveText(copied);
			const cite = page.locator('.copied', { has: button }).locator('.cite');
			expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await cite.textContent());
			await expect(page.locator('.citations dt').first()).toHaveText(lang === 'zh' ? 'GB/T 7714' : 'APA');
		});

	test('A14 copies the embed code, and selects it where copying is not allowed', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto('/en/m/2023-cut/');
		await living(page);
		await page.locator('summary', { hasText: 'Embed' }).click();
		await page.getByRole('button', { name: 'Copy the code' }).click();
		await expect(page.locator('.share').getByRole('status')).toHaveText('Copied');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<iframe src=".*\/embed\/en\/2023-cut\/".*<\/iframe>$/);
		await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
		await page.locator('details:has(textarea) .copy-button').click();
		expect(await page.evaluate(() => getSelection()?.toString())).toContain('<iframe');
	});

	test('A14 shares by copying where the system has no share sheet', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto('/en/m/1966-kist/');
		await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
		await page.getByRole('button', { name: 'Share' }).click();
		await expect(page.locator('.share-button')).toHaveText('The address is copied');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/en\/m\/1966-kist\/$/);
	});
});

for (const lang of ['en', 'zh', 'ko'])
	for (const width of [390, 1280])
		test(`A12 every moment’s page in ${lang} opens with its heading and picture in view at ${width} px`, async ({ page }) => {
			test.setTimeout(120_000);
			await page.setViewportSize({ width, height: 844 });
			for (const { id } of story().chapters.flatMap((chapter) => chapter.moments)) {
				await page.goto(`/${lang}/m/${id}/`, { waitUntil: 'domcontentloaded' });
				expect(await page.evaluate(outOfView, ['h1', '.figure .finding']), id).toEqual([]);
			}
		});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'an embed' : 'an embed without scripts', () => {
		test.use({ javaScriptEnabled });
		for (const width of [358, 700])
			test(`A14 stands whole in the frame of its own code at ${width} px${javaScriptEnabled ? '' : ', without scripts'}`, async ({
				page
			}) => {
				test.setTimeout(120_000);
				for (const lang of ['en', 'zh', 'ko'])
					for (const { id, figures } of story().chapters.flatMap((chapter) => chapter.moments)) {
						const { html, height } = JSON.parse(readFileSync(`build/oembed/${lang}/${id}.json`, 'utf8')) as {
							html: string;
							height: number;
						};
						expect(html).toContain(`height="${height}"`);
						await page.setViewportSize({ width, height });
						await page.goto(`/embed/${lang}/${id}/`);
						const picture = await page.locator('.figure:visible .picture').first().boundingBox();
						expect(picture?.height, `${lang} ${id}`).toBeGreaterThanOrEqual(256);
						// Without scripts all pictures of a choice stand one after another, and the frame scrolls.
						if (!javaScriptEnabled && figures.length > 1) continue;
						await expect(page.locator('.embed-foot'), `${lang} ${id}`).toBeInViewport({ ratio: 1 });
						await expect(page.locator('.credit:visible'), `${lang} ${id}`).toBeInViewport({ ratio: 1 });
					}
			});
	});

test('A14 an embed in a low frame that is sandboxed from everything scrolls to its end', async ({ page, baseURL }) => {
	const html = `<!doctype html><iframe sandbox="" src="${baseURL}/embed/en/2023-cut/" width="358" height="300"></iframe>`;
	const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html)).listen(0);
	const address = server.address();
	await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`);
	await page.locator('iframe').hover();
	await page.mouse.wheel(0, 9000);
	await expect(page.frameLocator('iframe').locator('.embed-foot')).toBeInViewport({ ratio: 1 });
	server.close();
});

test('A14 the embed works in a sandboxed frame of another origin, tells its height and stores nothing', async ({ page, baseURL }) => {
	const html = `<!doctype html><iframe sandbox="allow-scripts" src="${baseURL}/embed/en/2025-hbm-puzzle/" style="width:400px;height:700px"></iframe>
		<script>addEventListener('message', (event) => { window.told = event.data; });</script>`;
	const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html)).listen(0);
	const address = server.address();
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`);
	const frame = page.frameLocator('iframe');
	await expect(frame.locator('.figure.on .plot .mark').first()).toBeVisible();
	await frame.locator('label', { hasText: 'Memory shipped' }).click();
	await expect(frame.locator('.figure.on .finding')).toContainText('By memory shipped');
	const told = await page.evaluate(() => (window as unknown as { told: { threefold: string; height: number } }).told);
	expect(told).toMatchObject({ threefold: 'height' });
	expect(told.height).toBeGreaterThan(300);
	const stuck = await frame
		.locator('*')
		.evaluateAll((nodes) => nodes.filter((node) => ['sticky', 'fixed'].includes(getComputedStyle(node).position)).length);
	expect(stuck).toBe(0);
	expect(errors).toEqual([]);
	server.close();
});

test('an unknown address answers 404 and offers what is near', async ({ page }) => {
	const response = await page.goto('/en/m/1966-kists/');
	expect(response?.status()).toBe(404);
	await expect(page.locator('section').first().locator('.near a:visible').first()).toHaveText('An institute with more than one birthday');
});
