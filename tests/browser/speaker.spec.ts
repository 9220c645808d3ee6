/** The speaker's window and the slides: two real windows of one browser. */
import { expect, test, type Page } from '@playwright/test';
import { story } from '../built/page.ts';
import { FIFTEEN, HALL, openSlides, openSpeaker, shown } from './slides.ts';

test.use({ viewport: HALL });

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

for (const [width, height] of [
	[390, 844],
	[844, 390]
] as const)
	test(`A28 on a phone of ${width} × ${height} the speaker’s window begins with the slide, whatever the address names, and each turn begins there again`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await page.goto('/en/present/speaker/?route=fifteen#2023-cut');
		await page.locator('.pool.alive').waitFor();
		const slide = shown(page).locator('.slide');
		await expect(slide).toBeInViewport({ ratio: 0.9 });
		// On its side the question stands beside the slide, and needs no scrolling.
		if (width > height) await expect(shown(page).locator('.notes').getByText('Ask the class')).toBeInViewport({ ratio: 1 });
		await page.mouse.wheel(0, 3000);
		await expect(slide).not.toBeInViewport({ ratio: 0.9 });
		await page.keyboard.press('ArrowRight');
		await expect(slide).toBeInViewport({ ratio: 0.9 });
	});

test('A28 two lessons on one machine never drive each other, even in a duplicated tab', async ({ page, context }) => {
	await openSlides(page);
	const speaker = await openSpeaker(context, page);
	const other = await context.newPage();
	await openSlides(other);
	// A duplicated tab has its twin's lesson in its storage.
	const twin = await context.newPage();
	const kept = await page.evaluate(() => sessionStorage.getItem('threefold:lesson'));
	await openSlides(twin);
	await twin.evaluate((value) => sessionStorage.setItem('threefold:lesson', value ?? ''), kept);
	await twin.reload();
	await twin.locator('.slides.alive').waitFor();
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
		// The board to guess on comes without a network too.
		await expect(shown(page).locator(id === 'guess' ? '.guess-surface' : '.statement')).toBeVisible();
	}
	expect(seen).toEqual(FIFTEEN);
	await expect(page.locator('.bar .count')).toHaveText('8 of 8');
	await expect(speaker.locator('.no-more')).toBeVisible();
	await context.setOffline(false);
});

test('A28 while the class guesses, the speaker sees the guess with a note of its own, and its answer as the next slide', async ({
	page,
	context
}) => {
	const before = story().guess?.before ?? '';
	await openSlides(page, `?route=forty-five#${before}`);
	await page.keyboard.press('ArrowLeft');
	await page.locator('.guess-surface').waitFor();
	const speaker = await openSpeaker(context, page);
	const now = shown(speaker);
	await expect(now).toHaveAttribute('id', 'guess');
	await expect(now.locator('.wall-guess .title')).toHaveText(story().guess?.title ?? '');
	await expect(now.locator('.wall-guess rect.mark')).toHaveCount(3);
	await expect(now.locator('.notes')).toContainText('The class draws its guess now');
	await expect(speaker.locator('.cue.after')).toHaveAttribute('id', before);
	await expect(speaker.locator('.cue.after .notes')).toBeHidden();
	await speaker.keyboard.press('ArrowRight');
	await expect(shown(page)).toHaveAttribute('id', before);
	await expect(now).toHaveAttribute('id', before);
});

test('A28 the speaker’s window shows what the class draws, and shows it what happened or begins again, as the wall itself does', async ({
	page,
	context
}) => {
	await openSlides(page, '?route=forty-five#guess');
	const surface = page.locator('.guess-surface');
	await surface.waitFor();
	const speaker = await openSpeaker(context, page);
	const bar = speaker.locator('.class-guess');
	const line = (window: Page) => window.locator('.wall-guess .guess-line').getAttribute('d');
	const marks = (window: Page) => window.locator('.wall-guess rect.mark');
	await expect(bar.getByRole('status')).toHaveText('The class has drawn nothing yet.');
	await page.bringToFront();
	const box = await surface.boundingBox();
	if (!box) throw new Error('the board has no box');
	await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.5);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.3, { steps: 4 });
	await page.mouse.up();
	await expect(bar.getByRole('status')).toHaveText('The class has drawn 8 of 10 years.');
	const drawn = await line(page);
	await expect.poll(() => line(speaker)).toBe(drawn);
	await expect(marks(speaker), 'not yet the truth').toHaveCount(3);

	await speaker.bringToFront();
	await bar.getByRole('button', { name: 'Show what happened' }).click();
	await expect(bar.getByRole('status')).toHaveText('The class sees what happened.');
	for (const window of [page, speaker]) {
		await expect(window.locator('.wall-guess .guess-result')).toBeVisible();
		await expect(marks(window)).toHaveCount(13);
		expect(await line(window)).toBe(drawn);
	}
	await speaker.reload();
	await expect(bar.getByRole('status')).toHaveText('The class sees what happened.');
	await expect.poll(() => line(speaker)).toBe(drawn);
	// What the desk has heals a wall that has lost it.
	await page.evaluate(() => sessionStorage.clear());
	await page.goto(await speaker.evaluate(() => location.href.replace('speaker/', '')));
	await expect.poll(() => line(page)).toBe(drawn);

	await page.bringToFront();
	await page.locator('.wall-guess').getByRole('button', { name: 'Guess again' }).click();
	await expect(bar.getByRole('status')).toHaveText('The class has drawn nothing yet.');
	await expect.poll(() => line(speaker)).toBe('');
	await speaker.bringToFront();
	await bar.getByRole('button', { name: 'Show what happened' }).click();
	await bar.getByRole('button', { name: 'Guess again' }).click();
	await expect(page.locator('.wall-guess .guess-start')).toBeVisible();
	// The clicker's Space is the slides', not the pressed button's; and a board is drawn on only where the class is.
	await expect(speaker.locator('.wall-guess')).toHaveJSProperty('inert', true);
	await speaker.keyboard.press('Space');
	await expect(bar).toHaveCount(0);
	await expect(shown(page)).toHaveAttribute('id', story().guess?.before ?? '');
});

test('A28 the question for the class is always in view, and the notes begin at their top after each turn', async ({ page, context }) => {
	await openSlides(page, '#2025-expressway');
	await page.keyboard.press('n');
	const speaker = await openSpeaker(context, page);
	await speaker.setViewportSize({ width: 1280, height: 640 });
	for (const window of [page, speaker]) {
		await window.bringToFront();
		const told = shown(window).locator('.told');
		await expect(shown(window).locator('.ask')).toBeInViewport({ ratio: 1 });
		const end = () => told.evaluate((box) => (box.scrollTop = box.scrollHeight) && box.scrollTop);
		expect(await end()).toBeGreaterThan(20);
		await expect(shown(window).locator('.ask')).toBeInViewport({ ratio: 1 });
		await window.keyboard.press('ArrowRight');
		await window.keyboard.press('ArrowLeft');
		await expect(shown(window)).toHaveAttribute('id', '2025-expressway');
		expect(await told.evaluate((box) => box.scrollTop)).toBe(0);
	}
	// In a narrow window the page itself scrolls.
	await speaker.setViewportSize({ width: 390, height: 700 });
	await speaker.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
	await speaker.keyboard.press('ArrowLeft');
	await expect(shown(speaker)).toHaveAttribute('id', '2025-gpus');
	await expect(shown(speaker).locator('.ask')).toBeInViewport({ ratio: 1 });
	const { top, foot } = await speaker.evaluate(() => ({
		top: document.querySelector('.cue.on .ask')?.getBoundingClientRect().top ?? 0,
		foot: document.querySelector('.turns')?.getBoundingClientRect().bottom ?? 0
	}));
	expect(top).toBeGreaterThanOrEqual(foot);
});

test('A28 the speaker’s window takes a number too, and says where it leads', async ({ page, context }) => {
	await openSlides(page, '?route=fifteen');
	const speaker = await openSpeaker(context, page);
	await speaker.bringToFront();
	await speaker.keyboard.press('4');
	const title =
		story()
			.chapters.flatMap(({ moments }) => moments)
			.find(({ id }) => id === FIFTEEN[3])?.title ?? '';
	await expect(speaker.locator('.digits')).toHaveText(`4 ${title}`);
	await speaker.keyboard.press('Enter');
	await expect(speaker.locator('.digits')).toHaveCount(0);
	await expect(shown(page)).toHaveAttribute('id', FIFTEEN[3] ?? '');
	// What the clock goes back to is on its button.
	await expect(speaker.locator('.ran')).not.toHaveText('0:00');
	await speaker.getByRole('button', { name: 'Back to 0:00' }).click();
	await expect(speaker.locator('.ran')).toHaveText('0:00');
	await expect(speaker.getByRole('button', { name: 'Start' })).toBeVisible();
});

test('A28 a number in the notes has no link to the slide that is shown: the speaker’s window stays in the lesson', async ({
	page,
	context
}) => {
	await openSlides(page, '#2023-cut');
	const speaker = await openSpeaker(context, page);
	await shown(speaker).locator('.notes a.fact').first().click();
	const moments = speaker.locator('.fact-sheet .fact-moments');
	await expect(moments).toContainText('How deep was the cut?');
	await expect(moments.getByRole('link')).toHaveCount(0);
});
