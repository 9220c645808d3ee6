/** The slides in Chromium, by key, finger and button. Does not cover a real clicker, or Safari without fullscreen. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { story } from '../built/page.ts';
import { FIFTEEN, HALL, ids, openSlides, openSpeaker, shown } from './slides.ts';

async function violations(page: Page): Promise<string[]> {
	const { violations: found } = await new AxeBuilder({ page }).analyze();
	return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

test.use({ viewport: HALL });

test('A26 every key does what it should, and none acts in a field or with Ctrl', async ({ page }) => {
	await openSlides(page, '#2023-cartel');
	const press = (key: string) => page.keyboard.press(key);
	for (const [key, id] of [
		['ArrowRight', 'guess'],
		['ArrowLeft', '2023-cartel'],
		['PageDown', 'guess'],
		['PageUp', '2023-cartel'],
		['Space', 'guess'],
		['Home', 'three-times-a-professor'],
		['End', '2026-law']
	] as const) {
		await press(key);
		await expect(shown(page), key).toHaveAttribute('id', id);
	}
	for (const key of ['2', '2']) await press(key);
	await expect(page.locator('.digits')).toHaveText('22 How deep was the cut?');
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
	expect(await page.locator('.cue:not([hidden])').count()).toBe(38);
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
	await openSlides(page, '?route=atlantis,lemuria');
	await expect(page.locator('.notice')).toHaveText('Not in this story: atlantis, lemuria. So the whole story is shown.');
	await expect(page.locator('.bar .count')).toHaveText('0 of 32');
	await page.goto('/zh/present/?route=atlantis,lemuria');
	await expect(page.locator('.notice')).toHaveText('这个故事里没有：atlantis、lemuria。因此显示整个故事。');
});

test('A26 what is said at the head of the wall moves no slide, goes by itself, and the first Esc only puts it away', async ({
	page,
	context
}) => {
	await page.clock.install();
	await openSlides(page, '#1966-kist');
	const notice = page.locator('.notice');
	const top = () => shown(page).evaluate((cue) => cue.getBoundingClientRect().top);
	const before = await top();
	const fail = async () => {
		await page.keyboard.press('l');
		await expect(notice).toContainText('second language');
	};
	await context.setOffline(true);
	await fail();
	expect(await top()).toBe(before);
	await page.keyboard.press('Escape');
	await expect(notice).toHaveText('');
	await expect(shown(page)).toHaveAttribute('id', '1966-kist');
	await fail();
	await page.clock.fastForward(8000);
	await expect(notice).not.toHaveText('');
	await page.clock.fastForward(8000);
	await expect(notice).toHaveText('');
	await fail();
	await page.keyboard.press('ArrowRight');
	await expect(notice).toHaveText('');
	await context.setOffline(false);
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\/en\/#1966-returnees$/);
});

for (const [lang, width, height] of [
	['en', 844, 390],
	['ko', 667, 375],
	['zh', 1024, 768]
] as const)
	test(`A1 A26 a notice in ${lang} covers no line of a slide at ${width} × ${height}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await page.route('**/present/words.json', (route) => route.abort());
		await openSlides(page, '#2023-cartel', lang);
		const notice = page.locator('.notice p');
		for (const first of ['.when', '.guess-mark']) {
			await page.keyboard.press('l');
			await expect(notice).toBeVisible();
			const foot = await notice.evaluate((line) => line.getBoundingClientRect().bottom);
			const top = await shown(page)
				.locator(first)
				.evaluate((line) => line.getBoundingClientRect().top);
			expect(foot, first).toBeLessThanOrEqual(top);
			await page.keyboard.press('ArrowRight');
		}
	});

for (const [width, height] of [
	[390, 844],
	[844, 390],
	[1024, 768]
] as const)
	test(`A1 A26 a typed number stands above the bar at ${width} × ${height}, with notes and without`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await openSlides(page, '#1966-kist');
		for (const notes of [false, true]) {
			if (notes) await page.keyboard.press('n');
			for (const key of '27') await page.keyboard.press(key);
			const foot = await page.locator('.digits').evaluate((box) => box.getBoundingClientRect().bottom);
			const top = await page.locator('.bar').evaluate((bar) => bar.getBoundingClientRect().top);
			expect(foot, notes ? 'with notes' : 'without').toBeLessThanOrEqual(top);
		}
	});

test('A26 a typed number says where it leads or how many there are, can be taken back, and goes by itself', async ({ page }) => {
	await page.clock.install();
	await openSlides(page, '?route=fifteen#1966-kist');
	const digits = page.locator('.digits');
	for (const key of ['9', 'Enter']) await page.keyboard.press(key);
	await expect(digits).toHaveText('9 There are 8 moments.');
	await expect(shown(page)).toHaveAttribute('id', '1966-kist');
	for (const key of ['0', 'Enter']) await page.keyboard.press(key);
	await expect(shown(page)).toHaveAttribute('id', '1966-kist');
	await expect(digits).toHaveText('0 There are 8 moments.');
	await page.keyboard.press('1');
	await expect(digits.locator('b')).toHaveText('01');
	await page.keyboard.press('Backspace');
	await page.keyboard.press('Backspace');
	await expect(digits).toHaveCount(0);
	await page.keyboard.press('2');
	await expect(digits).toContainText(
		story()
			.chapters.flatMap(({ moments }) => moments)
			.find(({ id }) => id === FIFTEEN[1])?.title ?? ''
	);
	await page.clock.fastForward(10_000);
	await expect(digits).toHaveCount(0);
	await page.keyboard.press('Enter');
	await expect(shown(page)).toHaveAttribute('id', '1966-kist');
});

test('A26 A30 a link to a lesson begins it anew; a reload, Back and an address that names its slide go on with it', async ({ page }) => {
	await openSlides(page, '?route=fifteen');
	await page.keyboard.press('End');
	await expect(page).toHaveURL(/#2026-law$/);
	const lesson = () =>
		page.locator('.bar .speaker').evaluate((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('lesson'));
	const clock = () =>
		page.evaluate(() => JSON.parse(sessionStorage.getItem('threefold:lesson') ?? '{}').shared.clock.since as number | null);
	const [first, began] = [await lesson(), await clock()];
	expect(began).not.toBeNull();
	await page.reload();
	await page.locator('.slides.alive').waitFor();
	expect([await lesson(), await clock()]).toEqual([first, began]);
	await expect(shown(page)).toHaveAttribute('id', '2026-law');
	await page.goto('/en/teach/');
	await page.goBack();
	await page.locator('.slides.alive').waitFor();
	expect([await lesson(), await clock()]).toEqual([first, began]);
	await page.goto('/en/teach/');
	await openSlides(page, '?route=fifteen#2026-law');
	expect([await lesson(), await clock()]).toEqual([first, began]);

	await page.goto('/en/teach/');
	await openSlides(page, '?route=fifteen');
	expect(await lesson()).not.toBe(first);
	expect(await clock()).toBeNull();
	await expect(shown(page)).toHaveAttribute('id', (await ids(page))[0] ?? '');
	// What was before stays away after a reload too.
	await page.reload();
	await page.locator('.slides.alive').waitFor();
	expect(await clock()).toBeNull();
	await expect(shown(page)).toHaveAttribute('id', (await ids(page))[0] ?? '');
});

for (const { width, height } of [HALL, { width: 1024, height: 768 }])
	test(`A27 A26 the sheet of a number is read from the back row at ${width} px, covers none beside it, and stays in the lesson`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await openSlides(page, '?route=forty-five#2023-cut');
		const sheet = page.locator('.fact-sheet');
		const open = async (where: string) => {
			await shown(page).locator(`${where} a.fact:visible`).first().click();
			await expect(sheet.locator('.fact-moments')).toBeVisible();
		};
		for (const where of ['.statement', '.finding']) {
			await open(where);
			const small = await sheet.evaluate((dialog) =>
				[...dialog.querySelectorAll('*')]
					.filter(
						(node) =>
							node.checkVisibility() &&
							[...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim()) &&
							Number.parseFloat(getComputedStyle(node).fontSize) < innerHeight * 0.022
					)
					.map((node) => node.outerHTML)
			);
			expect(small).toEqual([]);
			const covered = await shown(page).evaluate((cue, selector) => {
				const box = document.querySelector('.fact-sheet')?.getBoundingClientRect();
				return [...cue.querySelectorAll(`${selector} a.fact`)].filter((number) => {
					const { left, right, top, bottom, width: wide } = number.getBoundingClientRect();
					return box && wide > 0 && left < box.right && right > box.left && top < box.bottom && bottom > box.top;
				}).length;
			}, where);
			expect(covered).toBe(0);
			await page.keyboard.press('Escape');
			await expect(sheet).toBeHidden();
		}
		for (const [key, place] of [
			['b', '.curtain.black'],
			['w', '.curtain.white'],
			['o', '.slides.overview']
		] as const) {
			await open('.statement');
			await page.keyboard.press(key);
			await expect(sheet).toBeHidden();
			await expect(page.locator(place)).toBeVisible();
			await page.keyboard.press('Escape');
			await expect(page.locator(place)).toHaveCount(0);
		}
		await open('.finding');
		await expect(sheet.locator('.fact-moments')).toContainText('How deep was the cut?');
		await expect(sheet.locator('.fact-moments').getByRole('link', { name: 'How deep was the cut?' })).toHaveCount(0);
		// Sources and the ledger open beside the lesson.
		const away = await sheet
			.locator('a[href]:visible')
			.evaluateAll((links: HTMLAnchorElement[]) =>
				links
					.filter((link) => !/^(#|mailto:)/.test(link.getAttribute('href') ?? '') && !link.matches('.fact') && link.target !== '_blank')
					.map(String)
			);
		expect(away).toEqual([]);
		await sheet.locator('.fact-moments a[href="#2026-law"]').click();
		await expect(sheet).toBeHidden();
		await expect(shown(page)).toHaveAttribute('id', '2026-law');
		await expect(page).toHaveURL(/\/en\/present\/\?route=forty-five#2026-law$/);
	});

test('A27 A21 at 4:3 what others count stands beside who says it, and an arrow says that there is more below', async ({ page }) => {
	await page.setViewportSize({ width: 1024, height: 768 });
	await openSlides(page, '?route=forty-five#2023-cut');
	const sheet = page.locator('.fact-sheet');
	/** Whether anything is drawn in the middle of the sheet's foot. */
	const arrow = async () => {
		const { left, width, bottom } = await sheet.evaluate((dialog) => dialog.getBoundingClientRect());
		const clip = { x: left + width / 2 - 8, y: bottom - 26, width: 16, height: 22 };
		const { data } = PNG.sync.read(await page.screenshot({ clip }));
		return data.some((value, index) => index % 4 === 0 && value < 128);
	};
	await shown(page).locator('.statement a.fact').first().click();
	await expect(sheet.locator('.fact-moments')).toBeVisible();
	const { scale, list, foot } = await sheet.evaluate((dialog) => ({
		scale: dialog.querySelector('.scale')?.getBoundingClientRect().bottom ?? Infinity,
		list: dialog.querySelector('dl')?.getBoundingClientRect().right ?? Infinity,
		foot: dialog.getBoundingClientRect().bottom
	}));
	expect(scale).toBeLessThan(foot);
	expect(list).toBeLessThanOrEqual(await sheet.locator('.scale').evaluate((plot) => plot.getBoundingClientRect().left));
	await expect.poll(arrow).toBe(true);
	await sheet.evaluate((dialog) => (dialog.scrollTop = dialog.scrollHeight));
	await expect.poll(arrow).toBe(false);
	await page.keyboard.press('Escape');
	await page.goto('/en/present/?route=forty-five#2008-ten-trillion');
	await expect(shown(page)).toHaveAttribute('id', '2008-ten-trillion');
	await shown(page).locator('.statement a.fact').first().click();
	await expect(sheet.locator('.fact-moments')).toBeVisible();
	expect(await sheet.evaluate((dialog) => dialog.scrollHeight <= dialog.clientHeight + 1)).toBe(true);
	expect(await arrow(), 'none where all is seen').toBe(false);
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
	await expect(shown(page).locator('.second')).toContainText('came home');
	await context.setOffline(true);
	await page.keyboard.press('l');
	await expect(page.locator('.notice')).toContainText('두 번째 언어');
	await expect(second).toHaveAttribute('lang', 'en');
	await context.setOffline(false);
	const through = async () => (await fetch('/robots.txt', { cache: 'no-store' }).catch(() => null))?.ok;
	await expect.poll(() => page.evaluate(through)).toBe(true);
	await page.keyboard.press('?');
	// The list says what L leads to, and which of these stands there.
	const turns = page.locator('.help .turns-to');
	await expect(turns).toHaveText('English → 中文 → 끄기');
	await expect(turns.locator('.on')).toHaveText('English');
	await expect(turns.locator('.on')).toHaveAttribute('lang', 'en');
	await page.keyboard.press('Escape');
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

for (const [key, place] of [
	['n', '.cue.on .notes'],
	['o', '.overview'],
	['?', '.help'],
	['q', '.qr-screen']
] as const)
	test(`A32 no violations on a slide with ${place}, by ${key}`, async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await openSlides(page, '#2023-cut');
		await page.locator('.picture.alive').waitFor();
		await page.keyboard.press(key);
		await page.locator(place).waitFor();
		expect(await violations(page)).toEqual([]);
	});

test('A32 no violations in the speaker’s window, and on the guess with its note and a number, in both themes', async ({
	page,
	context
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openSlides(page, '#2023-cut');
	const speaker = await openSpeaker(context, page);
	expect(await violations(speaker)).toEqual([]);
	await page.bringToFront();
	await page.keyboard.press('n');
	await page.keyboard.press('ArrowLeft');
	await page.locator('.guess-surface').waitFor();
	await page.keyboard.press('4');
	expect(await violations(page)).toEqual([]);
	await page.keyboard.press('t');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	expect(await violations(page)).toEqual([]);
});

test('A32 no violations in the speaker’s window while the class guesses, and once it sees what happened', async ({ page, context }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openSlides(page, '#guess');
	const speaker = await openSpeaker(context, page);
	await speaker.locator('.wall-guess').waitFor();
	expect(await violations(speaker)).toEqual([]);
	await speaker.locator('.class-guess button').click();
	await speaker.locator('.guess-result').waitFor();
	expect(await violations(speaker)).toEqual([]);
});

test('A8 without JavaScript every slide stands in order with its picture, notes and question', async ({ browser, baseURL }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(`${baseURL}/en/present/`);
	expect(await page.locator('.cue').count()).toBe(38);
	await expect(page.locator('.masthead')).toBeVisible();
	await expect(page.locator('[id="2026-law"] .statement')).toBeVisible();
	await expect(page.locator('[id="2026-law"] .plot .mark').first()).toBeVisible();
	await expect(page.locator('[id="2026-law"] .ask')).toBeVisible();
	await expect(page.locator('.bar')).toBeHidden();
	await page.close();
});

test('A26 on a phone a number that is typed hides what is said for as long as it stands there', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.clock.install();
	await openSlides(page, '?route=atlantis,1966-kist');
	const said = page.locator('.notice p');
	await expect(said).toBeVisible();
	await page.keyboard.press('1');
	await expect(page.locator('.digits')).toBeVisible();
	await expect(said).toBeHidden();
	await page.clock.fastForward(6500);
	await expect(page.locator('.digits')).toBeHidden();
	await expect(said).toBeVisible();
});
