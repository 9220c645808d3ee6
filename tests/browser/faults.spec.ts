/** What breaks on the way to a reader or in their browser: the words stay, and nothing else breaks. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page, type Route } from '@playwright/test';
import { openStory, readStep, settledMarks } from './story.ts';

const DESK = { width: 1366, height: 768 };
const SCRIPTS = /_app\/immutable\/.*\.js$/;

test.use({ viewport: DESK });

/** Everything that the page complains about from now on. */
function complaints(page: Page): string[] {
	const found: string[] = [];
	page.on('pageerror', (error) => found.push(error.message));
	return found;
}

/** Passes scripts through `change`, which may return other code for one, or undefined to leave it. */
async function rewriteScripts(page: Page, change: (code: string, route: Route) => string | undefined): Promise<void> {
	await page.route(SCRIPTS, async (route) => {
		const response = await route.fetch();
		const code = await response.text();
		await route.fulfill({ response, body: change(code, route) ?? code });
	});
}

/** The words of a step, its prerendered picture and its links, all within reach. */
async function stands(page: Page, id: string): Promise<void> {
	const step = page.locator(`[id="${id}"]`);
	await expect(step.locator('.title')).toBeVisible();
	await expect(step.locator('.figure').first()).toHaveCSS('opacity', '1');
	await expect(step.locator('.figure').first()).not.toHaveAttribute('inert');
	await expect(step.locator('.plot .mark').first()).toBeVisible();
}

const STORAGES: [string, () => void][] = [
	[
		'corrupt',
		() => {
			for (const key of ['settings', 'place', 'language'])
				localStorage.setItem(`threefold:${key}`, '{"theme":7,"text":"huge","id":{},"off":');
		}
	],
	[
		'of other shapes',
		() => {
			localStorage.setItem('threefold:settings', '["dark"]');
			localStorage.setItem('threefold:place', '42');
		}
	],
	[
		'full',
		() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		}
	],
	[
		'blocked',
		() => {
			for (const name of ['localStorage', 'sessionStorage'])
				Object.defineProperty(window, name, {
					get: () => {
						throw new DOMException('blocked', 'SecurityError');
					}
				});
		}
	]
];
for (const [name, spoil] of STORAGES)
	test(`A44 storage that is ${name} changes nothing but what is remembered`, async ({ page }) => {
		const errors = complaints(page);
		await page.addInitScript(spoil);
		await openStory(page);
		await expect(page.locator('html')).toHaveClass(/scrolly/);
		await expect(page.locator('html')).not.toHaveAttribute('data-theme');
		await readStep(page, '1983-tokyo');
		await settledMarks(page, 'gdp-per-person/memory');
		await page.locator('.cover .settings summary').click();
		await page.locator('.cover').getByLabel('Dark', { exact: true }).check({ force: true });
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		expect(errors).toEqual([]);
	});

test('A44 a browser that refuses every change of history leaves steps, jumps and sheets whole', async ({ page }) => {
	const errors = complaints(page);
	await page.addInitScript(() => {
		for (const name of ['pushState', 'replaceState'] as const)
			history[name] = () => {
				throw new DOMException('blocked', 'SecurityError');
			};
	});
	await openStory(page, '#1983-tokyo');
	await settledMarks(page, 'gdp-per-person/memory');
	await page.getByRole('link', { name: 'Next moment' }).click();
	await expect(page.locator('.step.current')).toHaveAttribute('id', '1992-dram');
	const number = page.locator('[id="1992-dram"] .words > p:not(.when) a.fact').first();
	await number.click();
	await expect(page.locator('.fact-value')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(number).toBeFocused();
	await expect(page.locator('.step.current')).toHaveAttribute('id', '1992-dram');
	expect(errors).toEqual([]);
});

test('A44 a chart that throws while it draws gives way to its prerendered picture, and the other chapters draw', async ({ page }) => {
	// The squares' geometry: its first mark throws.
	await rewriteScripts(page, (code) =>
		/kind:[`"']cells/.test(code) ? code.replace(/kind:[`"']cells[`"']/, 'kind:(()=>{throw new Error("drawn")})()') : undefined
	);
	const errors = complaints(page);
	await openStory(page);
	await readStep(page, '1953-67-brain-drain');
	await stands(page, '1953-67-brain-drain');
	await expect(page.locator('.chapter:has([id="1953-67-brain-drain"]) .live')).toHaveCount(0);
	await page.locator('[id="1953-67-brain-drain"]').getByText('Show the numbers').click();
	await expect(page.locator('[id="1953-67-brain-drain"] table')).toBeVisible();
	await readStep(page, '2008-ten-trillion');
	await settledMarks(page, 'gov-rd-budget/steps-of-ten');
	expect(errors).toEqual([]);
	await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('A44 while a form hangs, the step keeps its prerendered picture; when it comes, the stage draws', async ({ page }) => {
	let release: () => void = () => {};
	const released = new Promise<void>((done) => (release = done));
	await page.route(SCRIPTS, async (route) => {
		const response = await route.fetch();
		const code = await response.text();
		if (/kind:[`"']cells/.test(code)) await released;
		await route.fulfill({ response, body: code });
	});
	await openStory(page);
	await readStep(page, '1963-quarter-percent');
	await page.locator('.stage.drawing').waitFor();
	await readStep(page, '1953-67-brain-drain');
	await stands(page, '1953-67-brain-drain');
	await expect(page.locator('.chapter:has([id="1953-67-brain-drain"]) .live')).toBeHidden();
	release();
	await expect(page.locator('.chapter:has([id="1953-67-brain-drain"]) .live')).toBeVisible();
	await expect(page.locator('[id="1953-67-brain-drain"] > .figure')).toHaveAttribute('inert');
	await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('A44 whichever script of a page fails, its words and its picture stay', async ({ page }) => {
	const html = readFileSync('build/en/m/2023-cut/index.html', 'utf8');
	const scripts = [...html.matchAll(/href="([^"]+)" rel="later"/g)].map((match) => match[1] ?? '');
	expect(scripts.length).toBeGreaterThan(5);
	for (const script of ['/early.js', ...scripts]) {
		const route = (url: URL) => url.pathname === script;
		await page.route(route, (request) => request.abort());
		const failed = script === '/early.js' ? page.locator('.settings.ready').waitFor({ state: 'attached' }) : page.waitForEvent('pageerror');
		await page.goto('/en/m/2023-cut/');
		await failed;
		await expect(page.getByRole('heading', { level: 1 }), script).toHaveText('How deep was the cut?');
		await expect(page.locator('.plot .mark').first(), script).toBeVisible();
		await page.unroute(route);
	}
});

test('A44 with the page’s code cut off after the HTML, switches switch, numbers lead to the ledger, and nothing is there that does nothing', async ({
	page
}) => {
	await page.route(SCRIPTS, (route) => route.abort());
	const failed = page.waitForEvent('pageerror');
	await page.goto('/en/#2023-cut');
	await failed;
	const step = page.locator('[id="2023-cut"]');
	await expect(step.locator('.title')).toBeInViewport();
	await step.locator('label', { hasText: 'New rules' }).click();
	await expect(step.locator('.option.on')).toContainText('9.4%');
	await expect(step.locator('.figure.on .finding')).toContainText('29.3');
	for (const dead of ['.settings', '.ribbon', '.where', '.turn', '.resume button'])
		await expect(page.locator(dead).first(), dead).toBeHidden();
	await page.getByLabel('Contents').click();
	await expect(page.locator('.contents')).toBeVisible();
	await page.getByLabel('Contents').click();
	await step.locator('.words > p:not(.when) a.fact').first().click();
	await page.waitForURL(/\/en\/sources\/#fact-/);
	await expect(page.locator('.fact-card:target .fact-value')).toBeVisible();
	await page.goto('/en/m/2023-cut/');
	for (const button of await page.locator('#share button').all()) await expect(button).toBeDisabled();
});

test('A44 without style sheets and with fonts that hang, everything can be read in order', async ({ page }) => {
	const errors = complaints(page);
	await page.route(/\.css$/, (route) => route.abort());
	await page.route(/\.woff2$/, () => {});
	await page.goto('/en/#1983-tokyo', { waitUntil: 'domcontentloaded' });
	await page.locator('.resume.ready').waitFor({ state: 'attached' });
	await expect(page.locator('[id="1983-tokyo"] .title')).toBeInViewport();
	await expect(page.locator('[id="1983-tokyo"] .words > p:not(.when)').first()).toBeVisible();
	await page.locator('[id="1983-tokyo"]').getByText('Show the numbers').click();
	await expect(page.locator('[id="1983-tokyo"] table')).toBeVisible();
	expect(errors.filter((message) => !message.includes('preload CSS'))).toEqual([]);
	await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('A44 fonts that hang keep no word and no landing waiting', async ({ page }) => {
	await page.route(/\.woff2$/, () => {});
	await page.goto('/ko/#1983-tokyo', { waitUntil: 'domcontentloaded' });
	await page.locator('.resume.ready').waitFor({ state: 'attached' });
	await expect(page.locator('[id="1983-tokyo-title"]')).toBeFocused();
	await expect(page.locator('.step.current')).toHaveAttribute('id', '1983-tokyo');
	await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('A44 a picture that does not arrive is said where it was asked for', async ({ page }) => {
	const errors = complaints(page);
	await page.route('**/og/**', (route) => route.abort());
	await page.goto('/en/m/2023-cut/');
	await page.getByRole('button', { name: 'Square picture with QR code' }).click();
	await expect(page.getByRole('button', { name: 'The picture could not be made' })).toBeVisible();
	expect(errors).toEqual([]);
});

test('A44 a clock of 1970 dates nothing wrongly and the address still follows', async ({ page }) => {
	await page.clock.setFixedTime(0);
	await openStory(page);
	await readStep(page, '1983-tokyo');
	await expect(page).toHaveURL(/#1983-tokyo$/);
	await readStep(page, '1998-cut');
	await expect(page).toHaveURL(/#1998-cut$/);
	await page.goto('/en/m/2023-cut/');
	await expect(page.locator('#share button').first()).toBeEnabled();
	await expect(page.locator('.citations')).not.toContainText('1970');
});

test('A44 a tab restored after a week, with an address and a state that are gone, opens whole; one that slept wakes to the settings of today', async ({
	page
}) => {
	const errors = complaints(page);
	await openStory(page);
	await page.evaluate(() => {
		const stale = { 'sveltekit:history': 7, 'sveltekit:navigation': 7, 'sveltekit:states': { sheet: 'gone' }, sheet: 'gone' };
		history.replaceState(stale, '', '#gone-moment');
		sessionStorage.setItem('sveltekit:scroll', 'not json');
	});
	await page.reload();
	await page.locator('.resume.ready').waitFor({ state: 'attached' });
	await expect(page.getByRole('dialog')).toBeHidden();
	await readStep(page, '2008-ten-trillion');
	await settledMarks(page, 'gov-rd-budget/steps-of-ten');
	await expect(page).toHaveURL(/#2008-ten-trillion$/);
	await page.evaluate(() => {
		localStorage.setItem('threefold:settings', '{"theme":"dark","text":1.3}');
		dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
	});
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.locator('.cover .settings input[value="1.3"]')).toBeChecked();
	await expect(page.locator('.step.current')).toHaveAttribute('id', '2008-ten-trillion');
	expect(errors).toEqual([]);
});
