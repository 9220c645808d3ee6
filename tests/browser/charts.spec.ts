/** Every picture of the story as it stands prerendered, measured in Chromium: what is written in it keeps apart and inside. */
import { expect, test, type Page } from '@playwright/test';
import { story } from '../built/page.ts';
import { openStory, readStep, settledMarks } from './story.ts';

const moments = story().chapters.flatMap((chapter) => chapter.moments);
const SIZES = [
	{ width: 320, height: 568 },
	{ width: 390, height: 844 },
	{ width: 1366, height: 768 }
];

interface Clash {
	figure: string;
	what: string;
}

/** Words of pictures that touch each other or leave the figure, by the boxes that are painted. */
async function clashes(page: Page, stretch: boolean, figures = '.step > .figure'): Promise<Clash[]> {
	return page.evaluate(
		({ longer, selector }) => {
			const found: Clash[] = [];
			// Every picture of a switch stands at once.
			for (const node of document.querySelectorAll('.choice')) node.classList.add('on');
			for (const figure of document.querySelectorAll<HTMLElement>(selector)) {
				const id = `${figure.closest('.step')?.id} ${figure.querySelector('.finding')?.textContent}`;
				const frame = figure.getBoundingClientRect();
				const words = [...figure.querySelectorAll<HTMLElement>('.plot span')].filter((node) => node.getClientRects().length > 0);
				if (longer)
					for (const node of words) {
						const text = node.textContent;
						// Numbers keep their length in every language; words may grow by half.
						if (/[a-z]{4}/i.test(text)) node.textContent = text + 'n'.repeat(Math.ceil(text.replace(/[^a-z]/gi, '').length / 2));
					}
				const boxes = words.map((node) => ({ text: node.textContent, box: node.getBoundingClientRect() }));
				boxes.forEach(({ text, box }, index) => {
					if (box.left < frame.left - 1 || box.right > Math.min(frame.right, innerWidth) + 1)
						found.push({ figure: id, what: `"${text}" leaves the figure: ${Math.round(box.left)}–${Math.round(box.right)}` });
					for (const other of boxes.slice(index + 1)) {
						const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
						const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
						if (across > 2 && down > 3) found.push({ figure: id, what: `"${text}" touches "${other.text}"` });
					}
				});
			}
			return found;
		},
		{ longer: stretch, selector: figures }
	);
}

const ids = moments.map(({ id }) => id);
const sceneOf = new Map(moments.map(({ id, figure }) => [id, figure.scene.id]));

/** Longer than any transition of a picture, in ms of the page's clock. */
const REST = 700;

/** Arrives at a step and lets the page's clock run until its picture rests: every frame of the transition is drawn, none is waited for. */
async function arrive(page: Page, id: string): Promise<string[]> {
	await readStep(page, id);
	await page.clock.runFor(REST);
	return settledMarks(page, sceneOf.get(id) ?? '');
}

for (const viewport of SIZES) {
	for (const lang of ['zh', 'ko'])
		test(`A1 A18 nothing that is written in a picture touches at ${viewport.width} px in ${lang}`, async ({ page }) => {
			await page.setViewportSize(viewport);
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await openStory(page, '', lang);
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			expect(await clashes(page, false)).toEqual([]);
		});
	test.describe(`at ${viewport.width} px`, () => {
		test.use({ viewport, javaScriptEnabled: true });

		test('A1 A18 nothing that is written in a picture touches other words or leaves it', async ({ page }) => {
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await openStory(page);
			expect(await page.locator('.step > .figure').count()).toBeGreaterThanOrEqual(moments.length);
			expect(await clashes(page, false)).toEqual([]);
		});

		test('A1 A18 nor when its words are half as long again', async ({ page }) => {
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await openStory(page);
			expect(await clashes(page, true)).toEqual([]);
		});
	});
}

test.describe('on the stage of a small phone', () => {
	test.use({ viewport: { width: 360, height: 640 } });

	test('A1 A18 nothing that is written touches, at any step at rest', async ({ page }) => {
		test.setTimeout(120_000);
		await page.clock.install();
		await openStory(page);
		for (const id of ids) {
			await arrive(page, id);
			expect(await clashes(page, false, `.chapter:has([id="${id}"]) .live`), id).toEqual([]);
		}
	});
});

for (const lang of ['en', 'zh', 'ko'] as const) {
	test(`A1 A18 on the lowest stage nothing touches what a tear says in ${lang}`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.clock.install();
		await openStory(page, '#2026-law', lang);
		await arrive(page, '2026-law');
		expect(await clashes(page, false, '.chapter:has([id="2026-law"]) .live')).toEqual([]);
	});

	test(`A18 what a tear says begins at the tear in ${lang}`, async ({ page }) => {
		await page.setViewportSize({ width: 1366, height: 768 });
		await page.goto(`/${lang}/m/2026-law/`);
		const away = await page.locator('.step > .figure').evaluate((figure) => {
			const [tear, words] = ['path.tear', '.said.tear'].map((part) => figure.querySelector(part)?.getBoundingClientRect());
			return tear && words && words.left - (tear.left + tear.right) / 2;
		});
		expect(away).toBeGreaterThan(0);
		expect(away).toBeLessThan(9);
	});
}

/** A small generator with a seed, so that a failing walk can be walked again. */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1664525 + 1013904223) % 4294967296;
		return state / 4294967296;
	};
}

const WALKS: [string, string[]][] = [
	['forward and back', [...ids, ...[...ids].reverse()]],
	...[1, 2].map((seed): [string, string[]] => {
		const next = random(seed);
		return [`a hundred jumps (${seed})`, Array.from({ length: 100 }, () => ids[Math.floor(next() * ids.length)] ?? '')];
	})
];

test.describe('A5 A17 arriving draws what a fresh load draws', () => {
	const fresh = new Map<string, string[]>();

	test.beforeAll(async ({ browser }) => {
		test.setTimeout(120_000);
		const page = await browser.newPage();
		for (const id of ids) {
			await page.goto('about:blank');
			await openStory(page, `#${id}`);
			fresh.set(id, await settledMarks(page, sceneOf.get(id) ?? ''));
		}
		await page.close();
	});

	for (const [name, walk] of WALKS)
		test(name, async ({ page }) => {
			test.setTimeout(120_000);
			await page.clock.install();
			await openStory(page);
			for (const id of walk) expect(await arrive(page, id), id).toEqual(fresh.get(id));
		});
});

test('A18 lines and columns that differ in colour alone never share a picture without names', () => {
	for (const { id, figures } of moments)
		for (const { scene } of figures) {
			const tones = new Map<string, string[]>();
			for (const group of scene.groups)
				for (const row of group.rows) tones.set(group.tone, [...(tones.get(group.tone) ?? []), group.name ?? row.name ?? row.label ?? '']);
			if (scene.form === 'line' && tones.size > 1)
				for (const [tone, names] of tones) expect(names.some(Boolean), `${id}: ${scene.id} ${tone}`).toBe(true);
		}
});

test('A18 with forced colours every mark keeps a stroke or a fill that is seen', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
	await openStory(page);
	const unseen = await page.evaluate(() => {
		const ground = getComputedStyle(document.body).backgroundColor;
		return [...document.querySelectorAll('.step .mark:not(.thin)')]
			.filter((mark) => {
				const { stroke, fill } = getComputedStyle(mark);
				return [stroke, fill].every((paint) => paint === 'none' || paint === ground);
			})
			.map((mark) => mark.getAttribute('data-key'));
	});
	expect(unseen).toEqual([]);
});

test.describe('a switch', () => {
	test('changes the picture and the words, by mouse and by keys', async ({ page }) => {
		await openStory(page);
		await readStep(page, '2023-cut');
		await settledMarks(page, 'gov-rd-budget/cut-old');
		const step = page.locator('[id="2023-cut"]');
		await step.locator('label', { hasText: 'New rules' }).click();
		await settledMarks(page, 'gov-rd-budget/cut-new');
		await expect(step.locator('.option.on')).toContainText('9.4%');
		await expect(step.locator('.option:not(.on)').first()).toBeHidden();
		await page.keyboard.press('ArrowRight');
		await settledMarks(page, 'gov-rd-budget/cut-spent');
		await expect(step.locator('.option.on')).toContainText('9.6%');
		await expect(page.locator('.chapter:has([id="2023-cut"]) .live .finding')).toContainText('Spent in the end');
	});

	test('A8 shows all its pictures and words without JavaScript', async ({ browser, baseURL }) => {
		const page = await browser.newPage({ javaScriptEnabled: false });
		await page.goto(`${baseURL}/en/`);
		const step = page.locator('[id="2025-hbm-puzzle"]');
		await expect(step.locator('.figure')).toHaveCount(3);
		for (const figure of await step.locator('.figure').all()) await expect(figure).toBeVisible();
		for (const words of await step.locator('.option').all()) await expect(words).toBeVisible();
		await expect(step.locator('.switch-names')).toBeHidden();
		await page.close();
	});
});
