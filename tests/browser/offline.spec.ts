/** Keeping the story on the device, with the server really stopped; new versions, and the withdrawal of a worker. Does not cover how long anything takes. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { withdraw } from '../../scripts/withdraw.mjs';
import { FACES } from '../../src/lib/story/addresses.ts';
import { readStep, settledMarks } from './story.ts';

/** A copy of the site with a server of its own, which can be stopped, started again and changed. */
class Site {
	readonly folder = mkdtempSync(join(tmpdir(), 'threefold-'));
	port = 0;
	#stop = async () => {};

	constructor() {
		cpSync('build', this.folder, { recursive: true, filter: (from) => !/build\/(og|data|oembed)\b|\.gz$/.test(from) });
	}
	address(path: string): string {
		return `http://localhost:${this.port}/${path}`;
	}
	async start(): Promise<void> {
		const { address, stop } = await serve(this.folder, this.port, '');
		this.port = Number(new URL(address).port);
		this.#stop = stop;
	}
	async stop(): Promise<void> {
		await this.#stop();
		this.#stop = async () => {};
	}
	/** Publishes another version: its worker and its lists say so. */
	async publish(version: string): Promise<void> {
		await this.stop();
		const now = JSON.parse(readFileSync(join(this.folder, 'en/offline.json'), 'utf8')).version;
		for (const file of ['service-worker.js', ...['en', 'zh', 'ko'].map((lang) => `${lang}/offline.json`)]) {
			writeFileSync(join(this.folder, file), readFileSync(join(this.folder, file), 'utf8').replaceAll(now, version));
			rmSync(join(this.folder, `${file}.br`), { force: true });
		}
		await this.start();
	}
}

/** Gives a site to use, and takes it away after. */
async function withSite(use: (site: Site) => Promise<void>): Promise<void> {
	const site = new Site();
	await site.start();
	await use(site);
	await site.stop();
	rmSync(site.folder, { recursive: true });
}
const test = base.extend<object, { visited: { site: Site; page: Page } }>({
	serviceWorkers: 'allow',
	/** One visit to the English story by a reader whose cache of long ago is still there; then the server is stopped. */
	visited: [
		({ browser }, use) =>
			withSite(async (site) => {
				const page = await browser.newPage({ serviceWorkers: 'allow' });
				await page.goto(site.address('404.html'));
				await page.evaluate(() => caches.open('threefold / of long ago'));
				await visit(page, site);
				await site.stop();
				await use({ site, page });
				await page.close();
			}),
		{ scope: 'worker', timeout: 60_000 }
	]
});

/** How many addresses of a language's list no cache of its version holds; undefined while there is no list. */
function absent(page: Page, lang: string, set: 'core' | 'moments' = 'core'): Promise<number | undefined> {
	return page.evaluate(
		async ([lang, set]) => {
			const list = await fetch(`/${lang}/offline.json`).then((response) => response.json());
			const name = (await caches.keys()).find((name) => name.endsWith(list.version));
			if (!name) return undefined;
			const held = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
			return list[set].filter(([path]: [string]) => !held.includes(path)).length;
		},
		[lang, set] as const
	);
}
const names = (page: Page) => page.evaluate(() => caches.keys());

/** Visits a page, does something on it, and waits until the language is kept. */
async function visit(page: Page, site: Site, path = 'en/'): Promise<void> {
	await page.goto(site.address(path));
	await readUntil(page, () => absent(page, path.slice(0, 2)));
}

/** Moves a little, as a reader does, until a count is zero. */
async function readUntil(page: Page, count: () => Promise<number | undefined>): Promise<void> {
	const moved = async () => {
		await page.mouse.wheel(0, 40);
		return count();
	};
	await expect.poll(moved, { timeout: 20_000 }).toBe(0);
}

/** One reader's way with one site, each step after the other: the visit is made once. */
test.describe('after one visit', () => {
	test.describe.configure({ mode: 'serial', timeout: 60_000 });

	test('A41 with the server stopped, the story, its charts, every number and every face are there', async ({ visited: { page, site } }) => {
		await page.reload();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await page.locator('.resume.ready').waitFor({ state: 'attached' });
		for (const id of ['1966-kist', '2023-cut', '2025-hbm-puzzle']) {
			await readStep(page, id);
			const scene = await page.locator('.live').first().getAttribute('data-scene');
			expect((await settledMarks(page, scene ?? '')).length, id).toBeGreaterThan(0);
		}
		await page.locator('.step.current .words a.fact').first().click();
		await expect(page.getByRole('dialog').locator('.fact-value')).toBeVisible();

		for (const { path } of FACES) {
			await page.goto(site.address(`en/${path}?from=class`));
			await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeVisible();
		}
		await page.goto(site.address(''));
		await expect(page).toHaveURL(site.address('en/'));
	});

	test('A41 what is not there is said honestly, in the language that was asked for', async ({ visited: { page, site } }) => {
		await page.goto(site.address('en/m/1966-kist/'));
		await expect(page).toHaveURL(site.address('en/offline/#/en/m/1966-kist/'));
		await expect(page.locator('#missing')).toBeVisible();
		await expect(page.locator('.missing-address')).toHaveText(site.address('en/m/1966-kist/'));
		await expect(page.locator('.here a:visible')).toHaveText(FACES.map(() => /./));
		await page.locator('.in-story a').click();
		await expect(page.locator('.step.current')).toHaveAttribute('id', '1966-kist');

		await page.goto(site.address('zh/sources/'));
		await expect(page).toHaveURL(site.address('zh/offline/#/zh/sources/'));
		await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
		await expect(page.locator('.here a:visible').first()).toHaveAttribute('href', '/en/');
		await expect(page.getByRole('link', { name: '再试一次' })).toHaveAttribute('href', '/zh/sources/');

		await page.goto(site.address('en/offline/#//example.org/'));
		await expect(page.locator('.here a:visible').first()).toBeVisible();
		await expect(page.locator('#missing')).toBeHidden();
	});

	test('A41 a network that hangs gives way to the copy', async ({ visited: { page, site } }) => {
		const hanging = createServer(() => {}).listen(site.port);
		await page.goto(site.address('en/'));
		await page.locator('.resume.ready').waitFor({ state: 'attached' });
		await readStep(page, '1966-kist');
		hanging.closeAllConnections();
		hanging.close();
	});

	test('A41 a new version is offered, never forced, and what the one before kept stays for one release', async ({
		visited: { page, site }
	}) => {
		await site.publish('second');
		await page.goto(site.address('en/'));
		const offer = page.locator('.new-version');
		const offered = () => readUntil(page, async () => 1 - (await offer.count()));
		await offered();
		await expect(offer).toContainText('A new version is ready.');
		let loads = 0;
		page.on('load', () => (loads += 1));
		await offer.getByRole('button', { name: 'Later' }).click();
		await expect(offer).toBeHidden();
		expect(loads).toBe(0);
		const present = FACES.find(({ id }) => (id as string) === 'present');
		if (present) {
			await page.goto(site.address(`en/${present.path}`));
			await page.keyboard.press('End');
			await expect.poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting))).toBe(true);
			await expect(offer).toHaveCount(0);
		}

		await page.goto(site.address('en/sources/'));
		await offered();
		loads = 0;
		await Promise.all([page.waitForEvent('load'), offer.getByRole('button', { name: 'Reload' }).click()]);
		await readUntil(page, () => absent(page, 'en'));
		expect(loads).toBe(1);
		await expect(offer).toHaveCount(0);
		const [before, now, ...others] = await names(page);
		expect(before).toMatch(/^threefold \/ \d/);
		expect([now, ...others]).toEqual(['threefold / second']);
	});

	test('A41 a bad worker can be withdrawn: what it kept is gone, so is it, and pages work', async ({ visited: { page, site } }) => {
		await site.stop();
		withdraw(site.folder);
		await site.start();
		const registrations = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
		for (const path of ['en/sources/', 'en/']) {
			await page.goto(site.address(path));
			await readUntil(page, async () => (await names(page)).length + (await registrations()));
		}
		await readStep(page, '1966-kist');
		await expect(page.locator('.live .plot .mark')).not.toHaveCount(0);
	});
});

test('A41 "Save for class" says how large it is and when it is ready, fails with one message, and removes', ({ page }) =>
	withSite(async (site) => {
		await page.goto(site.address('ko/offline/'));
		const keeper = page.locator('.keeper');
		const button = keeper.getByRole('button');
		const state = (state: string) => expect(page.locator(`.keeper[data-state=${state}]`)).toBeVisible({ timeout: 20_000 });
		await state('open');
		const list = JSON.parse(readFileSync('build/ko/offline.json', 'utf8'));
		const wire = [...list.core, ...list.moments].reduce((sum: number, [, bytes]: number[]) => sum + (bytes ?? 0), 0);
		const said = Number(/([\d.]+) MB/.exec((await keeper.textContent()) ?? '')?.[1]);
		expect(said).toBeGreaterThan(0.3);
		// A device without a Korean face needs the spare one, too.
		expect(said).toBeLessThanOrEqual(Math.ceil((wire + list.spare[0][1]) / 100_000) / 10);

		await site.stop();
		await button.click();
		await expect(keeper.getByRole('alert')).toHaveText(/연결이 끊겼다/);
		await site.start();
		await button.click();
		await state('ready');
		await expect(button).toBeFocused();
		expect(await absent(page, 'ko', 'moments')).toBe(0);

		await site.stop();
		await page.reload();
		await state('ready');
		await page.goto(site.address('ko/m/1966-kist/'));
		await expect(page.locator('.figure .finding').first()).toBeVisible();
		await expect(page.locator('.figure .plot .mark')).not.toHaveCount(0);
		// The slides' second language is among what is there.
		await page.goto(site.address('ko/present/#1966-kist'));
		await page.locator('.slides.alive').waitFor();
		await page.keyboard.press('l');
		await expect(page.locator('.cue.on .second')).toContainText('birthdays');
		await page.goto(site.address('ko/offline/'));
		await site.start();

		// What the page says is looked up: a copy that the browser has thrown away is missed.
		await page.evaluate(async () => {
			for (const name of await caches.keys()) await (await caches.open(name)).delete('/ko/m/1966-kist/');
		});
		await page.goto(site.address('ko/offline/'));
		await state('open');
		await button.click();
		await state('ready');
		await button.click();
		await state('open');
		expect(await names(page)).toEqual([]);
	}));

test('A41 with data saver nothing is kept until it is saved', ({ page }) =>
	withSite(async (site) => {
		await page.addInitScript(() => localStorage.setItem('threefold:settings', JSON.stringify({ 'data-saver': true })));
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await page.clock.install();
		await page.goto(site.address('en/'));
		await readUntil(page, () => page.evaluate(async () => ((await navigator.serviceWorker.getRegistration())?.active ? 0 : 1)));
		await page.clock.fastForward(30_000);
		await page.waitForLoadState('networkidle');
		expect(await names(page)).toEqual([]);
		expect(asked).not.toContain('/en/offline.json');

		await page.goto(site.address('en/offline/'));
		await expect(page.locator('.keeper')).toContainText('Data saver is on');
		await page.locator('.keeper').getByRole('button').click();
		await expect(page.locator('.keeper[data-state=ready]')).toBeVisible({ timeout: 20_000 });
	}));

test.describe('where nothing can be saved', () => {
	test.use({ serviceWorkers: 'block' });
	const heading = (page: Page) => page.getByRole('heading', { name: 'Save for class' });

	test('A41 the page for a reader without a network has no heading over nothing: without scripts, or without the list', async ({
		browser,
		baseURL,
		page
	}) => {
		const bare = await browser.newPage({ javaScriptEnabled: false });
		await bare.goto(`${baseURL}/en/offline/`);
		await expect(bare.getByRole('heading', { name: 'What is stored' })).toBeVisible();
		await expect(heading(bare)).toBeHidden();
		await bare.close();

		await page.goto('/en/offline/');
		await expect(heading(page)).toBeVisible();
		await page.route('**/offline.json', (route) => route.abort());
		await page.reload();
		await expect(heading(page)).toBeHidden();
		await expect(page.getByRole('heading', { name: 'What is stored' })).toBeVisible();
	});

	for (const width of [390, 1366])
		test(`A41 a browser that keeps nothing says so, and leaves no room for a button, at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 844 });
			await page.goto('/en/offline/');
			const said = page.locator('.keeper[data-state=unable]');
			await expect(said).toBeVisible();
			const gap = await said.evaluate((node) => {
				const next = node.closest('section')?.nextElementSibling?.querySelector('h2');
				return (next?.getBoundingClientRect().top ?? NaN) - node.getBoundingClientRect().bottom;
			});
			const lead = await page.evaluate(() => {
				const [above, below] = [document.querySelector('.nothing'), document.querySelector('.saving h2')];
				return (below?.getBoundingClientRect().top ?? NaN) - (above?.getBoundingClientRect().bottom ?? NaN);
			});
			// No wider than between the other parts, but for the margin of the words themselves.
			expect(gap).toBeLessThanOrEqual(lead + 16);
		});
});
