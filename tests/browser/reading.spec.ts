/** Reading the story in Chromium. Does not cover a real phone's address bar; Safari and Firefox: tests/engines. */
import { expect, test, type Page } from '@playwright/test';
import { story } from '../built/page.ts';
import { outOfView } from './in-view.ts';
import { openStory, readStep, settledMarks, stepIds } from './story.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1366, height: 768 };
/** The scene that each step shows. */
const SCENES = Object.fromEntries(
	story().chapters.flatMap((chapter) => chapter.moments.map((moment) => [moment.id, moment.figure.scene.id]))
);

async function pushes(page: Page): Promise<number> {
	return page.evaluate(() => history.length);
}

/** Where every step begins, and how long the page is, in whole px. */
const places = (page: Page) =>
	page.evaluate(() => [
		...[...document.querySelectorAll('.step')].map((step) => Math.round(step.getBoundingClientRect().top + scrollY)),
		document.documentElement.scrollHeight
	]);

test('A39 a step far away is not drawn, and keeps the size it has, in a window of another width and with larger type', async ({ page }) => {
	await page.setViewportSize(PHONE);
	await openStory(page);
	const same = async () => {
		// A page hears of its window's new size with its next frame.
		await page.evaluate(() => new Promise(requestAnimationFrame));
		await page.locator('html.near').waitFor({ state: 'attached' });
		const resting = await places(page);
		const all = await page.evaluate(() => document.documentElement.classList.remove('near')).then(() => places(page));
		expect(resting).toEqual(all);
		await page.evaluate(() => document.documentElement.classList.add('near'));
		return resting;
	};
	const phone = await same();
	const title = page.locator('[id="2026-law"] .title');
	const drawn = () => title.evaluate((node) => node.checkVisibility({ contentVisibilityAuto: true }));
	expect(await drawn()).toBe(false);
	await page.setViewportSize({ width: 330, height: 844 });
	await expect.poll(() => places(page)).not.toEqual(phone);
	const narrow = await same();
	await page.evaluate(() => dispatchEvent(new CustomEvent('threefold:settings', { detail: { text: 1.5 } })));
	await expect.poll(() => places(page)).not.toEqual(narrow);
	await same();
	await readStep(page, '2026-law');
	expect(await drawn()).toBe(true);
});

for (const [name, viewport] of [
	['phone', PHONE],
	['desk', DESK]
] as const) {
	test.describe(name, () => {
		test.use({ viewport });

		test('every step becomes current as it enters view, and the picture changes with it', async ({ page }) => {
			await openStory(page);
			const ids = await stepIds(page);
			for (const id of ids) {
				await readStep(page, id);
				await expect(page.locator(`.chapter:has([id="${id}"]) .live`), id).toHaveAttribute('data-scene', SCENES[id] ?? '');
			}
			expect(ids).toHaveLength(32);
		});

		test('A5 jumped from first to last step, the page shows the last step alone, as a fresh load does', async ({ page, context }) => {
			await openStory(page);
			await readStep(page, '1962-question');
			await settledMarks(page, SCENES['1962-question'] ?? '');
			await readStep(page, '2026-law');
			const arrived = await settledMarks(page, SCENES['2026-law'] ?? '');
			const fresh = await context.newPage();
			await openStory(fresh, '#2026-law');
			await readStep(fresh, '2026-law');
			expect(await settledMarks(fresh, SCENES['2026-law'] ?? '')).toEqual(arrived);
			expect(arrived.length).toBeGreaterThan(10);
		});

		test('A4 the document is the scroller, and nothing above the stage clips its stickiness', async ({ page }) => {
			await openStory(page);
			const clipped = await page
				.locator('.stage')
				.first()
				.evaluate((stage) => {
					const found: string[] = [];
					for (let node = stage.parentElement; node && node !== document.documentElement; node = node.parentElement) {
						const { overflowX, overflowY } = getComputedStyle(node);
						if (/auto|scroll|hidden/.test(overflowX + overflowY)) found.push(node.className || node.tagName);
					}
					return found;
				});
			expect(clipped).toEqual([]);
			expect(
				await page.evaluate(
					() => document.scrollingElement === document.documentElement && document.documentElement.scrollHeight > innerHeight * 20
				)
			).toBe(true);
		});

		test('A4 a wheel over the picture scrolls the page', async ({ page }) => {
			await openStory(page);
			await readStep(page, '1965-hornig');
			const before = await page.evaluate(() => scrollY);
			await page.mouse.move(viewport.width - 60, 200);
			await page.mouse.wheel(0, 240);
			await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 200);
		});

		test('A6 next and previous reach every step without scrolling, and say where the reader is', async ({ page }) => {
			await openStory(page, '#2023-cut');
			await expect(page.locator('.step.current')).toHaveAttribute('id', '2023-cut');
			await expect(page.locator('.where')).toContainText('22 of 32');
			await expect(page.locator('.where')).toContainText(/\d+ min left/);
			await page.getByRole('link', { name: 'Next moment' }).click();
			await expect(page.locator('.step.current')).toHaveAttribute('id', '2024-gag');
			await page.getByRole('link', { name: 'Previous moment' }).click();
			await expect(page.locator('.step.current')).toHaveAttribute('id', '2023-cut');
		});

		test('A6 after the last step, next leads to the last page', async ({ page }) => {
			await openStory(page, '#2026-law');
			await expect(page.locator('.where')).toContainText('32 of 32');
			await page.getByRole('link', { name: 'Next moment' }).click();
			await expect(page.locator('#end h2')).toBeFocused();
			await expect(page.locator('#end h2')).toBeInViewport({ ratio: 1 });
		});

		test('A6 the contents lead to every moment and fold away', async ({ page }) => {
			await openStory(page);
			await readStep(page, '1962-question');
			await page.locator('.rail-bar > details > summary').click();
			await expect(page.locator('.contents a:not(.chapter-link, .guess-link)')).toHaveCount(32);
			await page.locator('.contents a[href="#1983-tokyo"]').click();
			await expect(page.locator('.step.current')).toHaveAttribute('id', '1983-tokyo');
			await expect(page.locator('.contents-sheet')).toBeHidden();
		});

		test('A6 A33 the contents keep the languages and other faces in view, move nothing behind them, and fold away by a touch beside them', async ({
			page
		}) => {
			await openStory(page);
			await readStep(page, '2023-cut');
			await page.locator('.rail-bar > details > summary').click();
			await expect(page.locator('.contents a[aria-current]')).toBeInViewport({ ratio: 1 });
			for (const link of await page.locator('.contents-head :is(a, summary)').all()) await expect(link).toBeInViewport({ ratio: 1 });
			const before = await page.evaluate(() => scrollY);
			const list = await page.locator('.contents').boundingBox();
			if (!list) throw new Error('the contents have no box');
			await page.mouse.move(list.x + list.width / 2, list.y + list.height / 2);
			for (const way of [-1, 1]) {
				await page.mouse.wheel(0, way * 9000);
				const ends = () =>
					page
						.locator('.contents')
						.evaluate((node, to) => Math.abs(node.scrollTop - (to > 0 ? node.scrollHeight - node.clientHeight : 0)), way);
				await expect.poll(ends).toBeLessThan(2);
				await page.mouse.wheel(0, way * 900);
			}
			expect(await page.evaluate(() => scrollY)).toBe(before);
			// Opened, the settings have the sheet to themselves.
			await page.locator('.contents-head .settings summary').click();
			await expect(page.locator('.contents-head .clear')).toBeInViewport({ ratio: 1 });
			await expect(page.locator('.contents, .faces').filter({ visible: true })).toHaveCount(0);
			await page.keyboard.press('Escape');
			await expect(page.locator('.contents')).toBeVisible();
			await page.mouse.click((page.viewportSize()?.width ?? 0) - 8, 8);
			await expect(page.locator('.contents-sheet')).toBeHidden();
			await expect(page).toHaveURL(/#2023-cut$/);
		});

		test('A6 A33 what the browser closes by closes the settings, then the contents around them, wherever the focus is; the address and the history stay', async ({
			page
		}) => {
			await openStory(page, '#2023-cut');
			await page.locator('.rail-bar > details > summary').click();
			const entries = await page.evaluate(() => history.length);
			await page.locator('.contents-head .settings summary').click();
			await expect(page.locator('.contents-head .settings-sheet')).toBeVisible();
			for (const left of ['.contents', '.rail-bar']) {
				// Chromium on a desk has Escape where a phone has Back; the key of a focus within is told to the contents themselves.
				await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
				await page.keyboard.press('Escape');
				await expect(page.locator('.contents-head .settings-sheet')).toBeHidden();
				await expect(page.locator(left)).toBeVisible();
			}
			await expect(page.locator('.contents-sheet')).toBeHidden();
			await expect(page.locator('.rail-bar > details > summary')).toBeFocused();
			await expect(page).toHaveURL(/#2023-cut$/);
			expect(await page.evaluate(() => history.length)).toBe(entries);
		});

		test('A33 a focus in a picture that the stage comes to cover goes to its step’s title', async ({ page }) => {
			await openStory(page);
			await page
				.locator('[id="1966-kist"] > .figure a.fact')
				.first()
				.evaluate((link: HTMLElement) => link.focus({ preventScroll: true }));
			await readStep(page, '1966-kist');
			await expect(page.locator('[id="1966-kist"] .title')).toBeFocused();
		});

		test('A24 beside a chapter’s plate, which says a year of its own, the ribbon says none', async ({ page }) => {
			await openStory(page);
			await readStep(page, '1966-returnees');
			await expect(page.locator('.ribbon b')).toHaveText('1966');
			await page.locator('#the-long-climb').evaluate((plate) => plate.scrollIntoView({ block: 'center', behavior: 'instant' }));
			await expect(page.locator('.ribbon b')).toHaveCount(0);
			await readStep(page, '1967-ministry');
			await expect(page.locator('.ribbon b')).toHaveText('1967');
		});

		test('A6 the ribbon is one control that goes to the nearest moment', async ({ page }) => {
			await openStory(page);
			await readStep(page, '1962-question');
			const box = await page.locator('.ribbon').boundingBox();
			if (!box) throw new Error('no ribbon');
			await page.mouse.click(box.x + (box.width > box.height ? 6 : box.width / 2), box.y + (box.width > box.height ? box.height / 2 : 4));
			await page.mouse.click(
				box.x + (box.width > box.height ? box.width - 4 : box.width / 2),
				box.y + (box.width > box.height ? box.height / 2 : box.height - 6)
			);
			await expect(page.locator('.step.current')).toHaveAttribute('id', '2026-law');
		});

		test('A7 what can be touched outside sentences is at least 44 px', async ({ page }) => {
			await openStory(page);
			await readStep(page, '1963-quarter-percent');
			await page.locator('.rail-bar > details > summary').click();
			const small = await page.locator('a, button, summary').evaluateAll((nodes) =>
				nodes
					.filter((node) => !node.closest('.skip, .sources li, a.fact') && (node as HTMLElement).offsetParent !== null)
					.map((node) => ({ node: node.outerHTML.slice(0, 80), ...node.getBoundingClientRect().toJSON() }))
					.filter(({ width, height }) => width > 0 && (width < 43.9 || height < 43.9))
			);
			expect(small).toEqual([]);
		});

		test('A11 while scrolling only the fragment changes, without history entries, and one Back leaves', async ({ page }) => {
			await page.goto('about:blank');
			await openStory(page);
			const entries = await pushes(page);
			for (const id of ['1962-question', '1965-hornig', '1971-kais', '1998-cut']) await readStep(page, id);
			await expect(page).toHaveURL(/\/en\/#1998-cut$/);
			expect(await pushes(page)).toBe(entries);
			await page.goBack();
			await expect(page).toHaveURL('about:blank');
		});

		test('A11 a jump makes one entry, and Back returns', async ({ page }) => {
			await openStory(page);
			await readStep(page, '1962-question');
			await expect(page).toHaveURL(/#1962-question$/);
			const entries = await pushes(page);
			await page.getByRole('link', { name: 'Next moment' }).click();
			await expect(page).toHaveURL(/#1963-quarter-percent$/);
			expect(await pushes(page)).toBe(entries + 1);
			await page.goBack();
			await expect(page.locator('.step.current')).toHaveAttribute('id', '1962-question');
		});

		test('A11 a browser that refuses history calls leaves the story whole', async ({ page }) => {
			const errors: string[] = [];
			page.on('pageerror', (error) => errors.push(error.message));
			await openStory(page);
			await page.evaluate(() => {
				history.replaceState = () => {
					throw new DOMException('Too many calls', 'SecurityError');
				};
			});
			await readStep(page, '1966-kist');
			await readStep(page, '2008-ten-trillion');
			await expect(page.locator('.step.current')).toHaveAttribute('id', '2008-ten-trillion');
			expect(errors).toEqual([]);
		});

		test('A12 a cold landing on any moment shows and focuses its heading, and it stays after fonts', async ({ page }) => {
			test.setTimeout(120_000);
			await page.goto('/en/');
			for (const id of await stepIds(page)) {
				await page.goto('about:blank');
				await openStory(page, `#${id}`);
				const title = `[id="${id}-title"]`;
				const heading = page.locator(title);
				await expect(heading, id).toBeFocused();
				expect(await page.evaluate(outOfView, [title]), id).toEqual([]);
				const covered = await heading.evaluate((node) => {
					const { left, top, height } = node.getBoundingClientRect();
					return !node.contains(document.elementFromPoint(left + 10, top + height / 2));
				});
				expect(covered, id).toBe(false);
				await expect(page.locator('.step.current'), id).toHaveAttribute('id', id);
			}
		});

		test('A12 a cold landing keeps its focus when the browser goes to the fragment after it', async ({ page }) => {
			// As Chromium does in its first frame: what is not focusable is its target, and the focus that was there is dropped.
			await page.addInitScript(() => {
				const drop = (event: FocusEvent) => {
					if (!(event.target instanceof HTMLElement) || !event.target.matches('.title')) return;
					removeEventListener('focusin', drop, true);
					requestAnimationFrame(() => (document.activeElement as HTMLElement).blur());
				};
				addEventListener('focusin', drop, true);
			});
			await openStory(page, '#1973-daedeok');
			await expect(page.locator('[id="1973-daedeok-title"]')).toBeFocused();
		});

		test('A5 a jump in the frame in which more of the page is laid out goes where it leads', async ({ page }) => {
			await openStory(page);
			await readStep(page, '1962-question');
			await page.evaluate(() => {
				document.documentElement.classList.remove('near');
				document.getElementById('2016-alphago')?.scrollIntoView({ behavior: 'instant' });
			});
			await page.locator('.step.current[id="2016-alphago"]').waitFor({ state: 'attached' });
			await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
			await expect(page.locator('.step.current')).toHaveAttribute('id', '2016-alphago');
		});

		for (const id of ['1966-kist', '2016-alphago'])
			test(`A5 a jump to ${id} before the page is laid out stays where it led`, async ({ page }) => {
				await page.addInitScript((step) => {
					addEventListener('load', () => document.querySelector(`.unlaid [id="${step}"]`)?.scrollIntoView({ behavior: 'instant' }));
				}, id);
				await openStory(page);
				await expect(page.locator('.step.current')).toHaveAttribute('id', id);
				expect(await page.evaluate((step) => document.getElementById(step)?.getBoundingClientRect().top, id)).toBeCloseTo(0, -1);
			});

		test('A12 reload keeps the place', async ({ page }) => {
			await openStory(page);
			await readStep(page, '2016-alphago');
			await expect(page).toHaveURL(/#2016-alphago$/);
			const before = await page.evaluate(() => scrollY);
			await page.reload();
			await page.locator('.resume.ready').waitFor({ state: 'attached' });
			await expect(page.locator('.step.current')).toHaveAttribute('id', '2016-alphago');
			expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(80);
		});
	});
}

test.describe('phone', () => {
	test.use({ viewport: PHONE, hasTouch: true });

	test('A1 A3 an address bar that comes and goes changes no chart and no step', async ({ page }) => {
		await openStory(page);
		await readStep(page, '1983-tokyo');
		const before = await settledMarks(page, SCENES['1983-tokyo'] ?? '');
		for (const height of [760, 724, 844]) {
			await page.setViewportSize({ width: 390, height });
			await expect(page.locator('.step.current')).toHaveAttribute('id', '1983-tokyo');
			expect(await settledMarks(page, SCENES['1983-tokyo'] ?? ''), `${height}`).toEqual(before);
		}
		await page.setViewportSize({ width: 390, height: 700 });
		await expect.poll(() => settledMarks(page, SCENES['1983-tokyo'] ?? '')).not.toEqual(before);
	});

	test('A1 words pass beneath the picture, never over it', async ({ page }) => {
		await openStory(page);
		await readStep(page, '1983-tokyo');
		await settledMarks(page, SCENES['1983-tokyo'] ?? '');
		// The stage lets touches through; to see what is painted on top it must take them.
		await page.evaluate(() => {
			for (const node of document.querySelectorAll<HTMLElement>('.stage, .stage *')) node.style.pointerEvents = 'auto';
		});
		await page.mouse.move(200, 700);
		await page.mouse.wheel(0, 260);
		const live = page.locator('.chapter:has([id="1983-tokyo"]) .live');
		const words = page.locator('[id="1983-tokyo"] .words');
		await expect.poll(async () => ((await words.boundingBox())?.y ?? 0) < ((await live.boundingBox())?.height ?? 0) - 60).toBe(true);
		const onTop = await live.evaluate((stage) => {
			const box = stage.getBoundingClientRect();
			// A step's own picture only holds its room while the stage draws: it is there and cannot be seen.
			const seen = (node: Element) => getComputedStyle(node.closest('.figure') ?? node).opacity !== '0';
			return [0.05, 0.2, 0.4, 0.6, 0.8, 0.97].map((share) =>
				Boolean(
					document
						.elementsFromPoint(box.x + box.width / 2, box.y + box.height * share)
						.find(seen)
						?.closest('.stage')
				)
			);
		});
		expect(onTop).toEqual([true, true, true, true, true, true]);
		expect(await live.evaluate((stage) => getComputedStyle(stage).backgroundColor)).toMatch(/^rgb\(/);
	});

	test('A1 the picture changes when the words before it are gone, and the next words follow soon', async ({ page }) => {
		await openStory(page);
		await readStep(page, '1966-kist');
		await settledMarks(page, SCENES['1966-kist'] ?? '');
		const boxes = () =>
			page.evaluate(() => ({
				foot: (document.querySelector('.chapter:has([id="1966-kist"]) .live') as HTMLElement).getBoundingClientRect().bottom,
				last: (document.querySelector('[id="1966-kist"] .colophon') as HTMLElement).getBoundingClientRect().bottom,
				next: (document.querySelector('[id="1966-returnees"] .title') as HTMLElement).getBoundingClientRect().top
			}));
		const { foot, last } = await boxes();
		await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), last - foot - 8);
		await expect(page.locator('.step.current')).toHaveAttribute('id', '1966-kist');
		await page.evaluate(() => scrollBy({ top: 16, behavior: 'instant' }));
		await expect(page.locator('.step.current')).toHaveAttribute('id', '1966-returnees');
		const now = await boxes();
		expect(now.last).toBeLessThanOrEqual(now.foot);
		// Less than half of the room for words stands empty while they follow.
		const room = (page.viewportSize()?.height ?? 0) - now.foot;
		expect(now.next - now.last - room).toBeLessThan(room / 2);
	});
});

test('A14 the last page passes the story on, and leads to its start', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openStory(page, '#2026-law');
	await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
	const share = page.locator('.end .share-button');
	await share.click();
	await expect(share).toHaveText('The address is copied');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/en\/$/);
	await page.getByRole('link', { name: 'From the start' }).click();
	await expect(page).toHaveURL(/#three-times-a-professor$/);
});

test('A35 next says one short line, scrolling says none', async ({ page }) => {
	await openStory(page);
	await readStep(page, '1965-hornig');
	await readStep(page, '1966-kist');
	await expect(page.getByRole('status')).toHaveText('');
	await page.getByRole('link', { name: 'Next moment' }).click();
	await expect(page.getByRole('status')).toHaveText(/^6 \/ 32: \S/);
});

test('A44 when the chart code does not arrive, the words stay and the prerendered pictures take its place', async ({ page }) => {
	await page.route(/_app\/immutable\/.*\.js/, async (route) => {
		const response = await route.fetch();
		if ((await response.text()).includes('layercake-container')) await route.abort();
		else await route.fulfill({ response });
	});
	await page.setViewportSize(DESK);
	await openStory(page);
	await readStep(page, '1983-tokyo');
	await expect(page.locator('.step[id="1983-tokyo"] .figure')).toHaveCSS('opacity', '1');
	await expect(page.locator('.step[id="1983-tokyo"] .plot .mark').first()).toBeVisible();
	await expect(page.locator('.live')).toHaveCount(0);
	await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('A44 when the browser refuses history from the first call, words and pictures can be read', async ({ page }) => {
	await page.addInitScript(() => {
		history.replaceState = () => {
			throw new DOMException('blocked', 'SecurityError');
		};
	});
	await page.goto('/en/#1983-tokyo');
	const step = page.locator('.step[id="1983-tokyo"]');
	await expect(step.locator('h3')).toBeInViewport();
	// Its own picture, or the stage's in its place.
	await expect(page.locator('[id="1983-tokyo"] > .figure .mark:visible, .live .mark:visible').first()).toBeVisible();
});

test('A11 a jump to a chapter keeps the chapter in the address until the reader scrolls on', async ({ page }) => {
	await page.setViewportSize(DESK);
	await openStory(page, '#the-cut');
	await expect(page.locator('[id="the-cut"]')).toBeInViewport();
	await expect(page.locator('.step.current')).toHaveAttribute('id', '2016-alphago');
	expect(await page.evaluate(() => localStorage.getItem('threefold:place'))).toBe(null);
	await expect(page).toHaveURL(/#the-cut$/);
	await readStep(page, '2019-ai-strategy');
	await expect(page).toHaveURL(/#2019-ai-strategy$/);
});

test('A11 next, scrolling back, and next again jumps again', async ({ page }) => {
	await page.setViewportSize(DESK);
	await openStory(page);
	await readStep(page, '1962-question');
	await expect(page).toHaveURL(/#1962-question$/);
	for (let round = 0; round < 2; round += 1) {
		await page.getByRole('link', { name: 'Next moment' }).click();
		await expect(page).toHaveURL(/#1963-quarter-percent$/);
		await expect(page.locator('[id="1963-quarter-percent-title"]')).toBeFocused();
		await readStep(page, '1962-question');
		await expect(page).toHaveURL(/#1962-question$/);
	}
});

test('A44 when one form’s code does not arrive, that picture is the prerendered one', async ({ page }) => {
	await page.route(/_app\/immutable\/.*\.js/, async (route) => {
		const response = await route.fetch();
		if (/kind:[`"']cells/.test(await response.text())) await route.abort();
		else await route.fulfill({ response });
	});
	await page.setViewportSize(DESK);
	await openStory(page);
	await readStep(page, '1953-67-brain-drain');
	await expect(page.locator('[id="1953-67-brain-drain"] .figure')).toHaveCSS('opacity', '1');
	await expect(page.locator('[id="1953-67-brain-drain"] .plot .mark').first()).toBeVisible();
	await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('A39 what is flown over shows the steps’ own pictures; where the reader comes to rest the picture lives', async ({ page }) => {
	await page.setViewportSize(DESK);
	await openStory(page);
	const lived = await page.evaluate(async () => {
		let count = 0;
		const watch = new MutationObserver((changes) => {
			for (const { addedNodes } of changes)
				count += [...addedNodes].filter((node) => node instanceof Element && node.closest('.live, .guess:not(.still)')).length;
		});
		watch.observe(document.body, { childList: true, subtree: true });
		for (let end = 0; end < 2; end = scrollY + innerHeight >= document.documentElement.scrollHeight - 2 ? end + 1 : end) {
			scrollBy({ top: 300, behavior: 'instant' });
			await new Promise(requestAnimationFrame);
		}
		watch.disconnect();
		return count;
	});
	expect(lived).toBe(0);
	await readStep(page, '2008-ten-trillion');
	await settledMarks(page, SCENES['2008-ten-trillion'] ?? '');
});

test('A11 a number opened before the address has followed the reader: closing it leaves the place as it is', async ({ page }) => {
	await page.clock.install();
	await page.setViewportSize(DESK);
	await openStory(page, '#1962-question');
	await readStep(page, '2008-ten-trillion');
	await page.locator('[id="2008-ten-trillion"] .words a.fact').first().click();
	await expect(page.locator('.fact-sheet .fact-value')).toBeVisible();
	await page.clock.runFor(3000);
	await page.keyboard.press('Escape');
	await expect(page.locator('.fact-sheet')).toBeHidden();
	await expect(page).toHaveURL(/#2008-ten-trillion$/);
	await expect(page.locator('.step.current')).toHaveAttribute('id', '2008-ten-trillion');
});
