/** Guess first, in the story: drawn with mouse, finger and keys. Does not cover a real phone's own judgement of a gesture, or screen readers. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { story } from '../built/page.ts';
import { openStory } from './story.ts';

const { guess } = story();
if (!guess) throw new Error('the story has no guess');
const { scene } = guess.figure;
const rows = scene.groups.flatMap((group) => group.rows);
const PHONE = { width: 390, height: 844 };

/** Opens the story at the guess and waits until it can be drawn on; how to find a year and a value on the screen. */
async function open(page: Page) {
	await openStory(page, '#guess');
	const surface = page.locator('.guess-surface');
	await surface.waitFor();
	await page.locator('.guess .plot[data-settled]').waitFor();
	return async (year: number, trillions: number) => {
		const box = await surface.boundingBox();
		if (!box) throw new Error('the board has no box');
		return {
			x: box.x + (box.width * (year - scene.x.from)) / (scene.x.to - scene.x.from),
			y: box.y + box.height * (1 - (trillions * 1e12) / scene.y.to)
		};
	};
}
/** What each year's slider says. */
const said = (page: Page) =>
	page.getByRole('slider').evaluateAll((sliders) => sliders.map((slider) => slider.getAttribute('aria-valuetext')));
/** The columns of the living picture with their heights as shares of the plot, once it rests. */
async function columns(page: Page): Promise<{ key: string; share: number; tone: string }[]> {
	await page.locator(`.guess:not(.still) .plot[data-settled="${scene.id}"]`).waitFor();
	return page.locator('.guess:not(.still) rect.mark').evaluateAll((marks) =>
		marks.map((mark) => ({
			key: mark.getAttribute('data-key') ?? '',
			share: Number(mark.getAttribute('height')) / 100,
			tone: mark.classList[1] ?? ''
		}))
	);
}
const sound = async (page: Page) => {
	const { violations } = await new AxeBuilder({ page }).include('#guess').analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
};
const show = (page: Page) => page.getByRole('button', { name: 'Show what happened' });

/** Draws one stroke through places of the window, in px. */
async function drawThrough(page: Page, places: { x: number; y: number }[]): Promise<void> {
	for (const [index, { x, y }] of places.entries()) {
		await page.mouse.move(x, y, { steps: index === 0 ? 1 : 8 });
		if (index === 0) await page.mouse.down();
	}
	await page.mouse.up();
}

test('A32 A42 drawn with a fast mouse, shown, and begun again: the truth is the series, and nothing is kept', async ({ page }) => {
	const outside: string[] = [];
	page.on('request', (request) => request.method() !== 'GET' && outside.push(request.url()));
	const at = await open(page);
	await expect(show(page)).toBeDisabled();
	// The key says what is on the board: a dashed column comes with the truth.
	await expect(page.locator('.guess:not(.still) .credit:visible')).not.toContainText('Dashed');
	await expect(page.locator('.guess-under')).toBeHidden();
	await sound(page);

	const [from, to] = [await at(2016, 19), await at(2026, 30)];
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(to.x, to.y);
	await expect(page.locator('.guess-now')).toHaveText('2026 30');
	await page.mouse.up();
	const drawn = await said(page);
	expect(drawn).toHaveLength(10);
	for (const text of drawn) expect(text).toMatch(/trillion won$/);

	await show(page).click();
	await expect(page.locator('.guess:not(.still) .credit:visible')).toContainText('Dashed');
	const shown = await columns(page);
	expect(shown.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
	for (const row of rows) expect(shown.find(({ key }) => key === row.key)?.share, row.key).toBeCloseTo(row.y / scene.y.to, 2);
	expect(shown.filter(({ tone }) => tone === 'thread')).toHaveLength(1);
	await expect(page.locator('.guess-result')).toHaveText(/^You did not draw the fall of 2024\. Closest in \d{4}, furthest off in \d{4}/);
	await expect(page.locator('.guess [aria-live]')).toHaveText(/^You did not draw/);
	await expect(page.locator('.guess:not(.still) .finding')).toBeVisible();
	await expect(page.locator('.guess-under .csv a')).toHaveAttribute('href', '/data/picture-gov-rd-budget-guess.csv');
	await sound(page);

	await page.locator('.guess-under summary').first().click();
	await expect(page.locator('.guess-under tbody tr')).toHaveCount(rows.length);
	await page.getByRole('button', { name: 'Guess again' }).click();
	expect(new Set(await said(page))).toEqual(new Set(['not drawn yet']));
	await expect(page.locator('.guess:not(.still) rect.mark')).toHaveCount(3);
	const kept = await page.evaluate(() =>
		[...Object.keys(sessionStorage), ...Object.keys(localStorage)].filter((key) => /guess/i.test(key))
	);
	expect([kept, outside]).toEqual([[], []]);
});

for (const [shape, years] of [
	['falls', [30, 22, 6]],
	['rises', [20, 30, 36]],
	['creeps', [4, 6, 9]]
] as const)
	test(`A1 a guess that ${shape} has its word at its own dot, clear of every other word, and the verdict comes into view`, async ({
		page
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.setViewportSize({ width: 320, height: 568 });
		const at = await open(page);
		await page.locator('.guess-surface').evaluate((surface) => surface.scrollIntoView({ block: 'center' }));
		await drawThrough(page, [await at(2017, years[0]), await at(2022, years[1]), await at(2026, years[2])]);
		await show(page).click();
		await columns(page);
		await expect(page.locator('.guess-result')).toBeInViewport({ ratio: 1 });
		const far = /furthest off in (\d{4}): (\S+)/.exec((await page.locator('.guess-result').textContent()) ?? '');
		const dot = await at(Number(far?.[1]), Number(far?.[2]));
		const word = await page.locator('.guess-was').boundingBox();
		if (!word) throw new Error('the guess has no word');
		expect(Math.min(...[word.y - dot.y, dot.y - word.y - word.height].map(Math.abs))).toBeLessThan(32);
		const run = await page.locator('.guess:not(.still) .plot').evaluate((plot, { x, y, width, height }) => {
			const words = [...plot.querySelectorAll('*')].filter((node) => node.children.length === 0 && node.textContent?.trim());
			return words
				.filter((node) => {
					const box = node.getBoundingClientRect();
					return box.left < x + width && box.right > x && box.top < y + height && box.bottom > y;
				})
				.map((node) => node.textContent);
		}, word);
		expect(run).toEqual([]);
	});

for (const viewport of [
	{ width: 320, height: 568 },
	{ width: 1366, height: 768 }
])
	for (const [shape, years] of [
		['shoots up', [34, 36, 38]],
		['passes the truth', [20, 26, 34]],
		['stays below', [18, 22, 36]]
	] as const)
		test(`A1 a line that ${shape} runs through no value at ${viewport.width} px, neither while it is drawn nor beside the truth`, async ({
			page
		}) => {
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await page.setViewportSize(viewport);
			const at = await open(page);
			await page.locator('.guess-surface').evaluate((surface) => surface.scrollIntoView({ block: 'center' }));
			await drawThrough(page, [await at(2017, years[0]), await at(2023, years[1]), await at(2026, years[2])]);
			/** The values whose digits, not their whole line of type, the drawn line touches. */
			const crossed = () =>
				page.locator('.guess-line').evaluate((line) => {
					if (!(line instanceof SVGPathElement)) throw new Error('the line is no path');
					const onScreen = line.getScreenCTM() ?? undefined;
					const points = Array.from({ length: 800 }, (_, part) =>
						DOMPoint.fromPoint(line.getPointAtLength((line.getTotalLength() * part) / 799)).matrixTransform(onScreen)
					);
					return [...document.querySelectorAll('.guess:not(.still) .label')]
						.filter((label) => {
							const { left, right, top, bottom } = label.getBoundingClientRect();
							return points.some(({ x, y }) => x > left && x < right && y > top + 2 && y < bottom - 2);
						})
						.map((label) => label.textContent);
				});
			await expect(page.locator('.guess:not(.still) .label')).toHaveText(['19.1']);
			expect(await crossed()).toEqual([]);
			await show(page).click();
			await columns(page);
			expect(await page.locator('.guess:not(.still) .label').count()).toBeGreaterThan(0);
			expect(await crossed()).toEqual([]);
		});

test('A33 A19 keys alone: one stop for the years, arrows choose and set them, and focus stays where it acts', async ({ page }) => {
	await open(page);
	await page.locator('.guess:not(.still) .title').focus();
	await page.keyboard.press('Tab');
	const year = (name: string) => page.getByRole('slider', { name });
	await expect(year('2017')).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await expect(year('2017')).toHaveAttribute('aria-valuetext', '19.5 trillion won');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('PageUp');
	await expect(year('2018')).toBeFocused();
	await expect(year('2018')).toHaveAttribute('aria-valuetext', '22 trillion won');
	await page.keyboard.press('ArrowDown');
	await expect(year('2018')).toHaveAttribute('aria-valuetext', '21.5 trillion won');
	await page.keyboard.press('End');
	await expect(year('2018')).toHaveAttribute('aria-valuetext', '40 trillion won');
	expect((await said(page)).slice(2)).toEqual(Array.from({ length: 8 }, () => 'not drawn yet'));
	await page.keyboard.press('Tab');
	await expect(show(page)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Guess again' })).toBeFocused();
	await expect(page.locator('.guess-result')).toHaveText(
		'Closest in 2017, furthest off in 2018: 40 trillion won drawn, 19.67 trillion won in truth.'
	);
	// The truth can be asked for its values, with the guess beside them.
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Home');
	for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
	await expect(page.locator('.guess .readout')).toHaveText('2018 (computed): 19.67 trillion won; guess 40 trillion won');
});

test.describe('on a phone', () => {
	test.use({ viewport: PHONE, hasTouch: true });

	test('A4 A7 a finger that goes sideways draws, a tap sets one year, and one that goes up scrolls the page and draws nothing', async ({
		page
	}) => {
		const at = await open(page);
		const client = await page.context().newCDPSession(page);
		const swipe = async (...points: { x: number; y: number }[]) => {
			const [first, ...rest] = points;
			await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: first ? [first] : [] });
			for (const point of rest) await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
			await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		};
		const before = await page.evaluate(() => scrollY);
		const [from, middle, to] = [await at(2016, 19), await at(2019, 22), await at(2023, 35)];
		await swipe(from, { x: from.x + 20, y: from.y }, middle, to);
		await expect.poll(async () => (await said(page)).filter((text) => text !== 'not drawn yet').length).toBe(7);
		expect(await page.evaluate(() => scrollY)).toBe(before);
		const tap = await at(2026, 12);
		await page.touchscreen.tap(tap.x, tap.y);
		await expect(page.getByRole('slider', { name: '2026' })).toHaveAttribute('aria-valuetext', /^1[12](\.5)? trillion won$/);

		const drawn = await said(page);
		const [low, high] = [await at(2025, 4), await at(2025, 38)];
		const steps = Array.from({ length: 8 }, (_, step) => ({ x: low.x, y: low.y + ((high.y - low.y) * (step + 1)) / 8 }));
		await swipe(low, ...steps);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 40);
		expect(await said(page)).toEqual(drawn);

		const small = await page
			.locator('.guess-controls button')
			.evaluateAll((nodes) => nodes.filter((node) => node.getBoundingClientRect().height < 44).length);
		expect(small).toBe(0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
	});
});

test('A4 A17 a wheel over the board scrolls the page; skipping shows the truth; reduced motion cuts to it', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const at = await open(page);
	await page.evaluate(() => {
		const seen: number[] = [];
		Object.assign(window, { seen });
		const look = () => {
			const bar = document.querySelector('.guess:not(.still) [data-key="reclassified.korea.2026.enacted"]');
			if (bar) seen.push(Math.round(Number(bar.getAttribute('height'))));
			requestAnimationFrame(look);
		};
		look();
	});
	await page.getByRole('button', { name: 'Skip the guess' }).click();
	expect(await columns(page)).toHaveLength(rows.length);
	await expect(page.getByRole('button', { name: 'Guess again' })).toBeFocused();
	await expect.poll(() => page.evaluate(() => (window as unknown as { seen: number[] }).seen.length)).toBeGreaterThan(1);
	expect(new Set(await page.evaluate(() => (window as unknown as { seen: number[] }).seen)).size).toBe(1);
	await page.getByRole('button', { name: 'Guess again' }).click();
	const { x, y } = await at(2022, 20);
	const before = await page.evaluate(() => scrollY);
	await page.mouse.move(x, y);
	await page.mouse.wheel(0, 300);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 200);
});

/** Scrolls to a step as a quick hand does, past all that comes before it. */
async function scrollThrough(page: Page, id: string): Promise<void> {
	await page.evaluate(async (step) => {
		const left = () => document.getElementById(step)?.getBoundingClientRect().top ?? 0;
		for (let way = left(); way > 1; way = left()) {
			scrollBy({ top: Math.min(way, 300), behavior: 'instant' });
			await new Promise(requestAnimationFrame);
		}
	}, id);
	await page.locator(`.step.current[id="${id}"]`).waitFor({ state: 'attached' });
}

test('A5 A6 A38 A11 in the story it moves nothing: scrolled past, the next step shows its own picture, and next and contents lead on', async ({
	page
}) => {
	await page.addInitScript(() => {
		// The stage's labels and the rail move with the reader: what stands in the flow must not.
		interface Shift extends PerformanceEntry {
			hadRecentInput: boolean;
			sources: { node?: Element | null }[];
		}
		const shifts: string[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as Shift[])
				for (const { node } of entry.hadRecentInput ? [] : entry.sources)
					if (node?.parentElement?.closest('.guess-frame, .step, .plate')) shifts.push(node.outerHTML.slice(0, 80));
		}).observe({ type: 'layout-shift', buffered: true });
	});
	const scripts: string[] = [];
	page.on('response', async (response) => {
		if (/\.js$/.test(response.url()) && (await response.text()).includes('guess-surface')) scripts.push(response.url());
	});
	await openStory(page);
	await scrollThrough(page, '2017-lee-jaeyong');
	expect(scripts).toEqual([]);
	await scrollThrough(page, '2023-cartel');
	await page.mouse.move(700, 400);
	for (let turn = 0; turn < 30 && (await page.locator('.step.current').getAttribute('id')) !== '2023-cut'; turn += 1)
		await page.mouse.wheel(0, 240);
	await expect(page.locator('.chapter:has([id="2023-cut"]) .live')).toHaveAttribute('data-scene', 'gov-rd-budget/cut-old');
	await expect(page.locator('.guess-surface')).toBeAttached();
	expect(scripts).toHaveLength(1);
	expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
	await page.getByRole('link', { name: 'Previous moment' }).click();
	await expect(page.locator('.step.current')).toHaveAttribute('id', '2023-cartel');
	await page.getByRole('link', { name: 'Next moment' }).click();
	await expect(page.locator('.step.current')).toHaveAttribute('id', '2023-cut');
	await page.locator('.rail-bar > details > summary').click();
	await page.getByRole('link', { name: /^Guess What/ }).click();
	await expect(page).toHaveURL(/#guess$/);
	await expect(page.locator('.guess:not(.still) .title')).toBeFocused();
	await expect(page.locator('.guess:not(.still) .title')).toBeInViewport({ ratio: 1 });
});

test('A8 A44 without scripts, and when its code does not arrive, the question, the truth and its numbers stand', async ({
	browser,
	baseURL,
	page
}) => {
	const still = await browser.newPage({ javaScriptEnabled: false });
	await still.goto(`${baseURL}/ko/`);
	const block = still.locator('#guess');
	await expect(block.locator('.finding')).toBeVisible();
	await expect(block.locator('rect.mark')).toHaveCount(rows.length);
	await expect(block.locator('button')).toHaveCount(0);
	await block.locator('.numbers summary').click();
	await expect(block.locator('tbody tr')).toHaveCount(rows.length);
	await still.close();

	await page.route(/_app\/immutable\/.*\.js/, async (route) => {
		const response = await route.fetch();
		if ((await response.text()).includes('guess-surface')) await route.abort();
		else await route.fulfill({ response });
	});
	const failed = page.waitForEvent('requestfailed');
	await openStory(page, '#guess');
	await failed;
	await expect(page.locator('#guess .still .finding')).toBeVisible();
	await expect(page.locator('#guess .still rect.mark')).toHaveCount(rows.length);
	await page.unrouteAll({ behavior: 'ignoreErrors' });
});

for (const [lang, viewport] of [
	['en', PHONE],
	['ko', { width: 320, height: 568 }],
	['zh', { width: 1366, height: 768 }]
] as const)
	test(`A1 the board takes the room that was kept for it at ${viewport.width} px in ${lang}: the page is as long as before`, async ({
		page
	}) => {
		await page.setViewportSize(viewport);
		await openStory(page, '#1962-question', lang);
		const height = () => page.locator('.guess-frame').evaluate((frame) => frame.getBoundingClientRect().height);
		const kept = await height();
		await page.locator('#guess').evaluate((guess) => guess.scrollIntoView({ behavior: 'instant' }));
		await page.locator('.guess .plot[data-settled]').waitFor();
		expect(await height()).toBeCloseTo(kept, 0);
	});
