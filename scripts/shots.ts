/**
 * `npm run shots charts` lays every picture of the story out on two contact sheets, as on a phone and on a desk. `npm run shots [id …]`: pictures of the built story's screens, to shots/. Each named moment (or a few that matter), the cover and a plate,
 * on a phone, a desk and a projector, light and dark. Serves what is in build/.
 */
import { mkdirSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';
import { findBrowser } from './browser.mjs';
import { serve } from './serve.mjs';

const SIZES = { phone: [390, 844], desk: [1366, 768], wall: [1920, 1080] } as const;
const DEFAULT = ['1962-question', '1966-returnees', '2008-ten-trillion', '2023-cut', '2025-gpus'];

const wanted = process.argv.slice(2);
const places = ['', 'three-times-a-professor', ...(wanted.length > 0 ? wanted : DEFAULT)];
const { address, stop } = await serve('build', 0);
const browser = await chromium.launch({ executablePath: await findBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
mkdirSync('shots', { recursive: true });
/** Every prerendered picture, in the order of the story, as a grid. */
async function contactSheet(browser: Browser, name: string, width: number, columns: number): Promise<void> {
	const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
	await page.goto(`${address}en/`, { waitUntil: 'networkidle' });
	await page.evaluate(() => document.querySelectorAll('.choice').forEach((node) => node.classList.add('on')));
	const pictures: string[] = [];
	for (const figure of await page.locator('.step > .figure').all()) pictures.push((await figure.screenshot()).toString('base64'));
	await page.setViewportSize({ width: 2000, height: 900 });
	await page.goto('about:blank');
	const images = pictures.map((picture) => `<img src="data:image/png;base64,${picture}" style="width:100%">`).join('');
	await page.setContent(`<body style="margin:8px;display:grid;gap:8px;grid-template-columns:repeat(${columns},1fr)">${images}</body>`);
	await page.screenshot({ path: `shots/charts-${name}.png`, fullPage: true });
	await page.close();
}

if (wanted[0] === 'charts') {
	await contactSheet(browser, 'phone', SIZES.phone[0], 7);
	await contactSheet(browser, 'desk', SIZES.desk[0], 5);
	await browser.close();
	await stop();
	process.exit(0);
}
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
