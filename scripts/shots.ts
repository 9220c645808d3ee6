/**
 * `npm run shots [id …]`: pictures of the built story's screens, to shots/. Each named moment (or a few that matter), the cover and a plate,
 * on a phone, a desk and a projector, light and dark. Serves what is in build/.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { findBrowser } from './browser.mjs';
import { serve } from './serve.mjs';

const SIZES = { phone: [390, 844], desk: [1366, 768], wall: [1920, 1080] } as const;
const DEFAULT = ['1962-question', '1966-returnees', '2008-ten-trillion', '2023-cut', '2025-gpus'];

const wanted = process.argv.slice(2);
const places = ['', 'three-times-a-professor', ...(wanted.length > 0 ? wanted : DEFAULT)];
const { address, stop } = await serve('build', 0);
const browser = await chromium.launch({ executablePath: await findBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
mkdirSync('shots', { recursive: true });
for (const [size, [width, height]] of Object.entries(SIZES)) {
	for (const colorScheme of ['light', 'dark'] as const) {
		const page = await browser.newPage({ viewport: { width, height }, colorScheme });
		for (const place of places) {
			await page.goto('about:blank');
			await page.goto(`${address}en/${place && `#${place}`}`, { waitUntil: 'networkidle' });
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			if (/^\d/.test(place)) await page.locator('.plot[data-settled]').first().waitFor();
			await page.screenshot({ path: `shots/${place || 'cover'}-${size}-${colorScheme}.png` });
		}
		await page.close();
	}
}
await browser.close();
await stop();
