/** The slides in Chromium, by key, finger and button. Does not cover a real clicker, or Safari without fullscreen. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { story } from '../built/page.ts';
import { HALL, ids, openSlides, openSpeaker, shown } from './slides.ts';

async function violations(page: Page): Promise<string[]> {
	const { violations: found } = await new AxeBuilder({ page }).analyze();
	return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

test.use({ viewport: HALL });

test('A26 every key does what it should, and none acts in a field or with Ctrl', async ({ page }) => {
	await openSlides(page, '#2023-cartel');
	const press = (key: string) => page.keyboard.press(key);
	for (const [key, id] of [
		['ArrowRight', '2023-cut'],
		['ArrowLeft', '2023-cartel'],
		['PageDown', '2023-cut'],
		['PageUp', '2023-cartel'],
		['Space', '2023-cut'],
		['Home', 'three-times-a-professor'],
		['End', '2026-law']
	] as const) {
		await press(key);
		await expect(shown(page), key).toHaveAttribute('id', id);
	}
	for (const key of ['2', '2']) await press(key);
	await expect(page.locator('.digits')).toHaveText('22');
	await press('Enter');
	await expect(shown(page)).toHaveAttribute('id', '2023-cut');
	await expect(page).toHaveURL(/\/en\/present\/#2023-cut$/);
	await expect(page).toHaveTitle(/How deep was the cut/);
	for (const [key, colour] of [
		['b', 'black'],
		['.', 'black'],
		['w', 'white']
	] as const) {
		await press(key);
		await expect(page.locator(`.curtain.${colour}`)).toBeVisible();
		await press('ArrowRight');
		await expect(page.locator('.curtain')).toHaveCount(0);
		await expect(shown(page), 'a key only lifts the curtain').toHaveAttribute('id', '2023-cut');
	}
	await press('b');
	await page.mouse.click(300, 300);
	await expect(page.locator('.curtain')).toHaveCount(0);
	await press('Shift+?');
	await expect(page.locator('.help')).toBeVisible();
	await press('Escape');
	await expect(page.locator('.help')).toBeHidden();
	await press('n');
	await expect(shown(page).locator('.notes')).toContainText('Ask the class');
	await press('n');
	await press('f');
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
	await press('f');
	await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);

	await page.evaluate(() => document.querySelector('main')?.append(Object.assign(document.createElement('input'), { id: 'field' })));
	await page.locator('#field').focus();
	await page.keyboard.type('b3 wq');
	await expect(page.locator('#field')).toHaveValue('b3 wq');
	await page.locator('#field').evaluate((field) => field.remove());
	await press('Control+b');
	await expect(page.locator('.curtain, .digits')).toHaveCount(0);
	await expect(shown(page)).toHaveAttribute('id', '2023-cut');

	await press('Escape');
	await expect(page).toHaveURL(/\/en\/#2023-cut$/);
	// None of them acts on the story.
	await page.locator('.resume.ready').waitFor({ state: 'attached' });
	for (const key of ['b', 'w', 'q', 'o', 'f', '?']) await press(key);
	await expect(page.locator('.curtain, dialog[open]')).toHaveCount(0);
	expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
	await expect(page).toHaveURL(/\/en\/#2023-cut$/);
});

test('A26 a chart’s further pictures are steps of its slide; a touched number keeps the keys no longer than a turn', async ({ page }) => {
	await openSlides(page, '#2023-cut');
	const settled = (scene: string) => shown(page).locator(`.live .plot[data-settled="${scene}"]`);
	await page.locator('.picture.alive').waitFor();
	for (const [index, scene] of (
		story()
			.chapters.flatMap((chapter) => chapter.moments)
			.find(({ id }) => id === '2023-cut')?.figures ?? []
	).entries()) {
		if (index > 0) await page.keyboard.press('ArrowRight');
		await expect(shown(page)).toHaveAttribute('id', '2023-cut');
		await expect(settled(scene.scene.id)).toBeVisible();
		await expect(shown(page).locator('.views .on')).toHaveCount(1);
		await expect(shown(page).locator('.figure:visible')).toHaveCount(1);
	}
	await shown(page).locator('.statement a.fact').first().click();
	const sheet = page.locator('.fact-sheet');
	await expect(sheet.locator('.fact-value')).toBeVisible();
	await page.keyboard.press('b');
	await expect(page.locator('.curtain')).toHaveCount(0);
	await page.keyboard.press('PageDown');
	await expect(sheet).toBeHidden();
	await expect(shown(page)).toHaveAttribute('id', '2024-gag');
	await expect(page).toHaveURL(/#2024-gag$/);
});

test('A26 the overview shows all slides small, marks the current one and is walked with arrows', async ({ page }) => {
	await openSlides(page, '#2008-ten-trillion');
	await page.keyboard.press('o');
	const current = page.locator('.pick[aria-current]');
	await expect(current).toBeFocused();
	await expect(current).toBeInViewport();
	expect(await page.locator('.cue:not([hidden])').count()).toBe(37);
	const width = (await page.locator('.cue .slide').nth(20).boundingBox())?.width ?? 0;
	expect(width).toBeLessThan(400);
	for (const key of ['ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
	const all = await ids(page);
	await expect(shown(page)).toHaveAttribute('id', all[all.indexOf('2008-ten-trillion') + 2] ?? '');
	await expect(page.locator('.slides.overview')).toHaveCount(0);
	await page.keyboard.press('o');
	await page.locator('[id="1981-kaist"] .pick').click();
	await expect(shown(page)).toHaveAttribute('id', '1981-kaist');
});

test('A26 a finger swipes to the next slide and back, and buttons do the same', async ({ browser }) => {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
	const page = await context.newPage();
	await openSlides(page, '#1966-kist');
	const session = await context.newCDPSession(page);
	const swipe = async (...points: [x: number, y: number][]) => {
		for (const [index, [x, y]] of points.entries())
			await session.send('Input.dispatchTouchEvent', { type: index === 0 ? 'touchStart' : 'touchMove', touchPoints: [{ x, y }] });
		await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	};
	await swipe([300, 300], [200, 305], [80, 310]);
	await expect(shown(page)).toHaveAttribute('id', '1966-returnees');
	await swipe([80, 300], [200, 300], [300, 300]);
	await expect(shown(page)).toHaveAttribute('id', '1966-kist');
	await page.getByRole('button', { name: 'Next' }).click();
	await expect(shown(page)).toHaveAttribute('id', '1966-returnees');
	for (const button of await page.locator('.bar :is(a, button):visible').all()) {
		const box = await button.boundingBox();
		expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
	}
	await context.close();
});

test('A30 a route is in the address in its own order; what the story lacks is named and the rest shown', async ({ page }) => {
	await openSlides(page, '?route=2026-law,atlantis,1966-kist#1966-kist');
	expect(await ids(page)).toEqual(['2026-law', '1966-kist']);
	await expect(page.locator('.notice')).toHaveText('Not in this story: atlantis. The rest is shown.');
	await expect(shown(page)).toHaveAttribute('id', '1966-kist');
	await page.keyboard.press('ArrowLeft');
	await expect(shown(page)).toHaveAttribute('id', '2026-law');
	await expect(page.locator('.notice')).toHaveText('');
	await expect(page).toHaveURL(/\?route=2026-law,atlantis,1966-kist#2026-law$/);
});

test('A30 A37 two languages stand side by side, each marked as itself, and one that can’t be fetched is said so', async ({
	page,
	context
}) => {
	await openSlides(page, '?with=en#1966-kist', 'ko');
	const second = shown(page).locator('.second');
	await expect(second).toContainText('rival birthdays');
	await expect(second).toHaveAttribute('lang', 'en');
	await expect(shown(page).locator('.statement')).toContainText('연구소');
	await page.keyboard.press('ArrowRight');
	await expect(shown(page).locator('.second')).toContainText('professor');
	await context.setOffline(true);
	await page.keyboard.press('l');
	await expect(page.locator('.notice')).toContainText('두 번째 언어');
	await expect(second).toHaveAttribute('lang', 'en');
	await context.setOffline(false);
	const through = async () => (await fetch('/robots.txt', { cache: 'no-store' }).catch(() => null))?.ok;
	await expect.poll(() => page.evaluate(through)).toBe(true);
	await page.keyboard.press('l');
	await expect(second).toHaveAttribute('lang', 'zh-Hans');
	await expect(page).toHaveURL(/with=zh/);
	await page.keyboard.press('l');
	await expect(second).toBeHidden();
	await expect(page).not.toHaveURL(/with=/);
});

test('A26 asks the system to keep the screen on, again after it was hidden, and bears a refusal', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await page.addInitScript(() => {
		const asked: string[] = [];
		Object.assign(window, { asked });
		Object.defineProperty(navigator, 'wakeLock', {
			value: {
				request: async () => {
					asked.push(document.visibilityState);
					throw new DOMException('not now', 'NotAllowedError');
				}
			}
		});
	});
	await openSlides(page);
	const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
	await expect.poll(asked).toEqual(['visible']);
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect.poll(asked).toEqual(['visible', 'visible']);
	expect(errors).toEqual([]);
});

test('A32 no violations on a slide with notes, in the overview, the list of keys, the QR code, the dark theme and the speaker’s window', async ({
	page,
	context
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openSlides(page, '#2023-cut');
	await page.locator('.picture.alive').waitFor();
	const speaker = await openSpeaker(context, page);
	expect(await violations(speaker)).toEqual([]);
	await page.bringToFront();
	for (const [key, place] of [
		['n', '.cue.on .notes'],
		['o', '.overview'],
		['?', '.help'],
		['q', '.qr-screen']
	] as const) {
		await page.keyboard.press(key);
		await page.locator(place).waitFor();
		expect(await violations(page), place).toEqual([]);
		if (key !== 'n') await page.keyboard.press('Escape');
	}
	await page.keyboard.press('t');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	expect(await violations(page)).toEqual([]);
});

test('A8 without JavaScript every slide stands in order with its picture, notes and question', async ({ browser, baseURL }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(`${baseURL}/en/present/`);
	expect(await page.locator('.cue').count()).toBe(37);
	await expect(page.locator('.masthead')).toBeVisible();
	await expect(page.locator('[id="2026-law"] .statement')).toBeVisible();
	await expect(page.locator('[id="2026-law"] .plot .mark').first()).toBeVisible();
	await expect(page.locator('[id="2026-law"] .ask')).toBeVisible();
	await expect(page.locator('.bar')).toBeHidden();
	await page.close();
});
