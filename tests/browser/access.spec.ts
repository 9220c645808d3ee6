/** For everyone: what can be measured of it on every kind of page. Does not cover what a screen reader says beyond roles and names. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { drawn, living } from './alive.ts';
import { kinds, momentPages } from './pages.ts';
import { openStory, readStep, settledMarks } from './story.ts';
import { cramped, strays } from './strays.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1366, height: 768 };

declare global {
	interface Window {
		axe: {
			run(
				where: string | Document,
				options: object
			): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
		};
	}
}

/** Opens a page that leads nowhere by itself, with its code alive; where numbers can be sought, those that are disputed stand for all. */
async function open(page: Page, path: string): Promise<void> {
	await page.route('**/choose.js', (route) => route.abort());
	await page.goto(`/${path}`);
	await living(page);
	const disputed = page.locator('.filters input[type="checkbox"]');
	if (await disputed.count()) await disputed.check();
}

/** Unfolds all that folds; of the story's many steps, whose like the moments' pages show, one. */
async function unfold(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not(.step ~ .step details)')) details.open = true;
		for (const choice of document.querySelectorAll('.choice')) choice.classList.add('on');
	});
}

/** What axe finds, as short lines; `rules` limits it. */
async function faults(page: Page, where = '', rules?: string[]): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
	return page.evaluate(
		async ({ selector, only }) => {
			const { violations } = await window.axe.run(selector || document, {
				resultTypes: ['violations'],
				...(only && { runOnly: { type: 'rule', values: only } })
			});
			return violations.flatMap(({ id, nodes }) =>
				nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`)
			);
		},
		{ selector: where, only: rules }
	);
}

test.describe('axe finds nothing', () => {
	test.use({ viewport: PHONE });

	for (const { kind, pages } of kinds())
		for (const [lang, path] of Object.entries(pages))
			test(`A32 on ${kind || 'the root'}${lang && ` in ${lang}`}: both themes, all that folds open, numbers filtered`, async ({ page }) => {
				await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
				await open(page, path);
				await unfold(page);
				expect(await faults(page), path).toEqual([]);
				await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
				expect(await faults(page, '', ['color-contrast']), `${path} dark`).toEqual([]);
			});

	test('A32 on every moment', async ({ page }) => {
		const [first = '', ...rest] = momentPages();
		await open(page, first);
		expect(await faults(page), first).toEqual([]);
		for (const path of rest) {
			// The frame of the page is the same: only what differs is put in.
			await page.evaluate(async (address) => {
				const other = new DOMParser().parseFromString(await (await fetch(`/${address}`)).text(), 'text/html').querySelector('main');
				if (other) document.querySelector('main')?.replaceWith(other);
			}, path);
			expect(await faults(page, 'main'), path).toEqual([]);
		}
	});
});

test('A32 axe finds nothing while the stage draws, in the contents and in the sheet of a number', async ({ page }) => {
	await page.setViewportSize(DESK);
	await openStory(page);
	await readStep(page, '2023-cut');
	await settledMarks(page, 'gov-rd-budget/cut-old');
	await page.getByLabel('Contents').click();
	await page.locator('.rail .settings summary').click();
	expect(await faults(page, '.rail')).toEqual([]);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	expect(await faults(page, '.chapter:has([id="2023-cut"])')).toEqual([]);
	await page.locator('[id="2023-cut"] .words > p:not(.when) a.fact').first().click();
	await expect(page.locator('.fact-value')).toBeVisible();
	expect(await faults(page, 'dialog')).toEqual([]);
});

/** Heights of what sticks to the window, in shares of its height. */
function stuck(): number[] {
	return [...document.querySelectorAll('body *')]
		.filter((node) => ['sticky', 'fixed'].includes(getComputedStyle(node).position) && node.getClientRects().length > 0)
		.map((node) => node.getBoundingClientRect().height / innerHeight);
}

for (const { kind, pages } of kinds())
	test(`A32 at 400 % zoom, and with the largest type on a phone, ${kind || 'the root'} scrolls one way and loses nothing`, async ({
		page
	}) => {
		for (const path of Object.values(pages)) {
			// 1280 × 1024 magnified four times.
			await page.setViewportSize({ width: 320, height: 256 });
			await open(page, path);
			await unfold(page);
			expect(await page.evaluate(strays), path).toEqual([]);
			expect(await page.evaluate(cramped), path).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
			for (const share of await page.evaluate(stuck)) expect(share, path).toBeLessThanOrEqual(0.35);
			await page.setViewportSize(PHONE);
			await drawn(page);
			await page.evaluate(() => dispatchEvent(new CustomEvent('threefold:settings', { detail: { text: 1.5 } })));
			expect(await page.evaluate(strays), `${path} with large type`).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(PHONE.width);
		}
	});

/** Focuses everything that Tab reaches, one after another, and lists what is then not seen: outside the window, with something drawn over it, or with the line around it cut off. */
function unseen(): string[] {
	const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, iframe, [tabindex]')].filter(
		(node) => node.tabIndex >= 0 && !node.closest('[inert], dialog:not([open])') && node.checkVisibility({ visibilityProperty: true })
	);
	const found: string[] = [];
	/** Whether what waits unpainted, and clips what leaves it, leaves no room beside a stop for the line around it. */
	const cutOff = (node: Element, around = node.parentElement): boolean => {
		if (!around) return false;
		const { contentVisibility, overflowClipMargin } = getComputedStyle(around);
		const [own, room] = [node, around].map((box) => box.getBoundingClientRect());
		const cut = contentVisibility === 'auto' && own && room && own.left - 6 < room.left - (parseFloat(overflowClipMargin) || 0);
		return cut || cutOff(node, around.parentElement);
	};
	for (const node of stops) {
		node.focus();
		if (document.activeElement !== node) continue;
		const target = node.matches('input') ? (node.closest('label') ?? node) : node;
		const seen = [...target.getClientRects()].some(({ left, top, width, height }) => {
			const drawn = document.elementFromPoint(left + width / 2, top + height / 2);
			return drawn !== null && (target.contains(drawn) || drawn.contains(target.querySelector('svg') ?? document));
		});
		if (!seen || cutOff(target))
			found.push(`${node.tagName}.${node.className} of ${node.closest('[id]')?.id}: ${node.textContent.trim().slice(0, 40)}`);
	}
	return found;
}

for (const { kind, pages } of kinds())
	test(`A33 every Tab stop of ${kind || 'the root'} is seen`, async ({ page }) => {
		await page.setViewportSize(PHONE);
		await open(page, Object.values(pages)[0] ?? '');
		// The real key first: each press goes to something that is seen, and never to nowhere.
		for (let press = 0; press < 12; press += 1) {
			await page.keyboard.press('Tab');
			const where = await page.evaluate(() => {
				const node = document.activeElement;
				if (!node || node === document.body) return 'nowhere';
				const { left, top, width, height } = node.getClientRects()[0] ?? node.getBoundingClientRect();
				const drawn = document.elementFromPoint(left + Math.min(width, innerWidth) / 2, top + Math.min(height, 40) / 2);
				return drawn && (node.contains(drawn) || node.parentElement?.contains(drawn)) ? 'seen' : `under ${drawn?.outerHTML.slice(0, 80)}`;
			});
			if (where === 'nowhere') break;
			expect(where, `press ${press + 1}`).toBe('seen');
		}
		for (const size of [PHONE, DESK, { width: 844, height: 390 }, { width: 320, height: 256 }]) {
			await page.setViewportSize(size);
			await drawn(page);
			expect(await page.evaluate(unseen), `${size.width} × ${size.height}`).toEqual([]);
		}
	});

test('A18 A33 with forced colours the focus, the ribbon and the chosen setting are seen', async ({ page }) => {
	await page.setViewportSize(PHONE);
	await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
	await openStory(page);
	await readStep(page, '1983-tokyo');
	const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	const paint = (selector: string, property: string) =>
		page.evaluate(
			([query = '', name = '']) => getComputedStyle(document.querySelector(query) ?? document.body).getPropertyValue(name),
			[selector, property]
		);
	expect(await paint('.ribbon i:not(.here)', 'background-color')).not.toBe(ground);
	expect(await paint('.ribbon i.here', 'background-color')).not.toBe(await paint('.ribbon i:not(.past, .here)', 'background-color'));
	await page.getByLabel('Contents').click();
	await page.locator('.rail .settings summary').click();
	const chosen = await paint('.rail .segments input:checked + span', 'border-block-end-color');
	expect(chosen).not.toBe(await paint('.rail .segments input:not(:checked) + span', 'border-block-end-color'));
	await page.keyboard.press('Tab');
	const outline = await page.evaluate(() => {
		const node = document.activeElement?.nextElementSibling ?? document.body;
		return { ...{ width: getComputedStyle(node).outlineWidth, colour: getComputedStyle(node).outlineColor } };
	});
	expect(outline.width).toBe('3px');
	expect(outline.colour).not.toBe(ground);
});

test('A19 A32 pictures, tables, steps and places have their roles and names', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openStory(page);
	await expect(page.getByRole('banner').getByRole('heading', { level: 1 })).toContainText('Threefold');
	await expect(page.getByRole('navigation', { name: 'Story' }).getByRole('link', { name: 'Next moment' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Previous moment', disabled: true })).toBeVisible();
	const step = page.getByRole('article', { name: 'How deep was the cut?' });
	await expect(step.getByRole('heading', { level: 3 })).toBeVisible();
	await expect(step.getByRole('group', { name: 'Count the cut' }).or(step.getByRole('group')).first()).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(step.getByRole('group', { name: /^Research budget, 31\.1 trillion won/ })).toBeVisible();
	await step.getByText('Show the numbers').click();
	await expect(step.getByRole('table', { name: /R&D budget/ }).first()).toBeVisible();
	await expect(step.getByRole('columnheader', { name: 'Value' }).first()).toBeVisible();
	await page.goto('/en/m/2023-cut/');
	await expect(page.getByRole('img', { name: '22 of 32' })).toBeVisible();
	await expect(page.getByRole('navigation', { name: 'The story in other forms' })).toBeVisible();
});
