/** A39 and A5: frames and long tasks while the whole story is scrolled, how soon an action is seen, arrival after a jump, memory. */
import { heap, Misses, openPage, PROFILES, quantile, table, whole } from './tools.mjs';

const LIMITS = { frame: 20, smooth: 0.99, task: 50, interaction: 50, arrival: 700, memory: 1.2 };
/** Pixels a second: a quick thumb. */
const SPEED = 2400;
const GROWN_PASSES = 3;
/** A long story is scrolled for so many px: further down it is the same. */
const FARTHEST = 60_000;

async function openStory(browser, address, profile) {
	const opened = await openPage(browser, profile, false);
	await opened.page.addInitScript(() => {
		window.tasks = [];
		window.actions = {};
		const watch = (options, use) => new PerformanceObserver((list) => list.getEntries().forEach(use)).observe(options);
		watch({ type: 'longtask' }, ({ duration }) => window.tasks.push(duration));
		watch({ type: 'event', durationThreshold: 16 }, ({ interactionId, duration }) => {
			if (interactionId) window.actions[interactionId] = Math.max(window.actions[interactionId] ?? 0, duration);
		});
	});
	await opened.page.goto(address, { waitUntil: 'networkidle' });
	await opened.page.locator('html.near .resume.ready').waitFor({ state: 'attached' });
	return opened;
}

/** Scrolls from the top to the end (or back) as a hand does; tells how long each frame took and every long task, in ms. */
async function pass({ page, session }, { viewport }, downward = true) {
	const distance = await page.evaluate((most) => Math.min(most, document.documentElement.scrollHeight - innerHeight), FARTHEST);
	await page.evaluate(() => {
		window.tasks.length = 0;
		window.frames = [];
		let before = performance.now();
		const next = (now) => {
			window.frames.push(now - before);
			before = now;
			window.watching = requestAnimationFrame(next);
		};
		window.watching = requestAnimationFrame((now) => {
			before = now;
			next(now);
		});
	});
	await session.send('Input.synthesizeScrollGesture', {
		x: viewport.width / 2,
		y: viewport.height / 2,
		yDistance: downward ? -distance : distance,
		speed: SPEED,
		gestureSourceType: 'mouse'
	});
	return page.evaluate(() => {
		cancelAnimationFrame(window.watching);
		return { frames: window.frames.slice(2), tasks: [...window.tasks] };
	});
}

/** Numbers opened and put away, next and previous, a picture asked by keys, a switch: every action's time until it is seen, in ms. */
async function act({ page }) {
	await page.evaluate(() => (window.actions = {}));
	const settle = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
	await page.evaluate(() => document.getElementById('2008-ten-trillion').scrollIntoView({ behavior: 'instant' }));
	await page.locator('.step.current[id="2008-ten-trillion"]').waitFor({ state: 'attached' });
	for (let round = 0; round < 4; round += 1) {
		await page.locator('[id="2008-ten-trillion"] .words a.fact').first().click();
		await page.locator('.fact-sheet .fact-value').waitFor();
		await settle();
		await page.keyboard.press('Escape');
		await page.locator('.fact-sheet').waitFor({ state: 'hidden' });
	}
	for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Enter', 'Escape']) {
		await page.locator('.chapter:has([id="2008-ten-trillion"]) .stage .picture').press(key);
		await settle();
	}
	await page.evaluate(() => document.getElementById('2008-ten-trillion').scrollIntoView({ behavior: 'instant' }));
	await page.locator('.step.current[id="2008-ten-trillion"]').waitFor({ state: 'attached' });
	for (let round = 0; round < 8; round += 1) {
		await page.locator('.rail a.turn').last().click();
		await settle();
	}
	return page.evaluate(() => new Promise((done) => setTimeout(() => done(Object.values(window.actions)), 500)));
}

/** How long from a jump until the picture rests, over every step in a scattered order, in ms. */
async function jump({ page }) {
	const ids = await page.locator('.step').evaluateAll((steps) => steps.map((step) => step.id));
	const times = [];
	for (let index = 0; index < ids.length; index += 1) {
		times.push(
			await page.evaluate(
				(step) =>
					new Promise((resolve) => {
						const start = performance.now();
						document.getElementById(step).scrollIntoView({ behavior: 'instant' });
						const look = () => {
							const current = document.querySelector('.step.current')?.id === step;
							const live = document.getElementById(step).closest('.chapter').querySelector('.live');
							if (current && live?.querySelector(`[data-settled="${live.dataset.scene}"]`)) resolve(performance.now() - start);
							else requestAnimationFrame(look);
						};
						look();
					}),
				ids[(index * 11) % ids.length]
			)
		);
	}
	return times;
}

/** One profile's line: frames, long tasks, actions, memory. */
export async function scrollLine(browser, address, name, misses) {
	const profile = PROFILES[name];
	const opened = await openStory(browser, address, profile);
	// The first pass fetches the pictures' code, as it does for a reader; it is measured.
	const { frames, tasks } = await pass(opened, profile);
	const smooth = frames.filter((time) => time <= LIMITS.frame).length / frames.length;
	const longest = Math.max(0, ...tasks);
	const actions = await act(opened);
	const seen = quantile(actions, 0.98);
	await pass(opened, profile, false);
	const once = await heap(opened.session);
	for (let round = 0; round < GROWN_PASSES; round += 1) for (const down of [true, false]) await pass(opened, profile, down);
	const grown = (await heap(opened.session)) / once;
	await opened.context.close();
	misses.atLeast(`${name}: share of frames within ${LIMITS.frame} ms`, smooth, LIMITS.smooth);
	misses.atMost(`${name}: longest task`, longest, LIMITS.task);
	misses.atMost(`${name}: interaction to next paint`, seen, LIMITS.interaction);
	misses.atMost(`${name}: memory after ${2 * GROWN_PASSES} more passes`, grown, LIMITS.memory);
	return [
		name,
		whole(frames.length),
		`${(smooth * 100).toFixed(1)} %`,
		whole(quantile(frames, 0.99)),
		whole(tasks.length),
		whole(longest),
		whole(seen),
		(once / 1e6).toFixed(1),
		grown.toFixed(2)
	];
}

export const SCROLL_HEAD = ['profile', 'frames', '≤ 20 ms', 'p99, ms', 'long tasks', 'longest, ms', 'INP p98, ms', 'memory, MB', 'grown'];

/** Measures the story while it is read. Returns the section for docs/bench.md and what missed its figure. */
export async function benchScroll(browser, address) {
	const misses = new Misses();
	const rows = [];
	for (const name of Object.keys(PROFILES)) rows.push(await scrollLine(browser, `${address}en/`, name, misses));
	const opened = await openStory(browser, `${address}en/`, PROFILES.desk);
	await opened.page.evaluate(() => scrollTo(0, 1));
	const times = await jump(opened);
	await opened.context.close();
	const most = Math.max(...times);
	misses.atMost('desk: arrival, ms', most, LIMITS.arrival);
	const report = `The whole story scrolled at ${SPEED.toLocaleString('en')} px a second; then numbers opened, pictures asked by keys and steps taken; then
${2 * GROWN_PASSES} more passes, after which memory is compared.

${table(SCROLL_HEAD, rows)}

Arriving at a step by a jump, until its picture rests (A5, limit ${LIMITS.arrival} ms): median ${whole(quantile(times, 0.5))} ms, at most ${whole(most)} ms.

Limits: ≥ 99 % of frames ≤ 20 ms, no task over 50 ms, interaction to next paint ≤ 50 ms (p98).
`;
	return { report, misses: misses.list };
}
