/** The timeline in Chromium. Pinching is sent as touches through the browser's own input; a real finger's friction is not covered. */
import { expect, test, type Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';

const DESK = { width: 1366, height: 900 };
const PHONE = { width: 390, height: 844 };

async function open(page: Page, query = '', lang = 'en'): Promise<void> {
	await page.goto(`/${lang}/timeline/${query}`);
	await page.locator('.stage-of-time .name').first().waitFor();
}

/** Names and clusters that are painted over each other, by their boxes. */
function overlaps(page: Page): Promise<string[]> {
	return page.locator('.stage-of-time').evaluate((stage) => {
		const boxes = [
			...stage.querySelectorAll('.name, .crowd, .era, .stretch, .year, .lane, .strip-name bdi, .strip-name:not(:has(bdi))')
		].map((node) => ({
			text: node.textContent,
			box: node.getBoundingClientRect()
		}));
		const seen = boxes.filter(({ box }) => box.width > 0);
		return seen.flatMap((a, index) =>
			seen
				.slice(index + 1)
				.filter(
					(b) =>
						a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1 && a.box.top < b.box.bottom - 2 && b.box.top < a.box.bottom - 2
				)
				.map((b) => `${a.text} / ${b.text}`)
		);
	});
}

/** Where upright something runs through words of the strips or past the stage: an edge of a column through a value, a frame's rule or a column through a name. */
function crossings(page: Page): Promise<string[]> {
	return page.locator('.stage-of-time').evaluate((stage) => {
		const boxes = (selector: string) =>
			[...stage.querySelectorAll(selector)].map((node) => ({ text: node.textContent ?? '', box: node.getBoundingClientRect() }));
		const { top: head, right: end } = stage.getBoundingClientRect();
		const ground = stage.querySelector('.ground');
		const clipped = ground ? head + Number.parseFloat(/inset\((\d+(\.\d+)?)px/.exec(getComputedStyle(ground).clipPath)?.[1] ?? '0') : head;
		const columns = boxes('.ground rect').filter(({ box }) => box.bottom > clipped);
		const values = boxes('.ground text:not(.end)').flatMap(({ text, box }) => {
			const own = columns.filter((column) => column.box.top < box.bottom - 4 && column.box.bottom > box.top + 4);
			const crossed = own.some((column) => column.box.right > box.left + 1 && column.box.right < box.right - 1);
			return crossed || box.right > end ? [`${text} is crossed`] : [];
		});
		const names = boxes('.strip-name bdi').flatMap(({ text, box }) => {
			const ruled = boxes('.frame').some((frame) => frame.box.top > box.top + 1 && frame.box.top < box.bottom - 1);
			const covers = columns.some(
				(column) =>
					Math.max(column.box.top, clipped) < box.bottom - 1 &&
					column.box.bottom > box.top &&
					column.box.left < box.right &&
					column.box.right > box.left
			);
			return [...(ruled ? [`${text} on a rule`] : []), ...(covers || box.top < head ? [`${text} on a column`] : [])];
		});
		return [...values, ...names];
	});
}

/** Where the eras' frames stand. */
const frames = (page: Page) => page.locator('.frame').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('style')));

const shown = (page: Page) => page.locator('.window').evaluate((node) => Math.round(node.getBoundingClientRect().width));

for (const width of [320, 390, 768, 1366, 2560])
	test(`A24 no two names overlap at ${width} px, at any level, in any language`, async ({ page }) => {
		await page.setViewportSize({ width, height: 1000 });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		for (const lang of ['en', 'zh', 'ko']) {
			await open(page, '', lang);
			const zoomIn = page.locator('.turner').nth(1);
			for (let level = 0; level < 6; level += 1) {
				expect(await overlaps(page), `${lang}, level ${level}`).toEqual([]);
				const ends = () => page.locator('.window').getAttribute('style');
				const before = await ends();
				await zoomIn.click();
				await expect.poll(ends).not.toBe(before);
			}
			await page.locator('input[name="scale"]').nth(1).check({ force: true });
			await expect(page.locator('.stage-of-time')).toHaveClass(/even/);
			expect(await overlaps(page), `${lang}, even`).toEqual([]);
		}
	});

for (const [width, height] of [
	[320, 640],
	[390, 844],
	[768, 1024]
] as const)
	test(`A24 upright nothing runs through what the strips say, and eras say that it is time that they stretch, at ${width} px`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		for (const lang of ['en', 'zh', 'ko'])
			for (const query of [
				'',
				'?from=2016-09-01&to=2025-02-01',
				'?from=2016-12-01&to=2025-01-10',
				'?from=2018-01-01&to=2024-01-01',
				'?theme=money'
			]) {
				await open(page, query, lang);
				expect(await crossings(page), `${lang} ${query}`).toEqual([]);
				expect(await overlaps(page), `${lang} ${query}`).toEqual([]);
				if (query) continue;
				const said = await page.locator('.stretch').allTextContents();
				expect(said.length, lang).toBe(width < 700 ? 4 : 5);
				for (const text of said) expect(text).toMatch(/\p{L}{2}/u);
				await expect(page.locator('.year').filter({ hasText: '×' })).toHaveCount(0);
			}
	});

test.describe('on a desk', () => {
	test.use({ viewport: DESK });

	test('A24 the ribbon stays in view, true to scale, and leads where it is touched; nothing is drawn across a break', async ({ page }) => {
		await open(page);
		const places = await page
			.locator('.time-line b')
			.evaluateAll((nodes) => nodes.map((node) => Number.parseFloat(getComputedStyle(node).left)));
		const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
		for (const step of steps) expect(Math.abs(step - (steps[0] ?? 0))).toBeLessThan(1);
		const frames = await page
			.locator('.frame')
			.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON() as DOMRect));
		expect(frames).toHaveLength(5);
		const crossing = await page.locator('.axis, .reach, .ground rect, .ground path').evaluateAll(
			(nodes, boxes) =>
				nodes.filter((node) => {
					const { left, right } = node.getBoundingClientRect();
					return !boxes.some((box) => left >= box.left - 6 && right <= box.right + 6);
				}).length,
			frames
		);
		expect(crossing).toBe(0);
		await page.locator('.turner').nth(1).click();
		await page.locator('.turner').nth(1).click();
		await page.mouse.wheel(0, 300);
		await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
		await expect(page.locator('.time-ribbon')).toBeInViewport({ ratio: 1 });
		const box = await page.locator('.time-line').boundingBox();
		await page.mouse.click((box?.x ?? 0) + 30, (box?.y ?? 0) + 10);
		await expect.poll(() => page.locator('.window').evaluate((node) => node.getBoundingClientRect().left)).toBeLessThan((box?.x ?? 0) + 40);
	});

	test('A4 A25 a plain wheel scrolls the page, with Ctrl it zooms about the pointer; dragging moves', async ({ page }) => {
		await open(page);
		const stage = await page.locator('.stage-of-time').boundingBox();
		await page.mouse.move((stage?.x ?? 0) + 600, (stage?.y ?? 0) + 200);
		const before = await shown(page);
		await page.mouse.wheel(0, 200);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
		expect(await shown(page)).toBe(before);
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -600);
		await page.keyboard.up('Control');
		await expect.poll(() => shown(page)).toBeLessThan(before / 1.5);
		const address = () => page.evaluate(() => location.search);
		await expect.poll(address).toContain('from=');
		const at = await address();
		await page.mouse.down();
		await page.mouse.move((stage?.x ?? 0) + 400, (stage?.y ?? 0) + 60, { steps: 4 });
		await page.mouse.up();
		await expect.poll(address).not.toBe(at);
		await expect(page.locator('dialog[open]')).toHaveCount(0);
	});

	test('A25 A33 by keys alone: walk, zoom, open, close, and Back undoes', async ({ page }) => {
		await open(page);
		const stage = page.locator('.stage-of-time');
		await stage.focus();
		await page.keyboard.press('Home');
		await expect(page.locator('.reading-line')).toContainText('1 of 61');
		await page.keyboard.press('ArrowRight');
		await expect(page.locator('.reading-line')).toContainText('2 of 61');
		await page.keyboard.press('End');
		await expect(page.locator('.reading-line')).toContainText('61 of 61');
		await page.keyboard.press('ArrowUp');
		const before = await shown(page);
		await page.keyboard.press('+');
		await expect.poll(() => shown(page)).toBeLessThan(before);
		const entries = await page.evaluate(() => history.length);
		await page.keyboard.press('Enter');
		await expect(page.locator('dialog[open] h2')).toBeVisible();
		expect(await page.evaluate(() => [history.length, location.search])).toEqual([entries + 1, expect.stringContaining('item=')]);
		await page.keyboard.press('Escape');
		await expect(page.locator('dialog[open]')).toHaveCount(0);
		await expect.poll(() => page.evaluate(() => location.search)).not.toContain('item=');
		await expect(stage).toBeFocused();
		await page.keyboard.press('Escape');
		await expect.poll(() => shown(page)).toBeGreaterThan(before - 3);
	});

	test('A25 finds words of a moment in any order, and numbers as they are typed', async ({ page }) => {
		await open(page);
		const field = page.getByRole('searchbox');
		const status = page.getByRole('status').first();
		for (const typed of ['cut deep', '26.54 trillion', '２６．５４', '1750', 'ＫＡＩＳＴ graduate', 'hbm samsung', 'GPU']) {
			await field.fill(typed);
			await expect(status, typed).toHaveText(/^[1-9]\d? events?$/);
		}
	});

	test('A25 an acronym finds itself alone, and no word that holds its letters', async ({ page }) => {
		await open(page);
		const texts = Object.entries<string>(await (await page.request.get('/en/words.json')).json());
		const having = texts.find(([, text]) => /\bSK\b/.test(text))?.[0] ?? '';
		const holding = texts.find(([, text]) => /\wsk|sk\w/i.test(text) && !/\bSK\b/.test(text))?.[0] ?? '';
		await page.getByRole('searchbox').fill('sk');
		await expect(page.locator(`.entries [id="${holding}"]`)).toBeHidden();
		await expect(page.locator(`.entries [id="${having}"]`)).toBeVisible();
	});

	test('A25 finds by words, theme, kind and place, says how many, and the address holds it', async ({ page }) => {
		await open(page);
		await page.getByRole('searchbox').fill('alphago');
		await expect(page.getByRole('status').first()).toHaveText('1 event');
		await expect(page.locator('.entries > ol > li:visible')).toHaveCount(1);
		await page.getByRole('searchbox').fill('nothing like this');
		await expect(page.getByRole('status').first()).toContainText('Nothing fits');
		await page.getByRole('button', { name: 'Clear the filters' }).click();
		await expect(page.getByRole('status').first()).toHaveText('61 events');
		await page.getByRole('button', { name: 'Chips' }).click();
		await page.getByLabel('Place').selectOption('tokyo');
		await expect(page.getByRole('status').first()).toHaveText('1 event');
		await expect.poll(() => page.evaluate(() => location.search)).toContain('theme=chips&place=tokyo');
		await page.reload();
		await page.locator('.stage-of-time .name').first().waitFor();
		await expect(page.getByRole('status').first()).toHaveText('1 event');
		await expect(page.getByRole('button', { name: 'Chips' })).toHaveAttribute('aria-pressed', 'true');
	});

	test('A25 a shared view opens as it was: days, scale and an open moment with its chart', async ({ page }) => {
		await open(page, '?even=1&from=2020-01-01&to=2025-01-01&item=2023-cut');
		await expect(page.locator('dialog[open] .finding')).toContainText('26.54');
		await expect(page.locator('dialog[open] .plot')).toBeVisible();
		await expect(page.locator('dialog[open]').getByRole('link', { name: 'Read in the story' })).toHaveAttribute('href', '/en/#2023-cut');
		await expect(page.locator('input[name="scale"]').nth(1)).toBeChecked();
		await page.keyboard.press('Escape');
		await expect(page.locator('dialog[open]')).toHaveCount(0);
		await expect.poll(() => page.evaluate(() => location.search)).toContain('from=2020-01-01');
	});

	for (const width of [1000, 1366, 1920])
		test(`A25 an opened event stands beside its sheet with its name, and closing brings back what was, at ${width} px`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height: 768 });
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await open(page);
			const before = await frames(page);
			await page.locator('.stage-of-time').focus();
			await page.keyboard.press('End');
			await page.keyboard.press('Enter');
			const name = page.locator('.stage-of-time .name.here');
			const sheet = page.locator('dialog[open]');
			await expect(sheet).toBeVisible();
			await expect
				.poll(async () => {
					const [mark, over] = [await name.boundingBox(), await sheet.boundingBox()];
					return mark && over && mark.x + mark.width < over.x;
				})
				.toBe(true);
			await expect.poll(() => page.evaluate(() => location.search)).toBe('?item=2026-law');
			await page.keyboard.press('Escape');
			await expect(sheet).toHaveCount(0);
			await expect.poll(() => frames(page)).toEqual(before);
			await expect.poll(() => page.evaluate(() => location.search)).toBe('');
		});

	test('A25 an event that an address names stands beside its sheet', async ({ page }) => {
		await page.setViewportSize({ width: 1366, height: 768 });
		await open(page, '?item=2026-law');
		const sheet = await page.locator('dialog[open]').boundingBox();
		await expect
			.poll(async () => {
				const mark = await page.locator('.stage-of-time .name.here').boundingBox();
				return mark && mark.x + mark.width < (sheet?.x ?? 0);
			})
			.toBe(true);
	});

	test('A25 lanes and eras in which nothing was found give way', async ({ page }) => {
		await page.setViewportSize({ width: 1366, height: 768 });
		await open(page, '?theme=diplomacy');
		await expect(page.getByRole('status').first()).toHaveText('6 events');
		const seen = await page
			.locator('.stage-of-time .name')
			.evaluateAll((nodes) => nodes.filter((node) => node.getBoundingClientRect().bottom < innerHeight).length);
		expect(seen).toBeGreaterThanOrEqual(5);
		await expect(page.locator('.frame.folded')).toHaveCount(3);
		await expect(page.locator('.entries:visible')).toHaveCount(2);
		await expect(page.locator('.entries:visible h3')).toHaveText(['Three times a professor?', 'Expressway']);
	});

	test('A25 a search names all that it finds, in its eras alone; clearing it brings back what was seen before', async ({ page }) => {
		await page.setViewportSize({ width: 1366, height: 768 });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await open(page);
		const zoomed = await shown(page);
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect.poll(() => shown(page)).not.toBe(zoomed);
		const before = await frames(page);
		const field = page.getByRole('searchbox');
		for (const [typed, found, folded] of [
			['hbm', 6, 2],
			['kaist', 3, 3],
			['alphago', 1, 4]
		] as const) {
			await field.fill(typed);
			await expect(page.getByRole('status').first()).toHaveText(new RegExp(`^${found} event`));
			await expect(page.locator('.stage-of-time .name')).toHaveCount(found);
			await expect
				.poll(() => page.locator('.stage-of-time').evaluate((node) => node.querySelectorAll('.frame.folded').length))
				.toBeLessThanOrEqual(folded);
			await expect(page.locator('.frame:not(.folded)')).toHaveCount(5 - folded);
		}
		await page.getByRole('button', { name: 'Clear the filters' }).click();
		await expect.poll(() => frames(page)).toEqual(before);
	});

	test('A11 what was filtered a moment ago is in the address that closing comes back to', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await open(page);
		await page.getByRole('button', { name: 'Diplomacy' }).click();
		const name = page.locator('.stage-of-time .name[data-id="2025-letters"]');
		await name.scrollIntoViewIfNeeded();
		const box = await name.boundingBox();
		await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
		await expect(page).toHaveURL(/item=2025-letters/);
		await page.goBack();
		await expect(page).toHaveURL(/theme=diplomacy/);
		await expect(page).not.toHaveURL(/item=/);
	});

	test('A11 zooming without end makes no entry and never too many calls', async ({ page }) => {
		await page.addInitScript(() => {
			const replace = history.replaceState.bind(history);
			history.replaceState = (...given) => {
				document.documentElement.dataset.calls = String(Number(document.documentElement.dataset.calls ?? 0) + 1);
				replace(...given);
			};
		});
		await open(page);
		const entries = await page.evaluate(() => history.length);
		await page.locator('.stage-of-time').focus();
		for (let press = 0; press < 60; press += 1) await page.keyboard.press(press % 3 === 0 ? '-' : '+');
		await expect.poll(() => page.evaluate(() => location.search)).toContain('from=');
		expect(await page.evaluate(() => history.length)).toBe(entries);
		expect(Number(await page.evaluate(() => document.documentElement.dataset.calls))).toBeLessThan(60);
	});

	test('A32 axe finds nothing, with the sheet open or not, light and dark', async ({ page }) => {
		await open(page, '?item=1974-korea-semiconductor');
		await expect(page.locator('dialog[open] .entry-words')).toBeVisible();
		expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
		await page.keyboard.press('Escape');
		await expect(page.locator('dialog[open]')).toHaveCount(0);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
	});
});

for (const [width, height] of [
	[390, 844],
	[768, 1024],
	[1366, 768],
	[1920, 1080]
] as const)
	for (const lang of ['en', 'zh', 'ko'])
		test(`A25 no control moves while one types, at ${width} px in ${lang}`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			await open(page, '', lang);
			if (width < 700) await page.locator('summary.chip').click();
			const places = () =>
				page
					.locator('.living :is(input, select, .chip, .turner, .show-all), .stage-of-time')
					.evaluateAll((nodes) => nodes.map((node) => JSON.stringify(node.getBoundingClientRect())));
			const before = await places();
			for (const words of ['k', 'kaist', 'nothing like this', '']) {
				await page.getByRole('searchbox').fill(words);
				await expect(page.locator('.result .plain')).toHaveCSS('visibility', words ? 'visible' : 'hidden');
				expect(await places(), words).toEqual(before);
			}
		});

test.describe('on a phone', () => {
	test.use({ viewport: PHONE, hasTouch: true });

	test('A25 it stands upright; two fingers zoom, one finger is the page’s, a tap opens a cluster’s list', async ({ page }) => {
		await open(page);
		await expect(page.locator('.stage-of-time')).toHaveClass(/upright/);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
		await page.locator('.stage-of-time').evaluate((node) => node.scrollIntoView());
		const session = await page.context().newCDPSession(page);
		const before = await shown(page);
		const touch = (type: string, gap: number) =>
			session.send('Input.dispatchTouchEvent', {
				type: type as 'touchStart',
				touchPoints: type === 'touchEnd' ? [] : [1, -1].map((way, id) => ({ x: 200, y: 500 + way * gap, id }))
			});
		await touch('touchStart', 40);
		for (const gap of [60, 90, 120]) await touch('touchMove', gap);
		await touch('touchEnd', 0);
		await expect.poll(() => shown(page)).toBeLessThan(before / 1.5);
		await page.getByRole('button', { name: 'Show all' }).click();
		await expect.poll(() => shown(page)).toBe(before);
		const crowd = page.locator('.crowd').first();
		await crowd.scrollIntoViewIfNeeded();
		const sign = await crowd.boundingBox();
		await page.touchscreen.tap((sign?.x ?? 0) + 8, (sign?.y ?? 0) + 8);
		await expect(page.locator('dialog[open] .choices button')).not.toHaveCount(0);
		await page.locator('dialog[open] .choices button').first().tap();
		await expect(page.locator('dialog[open] h2')).toBeVisible();
	});
});

for (const lang of ['en', 'zh', 'ko'])
	test(`A7 a phone’s first screen is the stage’s for the most part, and what turns it stays in view, in ${lang}`, async ({ page }) => {
		await page.setViewportSize(PHONE);
		await open(page, '', lang);
		const top = await page.locator('.stage-of-time').evaluate((node) => node.getBoundingClientRect().top);
		expect(top).toBeLessThan(PHONE.height * 0.4);
		const controls = page.locator('.living :is(summary.chip, .switch label, .turner, .show-all)');
		await expect(controls).toHaveCount(6);
		for (const control of await controls.all()) {
			const box = await control.boundingBox();
			expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
		}
		await page.evaluate(() => scrollTo(0, 1000));
		for (const turner of await page.locator('.turner').all()) await expect(turner).toBeInViewport({ ratio: 1 });
	});

test.describe('on a phone', () => {
	test.use({ viewport: PHONE });

	test('A25 what asks is folded away and says how much is on', async ({ page }) => {
		await open(page, '?theme=chips,money&kind=deal');
		const asking = page.locator('summary.chip');
		await expect(asking).toHaveText('Search and filter (3 on)');
		await expect(page.getByRole('searchbox')).toBeHidden();
		await expect(page.getByRole('status').first()).toHaveText(/^\d+ events?$/);
		await page.getByRole('button', { name: 'Clear the filters' }).click();
		await expect(asking).toHaveText('Search and filter');
		await asking.press('Enter');
		await expect(page.getByRole('searchbox')).toBeVisible();
	});
});

for (const lang of ['en', 'zh', 'ko'])
	test(`A32 at 320 px with type twice as large nothing runs out sideways, its sources unfolded, in ${lang}`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 568 });
		await open(page, '', lang);
		await page.evaluate(() => (document.documentElement.style.fontSize = '32px'));
		for (const unfolded of [false, true]) {
			if (unfolded) await page.evaluate(() => document.querySelectorAll('main details').forEach((node) => node.setAttribute('open', '')));
			await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		}
	});

test.describe('on a phone with its keyboard up', () => {
	test.use({ viewport: { width: 390, height: 440 }, hasTouch: true });

	test('A25 all that was found is named below the bar that stays in view', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 420 });
		await open(page);
		await page.locator('summary.chip').click();
		const field = page.getByRole('searchbox');
		await field.fill('kaist');
		await expect(page.locator('.finder').getByRole('status')).toHaveText('3 events');
		await field.press('Enter');
		await expect(page.locator('.stage-of-time .name')).toHaveCount(3);
		const foot = await page.locator('.time-bar').evaluate((node) => node.getBoundingClientRect().bottom);
		for (const name of await page.locator('.stage-of-time .name').all()) {
			await expect(name).toBeInViewport({ ratio: 1 });
			expect((await name.boundingBox())?.y ?? 0).toBeGreaterThanOrEqual(foot);
		}
		expect(await overlaps(page)).toEqual([]);
	});

	test('A25 what was found stands above the field; Enter leaves the field for it', async ({ page }) => {
		await open(page);
		await page.locator('summary.chip').click();
		const field = page.getByRole('searchbox');
		await field.fill('hbm');
		await field.scrollIntoViewIfNeeded();
		await expect(field).toBeInViewport({ ratio: 1 });
		await expect(page.locator('.finder').getByRole('status')).toHaveText('6 events');
		await expect(page.locator('.finder').getByRole('status')).toBeInViewport({ ratio: 1 });
		await field.press('Enter');
		await expect(field).not.toBeFocused();
		await expect(page.locator('.stage-of-time .name').first()).toBeInViewport();
	});

	test('A24 nothing of the strips runs through their names', async ({ page }) => {
		for (const query of ['?theme=chips', '?from=2014-01-01&to=2024-12-01', '?even=1']) {
			await open(page, query, 'zh');
			for (const name of await page.locator('.strip-name bdi').all())
				await expect(name).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
		}
	});

	test('A24 the strips say their unit, and what they come to where a year is as thick as a line', async ({ page }) => {
		await page.setViewportSize(PHONE);
		await open(page);
		await expect(page.locator('.strip-name')).toHaveText(['R&D% of GDP', 'Budgettn won']);
		const texts = await page.locator('.ground text').allTextContents();
		expect(texts).toEqual(expect.arrayContaining(['0.25%', '5.13%', '26.5', '35.5']));
		expect(texts).not.toContain('7.09');
	});

	test('A25 an event that an address names is seen over its sheet, which begins at its title', async ({ page }) => {
		await page.setViewportSize(PHONE);
		await open(page, '?item=2026-law');
		await expect(page.locator('dialog[open] h2')).toBeFocused();
		const sheet = await page.locator('dialog[open]').boundingBox();
		const mark = page.locator('.dots .here').last();
		await expect(mark).toBeInViewport();
		await expect.poll(async () => ((await mark.boundingBox())?.y ?? Infinity) < (sheet?.y ?? 0)).toBe(true);
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('A8 A25 everything is there in order as a list', async ({ page }) => {
		await page.goto('/ko/timeline/');
		await expect(page.locator('.entries > ol > li')).toHaveCount(61);
		const times = await page
			.locator('.entries > ol > li > .entry-when time')
			.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('datetime')?.slice(0, 4)));
		expect(times.length).toBe(61);
		await expect(page.locator('.entries a[href="/ko/m/2023-cut/"]')).toBeVisible();
	});
});
