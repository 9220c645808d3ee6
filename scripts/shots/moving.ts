import { writeFileSync } from 'node:fs';
import type { Browser } from 'playwright';

const FILE = 'docs/pictures/scroll.svg';
const VIEW = { width: 1152, height: 648 };
/** Its pixels are this share of the view's: a page that shows it is rarely wider. */
const SCALE = 0.625;
const SECONDS = 1.6;
/** The moments that it stops at, from the first to the last. */
const STOPS = [
	'1966-kist',
	'1966-returnees',
	'1983-tokyo',
	'1992-dram',
	'2008-ten-trillion',
	'2016-alphago',
	'2023-cut',
	'2025-hbm-puzzle',
	'2025-gpus',
	'2025-expressway',
	'2026-law'
];

/** Other faces that the README shows, as they stand on a desk. */
const FACES: [name: string, path: string, shown: string][] = [
	['timeline', 'timeline/', '.stage-of-time .name'],
	['slide', 'present/#2025-hbm-puzzle', '.cue.on .plot[data-settled]']
];

/** Takes the README's still pictures. */
export async function takeFaces(browser: Browser, address: string): Promise<void> {
	for (const [name, path, shown] of FACES) {
		const page = await browser.newPage({
			viewport: { width: 1366, height: 768 },
			deviceScaleFactor: SCALE,
			colorScheme: 'light',
			serviceWorkers: 'block'
		});
		await page.goto(`${address}en/${path}`, { waitUntil: 'networkidle' });
		await page.locator(shown).first().waitFor();
		await page.screenshot({ path: `docs/pictures/${name}.png` });
		await page.close();
	}
}

/** Draws the story as it is scrolled from 1966 to 2026 as one SVG whose pictures follow each other; who wants no motion sees the cut. */
export async function drawMoving(browser: Browser, address: string): Promise<void> {
	const page = await browser.newPage({ viewport: VIEW, deviceScaleFactor: SCALE, colorScheme: 'light', serviceWorkers: 'block' });
	const pictures: string[] = [];
	for (const id of STOPS) {
		await page.goto('about:blank');
		await page.goto(`${address}en/#${id}`, { waitUntil: 'networkidle' });
		await page.locator('.stage.drawing .plot[data-settled]').first().waitFor({ state: 'attached' });
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		pictures.push((await page.screenshot({ type: 'jpeg', quality: 72 })).toString('base64'));
	}
	await page.close();
	const [width, height] = [VIEW.width * SCALE, VIEW.height * SCALE];
	const still = STOPS.indexOf('2023-cut');
	const images = pictures.map(
		(picture, index) =>
			`<image width="${width}" height="${height}" href="data:image/jpeg;base64,${picture}" style="animation-delay:${(index * SECONDS).toFixed(1)}s"${index === still ? ' class="still"' : ''}/>`
	);
	const share = (100 / pictures.length).toFixed(3);
	const style = `image{opacity:0;animation:turn ${(pictures.length * SECONDS).toFixed(1)}s infinite}@keyframes turn{0%,${share}%{opacity:1}${(Number(share) + 0.01).toFixed(3)}%,100%{opacity:0}}@media(prefers-reduced-motion:reduce){image{animation:none}.still{opacity:1}}`;
	writeFileSync(
		FILE,
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img"><title>The story from 1966 to 2026: the chart changes with each moment</title><style>${style}</style><rect width="100%" height="100%" fill="#f7f3ea"/>${images.join('')}</svg>\n`
	);
	console.log(`${FILE}: ${pictures.length} pictures`);
}
