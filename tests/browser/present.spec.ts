/** The slides and the speaker's window in Chromium, two real windows of one browser. Does not cover a real clicker, a projector, or Safari without fullscreen. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { story } from '../built/page.ts';

const HALL = { width: 1280, height: 720 };
const FIFTEEN = story().routes.find((route) => route.id === 'fifteen')?.moments ?? [];

/** Opens the slides and waits until they live. */
async function openSlides(page: Page, rest = '', lang = 'en'): Promise<void> {
	await page.goto(`/${lang}/present/${rest}`);
	await page.locator('.slides.alive').waitFor();
}

/** Opens the speaker's window with the key S. */
async function openSpeaker(context: BrowserContext, page: Page): Promise<Page> {
	const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
	await expect(speaker.locator('.link')).toHaveText('In step with the slides');
	return speaker;
}

const shown = (page: Page) => page.locator('.cue.on');
const ids = (page: Page) => page.locator('.cue:not([hidden])').evaluateAll((cues) => cues.map((cue) => cue.id));

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

/** What is too small, too thin, too pale or out of place on the shown slide. Runs in the page. */
function faults(hall: boolean): string[] {
	const found: string[] = [];
	const cue = document.querySelector('.cue.on');
	const visible = (node: Element) => node.getClientRects().length > 0;
	const size = (node: Element) => Number.parseFloat(getComputedStyle(node).fontSize);
	const [body, label] = hall ? [innerHeight * 0.04, innerHeight * 0.026] : [16, 12];
	/** Relative luminance of a computed colour, whichever way it is written. */
	const luminance = (colour: string) => {
		const parts = (colour.match(/[\d.]+/g) ?? []).map(Number);
		const [r = 0, g = 0, b = 0] = colour.startsWith('color') ? parts : parts.map((part) => part / 255);
		const line = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
		return 0.2126 * line(r) + 0.7152 * line(g) + 0.0722 * line(b);
	};
	const paper = luminance(getComputedStyle(document.querySelector('.floor') ?? document.body).backgroundColor);
	for (const node of cue?.querySelectorAll('.statement, .plate-face .line') ?? [])
		if (size(node) < body - 0.01) found.push(`small words: ${node.textContent}`);
	for (const node of cue?.querySelectorAll('.when, .views li, .finding, .measure, .credit, .plot span, .small p') ?? [])
		if (visible(node) && size(node) < label - 0.01) found.push(`small label ${size(node)}: ${node.textContent}`);
	for (const node of cue?.querySelectorAll('.statement, .plate-face .line, .when, .views li, .finding, .measure, .credit, .plot span') ??
		[]) {
		const ink = luminance(getComputedStyle(node).color);
		const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
		if (visible(node) && contrast < 7) found.push(`pale ${contrast.toFixed(1)}: ${node.textContent}`);
	}
	const said = [...(cue?.querySelectorAll('.statement, .finding, .plate-face .line') ?? [])].filter(visible);
	const count = said.flatMap((node) => (node.textContent ?? '').split(/\s+/).filter(Boolean)).length;
	if (document.documentElement.lang === 'en' && count > 30) found.push(`${count} words`);
	for (const node of cue?.querySelectorAll('.plot .line') ?? [])
		if (visible(node) && Number.parseFloat(getComputedStyle(node).strokeWidth) < 3)
			found.push(`thin line: ${node.getAttribute('data-key')}`);
	const words = [...(cue?.querySelectorAll('.picture .tick, .picture .label, .picture .said') ?? [])].filter(visible);
	const boxes = words.map((node) => ({ text: node.textContent, box: node.getBoundingClientRect() }));
	for (const [index, { text, box }] of boxes.entries()) {
		if (box.left < -1 || box.right > innerWidth + 1 || box.top < 0 || box.bottom > innerHeight) found.push(`outside: ${text}`);
		for (const other of boxes.slice(index + 1)) {
			const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
			const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
			if (across > 2 && down > 5) found.push(`collide: ${text} × ${other.text}`);
		}
	}
	for (const node of cue?.querySelectorAll('.statement, .face') ?? [])
		if (node.scrollWidth > node.clientWidth + 1) found.push(`too wide: ${node.textContent?.slice(0, 40)}`);
	return found;
}

for (const [lang, width, height] of [
	['en', 1024, 768],
	['zh', 1920, 1080],
	['ko', 1280, 720],
	['ko', 390, 844]
] as const)
	test(`A27 every slide in ${lang} is large, dark and clear of itself at ${width} × ${height}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
		await openSlides(page, '', lang);
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
		const last = (await ids(page)).at(-1);
		const found: string[] = [];
		for (let id: string | null = ''; id !== last;) {
			if (id) await page.keyboard.press('PageDown');
			id = await shown(page).getAttribute('id');
			const bad = await page.evaluate(faults, width >= 1024);
			found.push(...bad.map((fault) => `${id}: ${fault}`));
		}
		expect(found).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	});

/** What on the wall's guess is smaller than from the back row can be read, or thinner. Runs in the page. */
function smallOnGuess(): string[] {
	const seen = (node: Element) => node.getClientRects().length > 0 && getComputedStyle(node).visibility === 'visible';
	const root = document.querySelector('.wall-guess');
	const words = [
		...(root?.querySelectorAll('.tick, .label, .said, .measure, .credit, .guess-how strong, .finding, .guess-surface span') ?? [])
	];
	const lines = [...(root?.querySelectorAll('.guess-line, .guess-tie, .plot .line') ?? [])];
	return [
		...words
			.filter((node) => seen(node) && node.textContent && Number.parseFloat(getComputedStyle(node).fontSize) < innerHeight * 0.026 - 0.01)
			.map((node) => `small: ${node.className} ${node.textContent}`),
		...lines
			.filter((node) => seen(node) && Number.parseFloat(getComputedStyle(node).strokeWidth) < 3)
			.map((node) => `thin: ${node.getAttribute('class')}`)
	];
}

test('A27 the guess on the wall is read from the back row, before it is drawn and after, and the keys lead on from it', async ({
	page
}) => {
	const before = story().guess?.before ?? '';
	await page.setViewportSize(HALL);
	await openSlides(page, `#${before}`);
	await page.keyboard.press('ArrowLeft');
	const wall = page.locator('.wall-guess');
	await wall.locator('.guess-surface').waitFor();
	expect(await page.evaluate(smallOnGuess)).toEqual([]);
	const box = await wall.locator('.guess-surface').boundingBox();
	if (!box) throw new Error('the board has no box');
	await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.5);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width, box.y + box.height * 0.3, { steps: 4 });
	await page.mouse.up();
	await wall.getByRole('button', { name: 'Show what happened' }).click();
	await wall.locator('.guess-result strong').waitFor();
	await wall.locator('.plot[data-settled]').waitFor();
	expect(await page.evaluate(smallOnGuess)).toEqual([]);
	expect(await wall.evaluate((node) => node.scrollHeight <= node.clientHeight + 1)).toBe(true);
	await page.keyboard.press('PageDown');
	await expect(wall).toHaveCount(0);
	await expect(shown(page)).toHaveAttribute('id', before);
});

for (const [name, lang, viewport] of [
	['hall', 'en', HALL],
	['phone', 'ko', { width: 390, height: 844 }]
] as const)
	test(`A29 the QR code fills a ${name} and decodes to the moment’s page in ${lang}`, async ({ page }) => {
		await page.setViewportSize(viewport);
		await openSlides(page, '#2016-alphago', lang);
		await page.keyboard.press('q');
		const box = await page.locator('.qr-screen .code').boundingBox();
		if (name === 'hall') expect(box?.height ?? 0).toBeGreaterThanOrEqual(viewport.height * 0.6);
		else expect(box?.width ?? 0).toBeGreaterThanOrEqual(viewport.width * 0.8);
		const { data, width, height } = PNG.sync.read(await page.screenshot());
		const read = jsQR(new Uint8ClampedArray(data), width, height)?.data ?? '';
		const canonical = await (await page.request.get(`/${lang}/m/2016-alphago/`)).text();
		expect(canonical).toContain(`<link rel="canonical" href="${read}"`);
		await expect(page.locator('.qr-screen .typed')).toHaveText(read.replace(/^https?:\/\//, ''));
		await page.keyboard.press('q');
		await expect(page.locator('.qr-screen')).toBeHidden();
	});

test('A28 the two windows move together, survive a reload of either and say when the other is gone', async ({ page, context }) => {
	await openSlides(page, '?route=fifteen');
	const speaker = await openSpeaker(context, page);
	await expect(shown(speaker).locator('.slide')).toBeVisible();
	await expect(speaker.locator('.ran')).toHaveText('0:00');
	await expect(speaker.getByRole('button', { name: 'Start' })).toBeVisible();

	await page.keyboard.press('PageDown');
	await expect(shown(speaker)).toHaveAttribute('id', '1963-quarter-percent');
	await expect(speaker.locator('.cue.after')).toHaveAttribute('id', '1966-kist');
	await expect(shown(speaker).locator('.notes .told')).toBeVisible();
	await expect(shown(speaker).locator('.ask')).toContainText('?');
	await expect(speaker.getByRole('button', { name: 'Pause' })).toBeVisible();
	await expect(speaker.locator('.pace')).toContainText('of 15 min');
	await expect(speaker.locator('.ran')).not.toHaveText('0:00');

	await speaker.bringToFront();
	await speaker.keyboard.press('ArrowRight');
	await expect(shown(page)).toHaveAttribute('id', '1966-kist');
	await speaker.keyboard.press('b');
	await expect(page.locator('.curtain.black')).toBeVisible();
	await expect(speaker.locator('.over')).toHaveText('The class sees a black screen.');
	await speaker.keyboard.press('b');
	await expect(page.locator('.curtain')).toHaveCount(0);

	// Steps of one slide are shared too, and a reloaded window comes back to them.
	for (const key of ['5', 'Enter', 'ArrowRight']) await speaker.keyboard.press(key);
	await expect(shown(page).locator('.views .on')).toHaveText('New rules');
	await page.reload();
	await expect(shown(page).locator('.views .on')).toHaveText('New rules');
	await speaker.reload();
	await expect(shown(speaker).locator('.views .on')).toHaveText('New rules');
	await expect(speaker.locator('.ran')).not.toHaveText('0:00');
	await speaker.keyboard.press('ArrowRight');
	await expect(shown(page).locator('.views .on')).toHaveText('Money spent');

	await page.close();
	await expect(speaker.locator('.gone')).toContainText('The window with the slides is gone.');
	const [again] = await Promise.all([context.waitForEvent('page'), speaker.locator('.gone a').click()]);
	await expect(shown(again).locator('.views .on')).toHaveText('Money spent');
	await expect(speaker.locator('.link')).toHaveText('In step with the slides');
	await speaker.close();
	await expect(again.locator('.notice')).toHaveText('The speaker’s window is gone. Open it again with S.');
});

test('A28 two lessons on one machine never drive each other, even in a duplicated tab', async ({ page, context }) => {
	await openSlides(page);
	const speaker = await openSpeaker(context, page);
	const other = await context.newPage();
	await openSlides(other);
	// A duplicated tab has its twin's lesson in its storage.
	const twin = await context.newPage();
	await twin.goto('/en/sources/');
	const kept = await page.evaluate(() => sessionStorage.getItem('threefold:lesson'));
	await twin.evaluate((value) => sessionStorage.setItem('threefold:lesson', value ?? ''), kept);
	await openSlides(twin);
	const lesson = (wall: Page) =>
		wall.locator('.bar .speaker').evaluate((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('lesson'));
	await expect.poll(() => lesson(twin)).not.toBe(await lesson(page));
	await other.keyboard.press('End');
	await twin.keyboard.press('End');
	await page.bringToFront();
	await page.keyboard.press('ArrowRight');
	await expect(shown(speaker)).toHaveAttribute('id', '1962-question');
	await expect(shown(page)).toHaveAttribute('id', '1962-question');
	await speaker.keyboard.press('Home');
	await expect(shown(page)).toHaveAttribute('id', 'three-times-a-professor');
	await expect(shown(other)).toHaveAttribute('id', '2026-law');
	await expect(shown(twin)).toHaveAttribute('id', '2026-law');
});

test('A28 A30 the 15-minute route runs by keyboard alone in two windows, offline', async ({ page, context }) => {
	await openSlides(page, '?route=fifteen');
	const speaker = await openSpeaker(context, page);
	await page.locator('.picture.alive').or(page.locator('.plate-face')).first().waitFor();
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	await page.keyboard.press('q');
	await expect(page.locator('.qr-screen .code')).toBeVisible();
	// From the code straight on: Space turns the slide and closes nothing else.
	await context.setOffline(true);
	const seen: string[] = [];
	const end = FIFTEEN.at(-1);
	for (let id: string | null = ''; id !== end;) {
		if (id !== '') await page.keyboard.press('Space');
		id = await shown(page).getAttribute('id');
		if (id && FIFTEEN.includes(id) && seen.at(-1) !== id) seen.push(id);
		await expect(shown(speaker)).toHaveAttribute('id', id ?? '');
		await expect(shown(page).locator('.statement')).toBeVisible();
	}
	expect(seen).toEqual(FIFTEEN);
	await expect(page.locator('.bar .count')).toHaveText('8 of 8');
	await expect(speaker.locator('.no-more')).toBeVisible();
	await context.setOffline(false);
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
