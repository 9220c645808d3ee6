/**
 * What only another engine can show, in each that is on this machine. Needs a built site (npm run build) and is no part of `npm test`, which knows
 * Chromium alone. Does not cover a real phone: its address bar, its share sheet, its screen reader.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { loadStories } from '../../src/lib/content/index.ts';
import { brokenLines } from '../browser/lines.ts';
import { enginesHere, type Browser } from './browsers.ts';

const story = loadStories('data').stories.en;
const moments = (story?.chapters ?? []).flatMap((chapter) => chapter.moments.map(({ id }) => id));
const engines = enginesHere();
/** The address that a build without ORIGIN names; embeds load their style from it. */
const PORT = 4173;
const SIZES = [
	[1366, 768],
	[500, 844]
] as const;

/** Body of a function: waits until `check`, an expression, is true, five seconds at most; whether it came true. */
const until = (check: string) =>
	`for (const end = Date.now() + 5000; !(${check}); await new Promise(requestAnimationFrame)) if (Date.now() > end) return false; return true;`;
const STAGE = `document.querySelector('html.near .step.current').closest('.scrolled').querySelector('.stage.drawing')`;
/** The same for a step's picture at rest, on the stage. */
const settled = (id: string) =>
	until(`document.querySelector('html.near .step.current')?.id === '${id}' && ${STAGE}?.querySelector('.plot[data-settled]')`);

it('finds an engine to test', () => {
	expect(engines, 'On Debian: apt-get install webkit2gtk-driver firefox-esr xvfb. On a Mac: safaridriver --enable.').not.toEqual([]);
});

describe.each(engines)('$name', ({ start }) => {
	let browser: Browser;
	let site: Awaited<ReturnType<typeof serve>>;
	const at = (path: string) => `${site.address}${path}`;
	const top = (id: string, window = browser) =>
		window.run<number>(`return document.getElementById(values[0]).getBoundingClientRect().top`, id);

	beforeAll(async () => {
		site = await serve('build', PORT);
		browser = await start();
	});
	afterAll(async () => {
		await browser?.close();
		await site?.stop();
	});

	it.each(SIZES)('A12 A1 comes to every moment, and its picture fills its frame: %i × %i', async (width, height) => {
		await browser.resize(width, height);
		for (const id of moments) {
			await browser.open(at(`en/#${id}`));
			expect(await browser.run(settled(id)), id).toBe(true);
			expect(Math.abs(await top(id)), id).toBeLessThanOrEqual(2);
			expect(await browser.run('return document.activeElement.id'), id).toBe(`${id}-title`);
			const empty = await browser.run<string[]>(`
				return [...${STAGE}.querySelectorAll('.layercake-container')].flatMap((plot) => {
					const [own, frame] = [plot, plot.closest('.picture')].map((node) => node.getBoundingClientRect());
					const part = plot.closest('.small') ? 0.2 : 0.5;
					const form = plot.parentElement.className;
					if (own.width === 0 || /squares|correction/.test(form) || own.height > part * frame.height) return [];
					return [form + ' ' + own.height + ' of ' + frame.height];
				});`);
			expect(empty, id).toEqual([]);
		}
	});

	it('A12 comes to a moment cold, with no type kept from before', async () => {
		for (const id of ['1965-hornig', '1963-quarter-percent', '1965-hornig', '1963-quarter-percent']) {
			const cold = await start();
			try {
				await cold.resize(500, 844);
				await cold.open(at(`en/#${id}`));
				expect(await cold.run(settled(id)), id).toBe(true);
				expect(Math.abs(await top(id, cold)), id).toBeLessThanOrEqual(2);
			} finally {
				await cold.close();
			}
		}
	});

	it('A12 comes to the guess and to each plate', async () => {
		for (const [width, height] of SIZES) {
			await browser.resize(width, height);
			for (const id of ['guess', ...(story?.chapters ?? []).map((chapter) => chapter.id)]) {
				await browser.open(at(`en/#${id}`));
				expect(await browser.run(until(`document.querySelector('html.near:not(.held)')`)), id).toBe(true);
				expect(Math.abs(await top(id)), id).toBeLessThanOrEqual(2);
			}
		}
	});

	it('A15 draws dots as small as they are meant', async () => {
		await browser.resize(1366, 768);
		await browser.open(at('en/#2025-letters'));
		expect(await browser.run(settled('2025-letters'))).toBe(true);
		const dots = await browser.run<[number, number][]>(`
			return [...${STAGE}.querySelectorAll('.mark.dot')].map((dot) => {
				const { x, y, width, height } = dot.getBoundingClientRect();
				return [(x + width / 2) / innerWidth, (y + height / 2) / innerWidth];
			});`);
		const picture = PNG.sync.read(await browser.picture());
		const pixel = (x: number, y: number) => {
			const from = (Math.round(y * picture.width) * picture.width + Math.round(x * picture.width)) * 4;
			return [...picture.data.subarray(from, from + 3)].join();
		};
		expect(dots.length).toBeGreaterThan(3);
		for (const [x, y] of dots) {
			for (const beside of [-15, 15]) expect(pixel(x + beside / 1366, y)).not.toBe(pixel(x, y));
		}
	});

	it('A15 A22 strikes through what was wrong', async () => {
		await browser.open(at('en/#2024-gag'));
		expect(await browser.run(settled('2024-gag'))).toBe(true);
		const struck = `return [...${STAGE}.querySelectorAll('.label.was')].map((was) => getComputedStyle(was).textDecorationLine);`;
		expect(await browser.run(struck)).toEqual(['line-through', 'line-through']);
	});

	it('A11 A21 opens a number, and Esc and Back close it where it was', async () => {
		await browser.resize(1366, 768);
		await browser.open(at('en/#2023-cut'));
		expect(await browser.run(settled('2023-cut'))).toBe(true);
		const from = await browser.run('return scrollY');
		for (const close of [() => browser.press('Escape'), () => browser.back()]) {
			await browser.click('.step.current .words a.fact');
			expect(await browser.run(until(`document.querySelector('dialog[open] .fact-value')`))).toBe(true);
			await close();
			expect(await browser.run(until(`!document.querySelector('dialog[open]')`))).toBe(true);
			expect(await browser.run('return [location.hash, scrollY]')).toEqual(['#2023-cut', from]);
		}
	});

	it('A21 comes to a number in the ledger', async () => {
		await browser.open(at('en/sources/#fact-rd-2024-change-old'));
		expect(await browser.run(until(`document.querySelector('.filters.ready')`))).toBe(true);
		await browser.run('await document.fonts.ready; await new Promise(requestAnimationFrame);');
		const place = await top('fact-rd-2024-change-old');
		expect(place).toBeGreaterThanOrEqual(0);
		expect(place).toBeLessThan(60);
	});

	it('A14 shows an embed with its style in a sandboxed frame of another origin', async () => {
		const page = `<!doctype html><iframe sandbox="allow-scripts" src="${at('embed/en/2025-hbm-puzzle/')}" width="600" height="700"></iframe>
			<script>addEventListener('message', ({ data }) => { window.told = data; });</script>`;
		const host = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page)).listen(0);
		await browser.open(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
		expect(await browser.run(until('window.told'))).toBe(true);
		// Without its style the page is more than two frames high.
		expect(await browser.run('return window.told.height')).toBeLessThan(1000);
		host.close();
	});

	it('A26 turns the slides by keys', async () => {
		await browser.open(at('en/present/#2024-gag'));
		expect(await browser.run(until(`document.querySelector('.slides.alive')`))).toBe(true);
		await browser.press('PageDown');
		expect(await browser.run(until(`location.hash === '#2024-investigators'`))).toBe(true);
	});

	it('A26 numbers all slides, and marks the one where the lesson is', async () => {
		await browser.resize(1366, 768);
		await browser.open(at('en/present/#1966-returnees'));
		expect(await browser.run(until(`document.querySelector('.slides.alive')`))).toBe(true);
		await browser.press('o');
		expect(await browser.run(until(`document.querySelector('.overview .pick[aria-current]')`))).toBe(true);
		const under = `
			const pick = document.querySelector('.overview .pick[aria-current]');
			return [getComputedStyle(pick, '::after').content, getComputedStyle(pick).outlineStyle, getComputedStyle(pick.closest('.cue')).overflow];`;
		const [content, ring, overflow] = await browser.run<string[]>(under);
		expect(content).toContain('counter(moment)');
		expect([ring, overflow]).toEqual(['solid', 'visible']);
	});

	it('A24 lets no two names of the timeline overlap', async () => {
		for (const [width, height] of SIZES) {
			await browser.resize(width, height);
			await browser.open(at('en/timeline/'));
			expect(await browser.run(until(`document.querySelector('.stage-of-time .name')`))).toBe(true);
			const pairs = await browser.run(`
				await document.fonts.ready;
				await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
				const names = [...document.querySelectorAll('.stage-of-time .name')].map((name) => [name.textContent, name.getBoundingClientRect()]);
				return names.flatMap(([one, a], index) => names.slice(index + 1).flatMap(([other, b]) =>
					a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2 ? [one + ' / ' + other] : []));`);
			expect(pairs).toEqual([]);
		}
	});

	it.each(['zh', 'ko'])('A37 breaks lines as the language does: %s', async (lang) => {
		for (const [width, height] of SIZES) {
			await browser.resize(width, height);
			await browser.open(at(`${lang}/read/`));
			const found = await browser.run(`await document.fonts.ready; return (${brokenLines})(values[0]);`, lang);
			expect(found).toEqual([]);
			expect(await browser.run(`return document.documentElement.scrollWidth - document.documentElement.clientWidth`)).toBeLessThanOrEqual(
				0
			);
		}
	});

	it('A41 opens what was visited without the server', async () => {
		await browser.open(at('en/'));
		await browser.press('PageDown');
		const kept = `return (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat().some(({ url }) => url.endsWith('/en/timeline/'));`;
		for (const end = Date.now() + 90_000; !(await browser.run(kept));) expect(Date.now(), 'the timeline is kept').toBeLessThan(end);
		await site.stop();
		await browser.run(`setTimeout(() => { location.href = '/en/timeline/'; });`);
		await expect
			.poll(() => browser.run('return document.querySelectorAll(".stage-of-time .name").length').catch(() => 0), { timeout: 10_000 })
			.toBeGreaterThan(5);
	});
});
