/** For who has told the browser to show its type twice as large: on a phone too, no page runs out sideways. */
import { expect, test } from '@playwright/test';
import config from '../../playwright.config.ts';
import { drawn, living } from './alive.ts';
import { kinds } from './pages.ts';
import { strays } from './strays.ts';

const WIDTHS = [320, 360, 390];
const { launchOptions } = config.use ?? {};
test.use({
	launchOptions: { ...launchOptions, args: [...(launchOptions?.args ?? []), '--blink-settings=defaultFontSize=32'] },
	viewport: { width: 390, height: 844 }
});

for (const { kind, pages } of kinds())
	test(`A32 with type twice as large ${kind || 'the root'} scrolls one way`, async ({ page }) => {
		await page.route('**/choose.js', (route) => route.abort());
		for (const path of Object.values(pages)) {
			await page.goto(`/${path}`);
			await living(page);
			await page.evaluate(() => {
				for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not(.step ~ .step details)')) details.open = true;
			});
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: 844 });
				await drawn(page);
				expect(await page.evaluate(strays), `${path} at ${width} px`).toEqual([]);
				expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width} px`).toBeLessThanOrEqual(width);
			}
		}
	});
