/** What is on the wall can be read from the back row. Does not cover a real projector. */
import { expect, test, type Page } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { story } from '../built/page.ts';
import { HALL, ids, openSlides, shown } from './slides.ts';

test.use({ viewport: HALL });

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
	const walker = document.createTreeWalker(cue?.querySelector('.statement') ?? document.body, NodeFilter.SHOW_TEXT);
	const range = document.createRange();
	let line = Infinity;
	for (let node = walker.nextNode(); node; node = walker.nextNode())
		for (const [index, mark] of [...(node.textContent ?? '')].entries()) {
			range.setStart(node, index);
			range.setEnd(node, index + 1);
			const { top, height, width } = range.getBoundingClientRect();
			if (width === 0) continue;
			// Lines of display type stand closer than its boxes are high.
			if (top > line + height * 0.4 && /[，。、；：？！）》」』”’]/.test(mark)) found.push(`a line begins with ${mark}`);
			line = top;
		}
	for (const node of cue?.querySelectorAll('.statement, .face') ?? [])
		if (node.scrollWidth > node.clientWidth + 1) found.push(`too wide: ${node.textContent?.slice(0, 40)}`);
	return found;
}

for (const [lang, width, height, notes = ''] of [
	['en', 1024, 768],
	['zh', 1920, 1080],
	['ko', 1280, 720],
	['ko', 390, 844],
	['en', 844, 390, 'with its notes']
] as const)
	test(`A27 A37 every slide in ${lang} is large, dark and clear of itself at ${width} × ${height} ${notes}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
		await openSlides(page, '', lang);
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
		if (notes) await page.keyboard.press('n');
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

/** Draws one line on the guess's board, rising to the last year. */
async function draw(page: Page): Promise<void> {
	const box = await page.locator('.wall-guess .guess-surface').boundingBox();
	if (!box) throw new Error('the board has no box');
	await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.5);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width, box.y + box.height * 0.3, { steps: 4 });
	await page.mouse.up();
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
	await draw(page);
	await wall.getByRole('button', { name: 'Show what happened' }).click();
	await wall.locator('.guess-result strong').waitFor();
	await wall.locator('.plot[data-settled]').waitFor();
	expect(await page.evaluate(smallOnGuess)).toEqual([]);
	expect(await wall.evaluate((node) => node.scrollHeight <= node.clientHeight + 1)).toBe(true);
	await page.keyboard.press('PageDown');
	await expect(wall).toBeHidden();
	await expect(shown(page)).toHaveAttribute('id', before);
});

test('A26 what the class drew and saw lasts for the lesson: behind dialogs, after other slides, beside the note; nothing tells the answer before', async ({
	page
}) => {
	const before = story().guess?.before ?? '';
	await openSlides(page, `#${before}`);
	await page.keyboard.press('ArrowLeft');
	const wall = page.locator('.wall-guess');
	await draw(page);
	const line = () => wall.locator('.guess-line').getAttribute('d');
	const drawn = await line();
	expect(drawn).toContain('L');
	for (const [key, place] of [
		['?', '.help'],
		['q', '.qr-screen'],
		['b', '.curtain']
	] as const) {
		await page.keyboard.press(key);
		await page.locator(place).waitFor();
		// The code leads the class to the guess, not to its answer.
		if (key === 'q') await expect(page.locator('.typed')).toHaveText(/\/en\/#guess$/);
		await expect(wall).toBeVisible();
		await expect(page.locator(`[id="${before}"] .slide`)).toBeHidden();
		await page.keyboard.press('Escape');
		await page.locator(place).waitFor({ state: 'hidden' });
	}
	for (const key of ['o', 'Escape', 'ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
	await expect(shown(page)).toHaveAttribute('id', 'guess');
	expect(await line()).toBe(drawn);
	await page.keyboard.press('n');
	await expect(shown(page).locator('.notes')).toContainText('The class draws its guess now');
	await expect(wall.locator('.guess-surface')).toBeInViewport({ ratio: 1 });
	await page.keyboard.press('n');
	await wall.getByRole('button', { name: 'Show what happened' }).click();
	// The clicker's Space is the slides', not the pressed button's.
	await page.keyboard.press('Space');
	await expect(shown(page)).toHaveAttribute('id', before);
	await page.keyboard.press('ArrowLeft');
	await expect(wall.locator('.guess-result')).toBeVisible();
	expect(await line()).toBe(drawn);
	await wall.getByRole('button', { name: 'Guess again' }).click();
	await wall.getByRole('button', { name: 'Skip the guess' }).click();
	await expect(wall.locator('.guess-result')).toContainText('No guess this time');
	await expect(page.locator('body')).toBeFocused();
	await page.keyboard.press('Space');
	await expect(shown(page)).toHaveAttribute('id', before);
});

test('A26 a reload keeps what the class drew and saw, on whichever slide it comes back; another lesson begins with an empty board, and the device keeps nothing', async ({
	page
}) => {
	await openSlides(page, '#guess');
	const wall = page.locator('.wall-guess');
	const line = () => wall.locator('.guess-line').getAttribute('d');
	await draw(page);
	const drawn = await line();
	expect(drawn).toContain('L');
	await page.reload();
	await expect.poll(line).toBe(drawn);
	await expect(wall.locator('.guess-result')).toBeHidden();
	await wall.getByRole('button', { name: 'Show what happened' }).click();
	await page.reload();
	await expect(wall.locator('.guess-result')).toBeVisible();
	expect(await line()).toBe(drawn);
	// The address is the slide's before a turn has settled.
	await page.evaluate(() => history.replaceState(history.state, '', '#2023-cartel'));
	await page.reload();
	await expect(shown(page)).toHaveAttribute('id', '2023-cartel');
	await page.keyboard.press('ArrowRight');
	await expect(wall.locator('.guess-result')).toBeVisible();
	expect(await line()).toBe(drawn);
	expect(await page.evaluate(() => Object.values(localStorage).filter((kept) => kept.includes('drawn')))).toEqual([]);

	await page.goto('/en/teach/');
	await openSlides(page, '?route=forty-five');
	await page.evaluate(() => (location.hash = '#guess'));
	await wall.locator('.guess-start').waitFor();
	expect(await line()).toBe('');
	await expect(wall.locator('.guess-result')).toBeHidden();
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
