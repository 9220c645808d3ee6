/**
 * The contract of a step sensor, on real layout in Chromium: each line of scrollama's measured faults, and that the adapter does not show it.
 * Does not cover a real phone's address bar: resizes are the viewport's.
 */
import { expect, test, type Page } from '@playwright/test';
import { build } from 'vite';

interface SensorTest {
	calls: number[];
	setup(): void;
	destroy(): void;
	truth(): number;
	last(): number | undefined;
	listeners(): number;
	scroll(y: number): Promise<void>;
}
declare global {
	interface Window {
		sensorTest: SensorTest;
	}
}

let script = '';
test.beforeAll(async () => {
	const output = await build({
		configFile: false,
		logLevel: 'silent',
		build: { write: false, minify: false, lib: { entry: 'tests/browser/fixtures/sensor.ts', formats: ['iife'], name: 'sensorFixture' } }
	});
	const chunk = (Array.isArray(output) ? output[0] : output) as { output: { code?: string }[] };
	script = chunk.output[0]?.code ?? '';
});

/** A page of ten steps of 400 px with room above and below. */
async function open(page: Page, height = 800): Promise<void> {
	await page.setViewportSize({ width: 400, height });
	const step = '<section class="step" style="height:400px">A step</section>';
	await page.setContent(
		`<!doctype html><body style="margin:0"><div id="above" style="height:600px"></div>${step.repeat(10)}<div style="height:1200px"></div>`
	);
	await page.addScriptTag({ content: script });
	await page.evaluate(() => window.sensorTest.setup());
}

/** Scrolls through the whole page and returns how often the sensor's step was not the layout's. */
async function errors(page: Page): Promise<number> {
	return page.evaluate(async () => {
		let wrong = 0;
		for (let y = 0; y <= 4600; y += 70) {
			await window.sensorTest.scroll(y);
			if (window.sensorTest.last() !== window.sensorTest.truth()) wrong += 1;
		}
		return wrong;
	});
}

test('A3 the sensor knows the step at every scroll position', async ({ page }) => {
	await open(page);
	expect(await errors(page)).toBe(0);
});

for (const [from, to] of [
	[800, 600],
	[745, 664],
	[664, 745]
] as const) {
	test(`A3 the sensor loses no step and reports no two when the viewport goes from ${from} to ${to} px`, async ({ page }) => {
		await open(page, from);
		await page.setViewportSize({ width: 400, height: to });
		expect(await errors(page)).toBe(0);
	});
}

test('A5 a jump from first to last step reports the last alone, with none between', async ({ page }) => {
	await open(page);
	await page.evaluate(() => window.sensorTest.scroll(600));
	const calls = await page.evaluate(async () => {
		window.sensorTest.calls.length = 0;
		await window.sensorTest.scroll(4000);
		return window.sensorTest.calls;
	});
	expect(calls).toEqual([9]);
});

test('A5 eight jumps in eight frames end at the step of the last', async ({ page }) => {
	await open(page);
	const { last, truth, repeats } = await page.evaluate(async () => {
		const { calls } = window.sensorTest;
		for (const y of [300, 3800, 900, 2600, 4100, 700, 3000, 1500]) {
			scrollTo(0, y);
			await new Promise(requestAnimationFrame);
		}
		await window.sensorTest.scroll(1500);
		return {
			last: window.sensorTest.last(),
			truth: window.sensorTest.truth(),
			repeats: calls.filter((call, index) => call === calls[index - 1]).length
		};
	});
	expect(last).toBe(truth);
	expect(repeats).toBe(0);
});

test('A5 exactly on a boundary one step is current, the lower', async ({ page }) => {
	await open(page);
	// The line stands at 400 px: at 1000 it lies on the edge between steps 1 and 2.
	const last = await page.evaluate(async () => {
		await window.sensorTest.scroll(1000);
		return window.sensorTest.last();
	});
	expect(last).toBe(2);
});

test('A5 content inserted above changes the step to the one that is then on the line', async ({ page }) => {
	await open(page);
	const [last, truth] = await page.evaluate(async () => {
		await window.sensorTest.scroll(2200);
		const above = document.getElementById('above');
		document.documentElement.style.setProperty('overflow-anchor', 'none');
		if (above) above.style.height = '1400px';
		await window.sensorTest.scroll(2200);
		return [window.sensorTest.last(), window.sensorTest.truth()];
	});
	expect(last).toBe(truth);
});

test('A5 above the first step none is current', async ({ page }) => {
	await open(page);
	expect(await page.evaluate(async () => (await window.sensorTest.scroll(0), window.sensorTest.last()))).toBe(-1);
});

test('A5 set up and destroyed five times, the sensor leaves no listener and no mark, and works on', async ({ page }) => {
	await open(page);
	const before = await page.evaluate(() => window.sensorTest.listeners());
	await page.evaluate(() => {
		for (let round = 0; round < 5; round += 1) {
			window.sensorTest.destroy();
			window.sensorTest.setup();
		}
	});
	expect(await page.evaluate(() => window.sensorTest.listeners())).toBe(before);
	expect(await errors(page)).toBe(0);
	await page.evaluate(() => window.sensorTest.destroy());
	expect(await page.locator('[data-scrollama-index]').count()).toBe(0);
});

test('A5 a destroyed sensor says nothing more', async ({ page }) => {
	await open(page);
	const calls = await page.evaluate(async () => {
		window.sensorTest.destroy();
		window.sensorTest.calls.length = 0;
		await window.sensorTest.scroll(3000);
		return window.sensorTest.calls;
	});
	expect(calls).toEqual([]);
});
