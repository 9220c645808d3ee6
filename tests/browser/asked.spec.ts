/** Pictures that are asked for their values, by keys, mouse and finger: what answers, and what the answer leaves legible. */
import { expect, test } from '@playwright/test';
import { story } from '../built/page.ts';
import { openStory, readStep, settledMarks } from './story.ts';

const moments = story().chapters.flatMap((chapter) => chapter.moments);

/**
 * Asks every picture for each of its values and lists what goes wrong: answers that cover the finding, marks that are cut off by the picture's edge,
 * frames whose lines cross written words.
 */
async function illegible(): Promise<string[]> {
	const found: string[] = [];
	for (const picture of document.querySelectorAll<HTMLElement>('.step > .figure > .picture')) {
		if (picture.getClientRects().length === 0) continue;
		const figure = picture.parentElement as HTMLElement;
		const part = (name: string) => figure.querySelector(name) as HTMLElement;
		const readout = part('.readout');
		const ring = part('.ring');
		const press = async (key: string) => {
			picture.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
			await new Promise((done) => setTimeout(done));
		};
		await press('Home');
		// The first answer of a form waits for the form's code.
		while (readout.hidden) await new Promise(requestAnimationFrame);
		for (let said = ''; readout.textContent !== said; await press('ArrowRight')) {
			said = readout.textContent;
			const say = (what: string) => found.push(`${figure.closest('.step')?.id}, ${said}: ${what}`);
			if (readout.hidden) say('no answer');
			if (readout.getBoundingClientRect().top < part('.finding').getBoundingClientRect().bottom - 1) say('covers the finding');
			const box = ring.getBoundingClientRect();
			const frame = picture.getBoundingClientRect();
			const beyond = parseFloat(getComputedStyle(picture).overflowClipMargin) || 0;
			if (box.left < frame.left - beyond || box.right > frame.right + beyond) say('is cut off');
			if (!ring.classList.contains('frame')) continue;
			for (const word of picture.querySelectorAll('.plot span')) {
				const { left, right, top, bottom } = word.getBoundingClientRect();
				const meets = right > box.left + 1 && left < box.right - 1 && bottom > box.top + 2 && top < box.bottom - 2;
				const within = left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom;
				if (word.getClientRects().length > 0 && meets && !within) say(`crosses ${word.textContent}`);
			}
		}
		await press('Escape');
	}
	return found;
}

test.describe('A19 a picture can be asked', () => {
	test('by keys, in every picture: arrows walk, Home and End jump, Esc leaves', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await openStory(page);
		await page.keyboard.press('Tab');
		await expect(page.locator('.picture[tabindex="0"]')).not.toHaveCount(0);
		for (const { id, figure } of moments) {
			const picture = page.locator(`[id="${id}"] > .figure > .picture`).first();
			const readout = page.locator(`[id="${id}"] > .figure > .readout`).first();
			await picture.focus();
			await page.keyboard.press('Home');
			const rows = figure.table.rows.map((row) => `${row.name}: ${row.value}`);
			await expect(readout, id).toHaveText(rows[0] ?? '');
			if (rows.length > 1) {
				await page.keyboard.press('ArrowRight');
				await expect(readout, id).not.toHaveText(rows[0] ?? '');
				expect(rows, id).toContain(await readout.textContent());
			}
			await page.keyboard.press('Escape');
			await expect(readout, id).toBeHidden();
		}
	});

	for (const lang of ['en', 'zh', 'ko'])
		for (const viewport of [
			{ width: 390, height: 844 },
			{ width: 1366, height: 768 }
		])
			test(`and in ${lang} at ${viewport.width} px no answer covers the finding, no frame crosses words`, async ({ page }) => {
				await page.setViewportSize(viewport);
				await page.emulateMedia({ reducedMotion: 'reduce' });
				await openStory(page, '', lang);
				await page.keyboard.press('Tab');
				await expect(page.locator('.picture[tabindex="0"]')).not.toHaveCount(0);
				expect(await page.evaluate(illegible)).toEqual([]);
			});

	test('on the stage too, where Enter pins what is shown', async ({ page }) => {
		await openStory(page);
		await readStep(page, '2008-ten-trillion');
		await settledMarks(page, 'gov-rd-budget/steps-of-ten');
		const picture = page.locator('.chapter:has([id="2008-ten-trillion"]) .live .picture');
		const readout = page.locator('.chapter:has([id="2008-ten-trillion"]) .live .readout');
		await picture.focus();
		await page.keyboard.press('End');
		await expect(readout).toHaveText(/2023.*29\.3 trillion won/);
		await page.keyboard.press('Enter');
		await page.mouse.move(900, 400);
		await expect(readout).toHaveText(/2023.*29\.3 trillion won/);
		await page.keyboard.press('Escape');
		await expect(readout).toBeHidden();
	});

	test('with a mouse anywhere in a column, and the answer stands between picture and measure', async ({ page }) => {
		await openStory(page);
		await readStep(page, '2023-cut');
		await settledMarks(page, 'gov-rd-budget/cut-old');
		const live = page.locator('.chapter:has([id="2023-cut"]) .live');
		const column = await live.locator('rect.mark').last().boundingBox();
		if (!column) throw new Error('the column has no box');
		for (const part of [0.1, 0.5, 0.95]) {
			await page.mouse.move(column.x - 300, column.y - 100);
			await page.mouse.move(column.x + column.width / 2, column.y + column.height * part);
			await expect(live.locator('.readout')).toHaveText(/^2024 \(approved\): 26\.537 trillion won$/);
		}
		const [answer, measure, picture] = await Promise.all(
			['.readout', '.measure', '.picture'].map((part) => live.locator(part).boundingBox())
		);
		expect(answer?.y).toBeGreaterThanOrEqual((measure?.y ?? 0) + (measure?.height ?? 0) - 1);
		expect(answer?.x).toBe(picture?.x);
	});

	test.describe('by touch', () => {
		test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

		test('and the answer is not under the finger', async ({ page }) => {
			await openStory(page);
			await readStep(page, '1983-tokyo');
			await settledMarks(page, 'gdp-per-person/memory');
			await page.touchscreen.tap(250, 300);
			const readout = page.locator('.chapter:has([id="1983-tokyo"]) .live .readout');
			await expect(readout).toHaveText(/\d{4}.*\$/);
			const box = await readout.boundingBox();
			expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(300 - 44);
		});
	});
});
