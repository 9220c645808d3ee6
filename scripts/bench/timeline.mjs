/**
 * A40, the timeline's part: with 10,000 synthetic events (a data folder made for this alone) zooming and moving, frame by frame, on a desk and on the
 * phone profile; the first paint against that with 50 events; memory after 1,000 zooms.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../setup.mjs';
import { heap, median, Misses, openPage, PROFILES, RUNS, table } from './tools.mjs';

const EVENTS = { few: 50, many: 10_000 };
/** Frames a second that are asked for, and how far below a steady rate may be measured. */
const RATE = { desk: 60, phone: 30 };
const LEEWAY = 2;
const LIMITS = { paint: 1.5, memory: 1.2 };
const ZOOMS = 1000;
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
	// The one source that only an event uses would be idle, and so would names of publishers.
	const sources = readFileSync('data/sources.yaml', 'utf8').replace(/^korea-it-times:\n(?: .*\n)+/m, '');
	writeFileSync(join(folder, 'sources.yaml'), sources);
	writeFileSync(join(folder, 'publishers.yaml'), '{}\n');
	return folder;
}

function build(count) {
	const folder = madeUp(count);
	const out = mkdtempSync(join(tmpdir(), 'threefold-built-'));
	const began = performance.now();
	run('npx', ['vite', 'build', '--logLevel', 'error'], { env: { ...process.env, DATA: folder, OUT: out, LARGEST_FILE: '4000000' } });
	rmSync(folder, { recursive: true });
	return { out, seconds: (performance.now() - began) / 1000 };
}

async function open(browser, address, profile) {
	const opened = await openPage(browser, profile, false);
	await opened.page.goto(`${address}en/timeline/`);
	await opened.page.locator('.stage-of-time .name').first().waitFor();
	const paint = await opened.page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
	return { ...opened, paint };
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

/** Measures all of it. Returns the section for docs/bench.md and what missed its figure. */
export async function benchTimeline(browser, serve) {
	const misses = new Misses();
	const [few, many] = [build(EVENTS.few), build(EVENTS.many)];
	const served = { few: await serve(few.out, 0), many: await serve(many.out, 0) };
	const rows = [];
	for (const [name, profile] of Object.entries(PROFILES)) {
		const paints = { few: [], many: [] };
		for (let round = 0; round < RUNS; round += 1)
			for (const which of ['few', 'many']) {
				const { context, paint } = await open(browser, served[which].address, profile);
				paints[which].push(paint);
				await context.close();
			}
		const { context, page, session } = await open(browser, served.many.address, profile);
		await turn(page, 60);
		const times = await turn(page, 240);
		const rate = 1000 / (times.reduce((sum, time) => sum + time, 0) / times.length);
		const slow = times.filter((time) => time > 1000 / RATE[name] + 4).length / times.length;
		const ratio = median(paints.many) / median(paints.few);
		const before = await heap(session);
		await turn(page, ZOOMS);
		const memory = (await heap(session)) / before;
		await context.close();
		rows.push([
			name,
			rate.toFixed(0),
			`${(slow * 100).toFixed(1)} %`,
			Math.round(median(paints.many)),
			ratio.toFixed(2),
			memory.toFixed(2)
		]);
		misses.atLeast(`timeline, ${name}: frames a second`, rate + LEEWAY, RATE[name]);
		misses.atMost(`timeline, ${name}: first paint to that with ${EVENTS.few}`, ratio, LIMITS.paint);
		misses.atMost(`timeline, ${name}: memory after ${ZOOMS} zooms`, memory, LIMITS.memory);
	}
	for (const { stop } of Object.values(served)) await stop();
	for (const { out } of [few, many]) rmSync(out, { recursive: true });
	const report = `The timeline with ${EVENTS.many.toLocaleString('en')} synthetic events; first paint against ${EVENTS.few} events, memory after ${ZOOMS.toLocaleString('en')} zooms:

${table(['profile', 'frames a second', 'slower than its limit', 'first paint, ms', 'ratio', 'memory'], rows)}

Limits: ${RATE.desk} frames a second on a desk, ${RATE.phone} on the phone profile; first paint ≤ ${LIMITS.paint} ×; memory flat.
`;
	return { report, misses: misses.list };
}
