/**
 * A40, the timeline's part: with 10,000 synthetic events (a data folder made for this alone) zooming and moving, frame by frame, on a desk and on the
 * phone profile; the first paint against that with 50 events; memory after 1,000 zooms. `node scripts/bench/timeline.mjs` runs it alone.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../setup.mjs';

const EVENTS = { few: 50, many: 10_000 };
const RUNS = 5;
const LIMITS = { desk: 60, phone: 30, paint: 1.5, memory: 1.2 };
const PROFILES = { desk: { viewport: { width: 1366, height: 900 }, cpu: 1 }, phone: { viewport: { width: 390, height: 844 }, cpu: 4 } };
const THEMES = ['talent', 'money', 'chips', 'policy', 'diplomacy'];

/** A copy of the data in which the smaller events are made up, spread over sixty years and dense at the end. */
function madeUp(count) {
	const folder = mkdtempSync(join(tmpdir(), 'threefold-timeline-'));
	cpSync('data', folder, { recursive: true });
	const lines = Array.from({ length: count }, (_, index) => {
		const year = 2026 - 66 * (((index * 7919) % count) / count) ** 1.7;
		const day = new Date(Date.UTC(Math.floor(year), 0, 1) + (year % 1) * 364 * 86_400_000).toISOString().slice(0, 10);
		const at = day < '1953-01-02' ? '1953-01-02' : day > '2026-01-31' ? '2026-01-31' : day;
		const title = `Event ${'abcdefghij'[index % 10].repeat(1 + (index % 12))}`;
		return `m${index}: {date: ${at}, at: ${at}, themes: [${THEMES[index % 5]}], kind: deal, title: {en: ${title}, zh: ${title}, ko: ${title}}, sources: [liquisearch]}`;
	});
	writeFileSync(join(folder, 'events.yaml'), `${lines.join('\n')}\n`);
	// The one source that only an event uses would be idle.
	const sources = readFileSync('data/sources.yaml', 'utf8').replace(/^korea-it-times:\n(?: .*\n)+/m, '');
	writeFileSync(join(folder, 'sources.yaml'), sources);
	return folder;
}

function build(count) {
	const folder = madeUp(count);
	const out = mkdtempSync(join(tmpdir(), 'threefold-built-'));
	const began = performance.now();
	run('npx', ['vite', 'build', '--logLevel', 'error'], { env: { ...process.env, DATA: folder, OUT: out } });
	rmSync(folder, { recursive: true });
	return { out, seconds: (performance.now() - began) / 1000 };
}

async function open(browser, address, { viewport, cpu }) {
	const page = await browser.newPage({ viewport, serviceWorkers: 'block' });
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
	await page.goto(`${address}en/timeline/`);
	await page.locator('.stage-of-time .name').first().waitFor();
	const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
	return { page, session, paint };
}

/** Zooms in and out and moves, one step a frame, and tells how long each frame took, in ms. */
function turn(page, frames) {
	return page.evaluate(async (count) => {
		const stage = document.querySelector('.stage-of-time');
		stage.scrollIntoView();
		const { left, top, width, height } = stage.getBoundingClientRect();
		const times = [];
		let before = await new Promise(requestAnimationFrame);
		for (let frame = 0; frame < count; frame += 1) {
			const inward = Math.floor(frame / 30) % 2 === 0;
			stage.dispatchEvent(
				new WheelEvent('wheel', {
					ctrlKey: true,
					deltaY: inward ? -24 : 24,
					clientX: left + width * (0.3 + 0.5 * ((frame % 60) / 60)),
					clientY: top + Math.min(height, innerHeight) * 0.4,
					bubbles: true,
					cancelable: true
				})
			);
			const now = await new Promise(requestAnimationFrame);
			times.push(now - before);
			before = now;
		}
		return times;
	}, frames);
}

async function heap(session) {
	await session.send('HeapProfiler.collectGarbage');
	const { metrics } = await session.send('Performance.getMetrics');
	return metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Measures all of it and gives lines for docs/bench.md and what missed its figure. */
export async function benchTimeline(browser, serve) {
	const [few, many] = [build(EVENTS.few), build(EVENTS.many)];
	const [servedFew, servedMany] = [await serve(few.out, 0), await serve(many.out, 0)];
	const lines = [];
	const misses = [];
	for (const [name, profile] of Object.entries(PROFILES)) {
		const paints = { few: [], many: [] };
		for (let round = 0; round < RUNS; round += 1)
			for (const [which, served] of [
				['few', servedFew],
				['many', servedMany]
			]) {
				const { page, paint } = await open(browser, served.address, profile);
				paints[which].push(paint);
				await page.close();
			}
		const { page, session } = await open(browser, servedMany.address, profile);
		await session.send('Performance.enable');
		await turn(page, 60);
		const times = await turn(page, 240);
		const rate = 1000 / (times.reduce((sum, time) => sum + time, 0) / times.length);
		const slow = times.filter((time) => time > 1000 / LIMITS[name] + 4).length / times.length;
		const ratio = median(paints.many) / median(paints.few);
		let memory = 1;
		if (name === 'desk') {
			const before = await heap(session);
			await turn(page, 1000);
			memory = (await heap(session)) / before;
			if (memory > LIMITS.memory) misses.push(`timeline: memory × ${memory.toFixed(2)} after 1,000 zooms`);
		}
		await page.close();
		lines.push(
			`| ${name} | ${rate.toFixed(0)} | ${(slow * 100).toFixed(1)} % | ${Math.round(median(paints.many))} | ${ratio.toFixed(2)} | ${name === 'desk' ? memory.toFixed(2) : '–'} |`
		);
		if (rate < LIMITS[name] - 2) misses.push(`timeline, ${name}: ${rate.toFixed(0)} frames a second < ${LIMITS[name]}`);
		if (ratio > LIMITS.paint) misses.push(`timeline, ${name}: first paint × ${ratio.toFixed(2)} > ${LIMITS.paint}`);
	}
	for (const { stop } of [servedFew, servedMany]) await stop();
	for (const { out } of [few, many]) rmSync(out, { recursive: true });
	const report = `The timeline with ${EVENTS.many.toLocaleString('en')} synthetic events (A40); first paint against ${EVENTS.few} events, memory after 1,000 zooms:

| profile | frames a second | slower than its limit | first paint, ms | ratio | memory |
| --- | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}
`;
	return { report, misses };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { chromium } = await import('playwright');
	const { findBrowser } = await import('../browser.mjs');
	const { serve } = await import('../serve.mjs');
	const browser = await chromium.launch({
		executablePath: await findBrowser(),
		args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-background-networking'] : []
	});
	const { report, misses } = await benchTimeline(browser, serve);
	await browser.close();
	console.log(report, misses);
	process.exit(misses.length > 0 ? 1 : 0);
}
