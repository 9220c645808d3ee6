/**
 * `npm run shots [word …]`: pictures of every screen whose name holds one of the words (all without words), to shots/. English, light, on a phone and
 * a desk stand as single pictures; every size, language and theme as one contact sheet. Names of sizes and languages among the words (`desk ko`)
 * leave out the others. `npm run shots charts`: every picture of the story on
 * two sheets. `npm run shots docs`: the pictures in docs/pictures/. Serves what is in build/.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { findBrowser } from '../browser.mjs';
import { serve } from '../serve.mjs';
import { drawMoving, takeFaces } from './moving.ts';
import { drawTokens } from './tokens.ts';
import { SCREENS, type Screen } from './screens.ts';

const SIZES = { phone: [390, 844], side: [844, 390], tablet: [768, 1024], desk: [1366, 768], wall: [1920, 1080] } as const;
type Size = keyof typeof SIZES;
const LANGUAGES = ['en', 'zh', 'ko'] as const;
const THEMES = ['light', 'dark'] as const;
/** How many pictures stand beside each other on a contact sheet, by size. */
const COLUMNS: Record<Size, number> = { phone: 10, side: 5, tablet: 7, desk: 5, wall: 4 };
const SHEET = 2000;

/** The system's faces and the npm packages' Chinese and Korean ones: what a reader's device has, a bare machine may not. */
function useFonts(): void {
	const folders = ['sc', 'kr'].map((script) => `<dir>${resolve(`node_modules/@expo-google-fonts/noto-serif-${script}`)}</dir>`);
	const file = resolve('shots/fonts.conf');
	writeFileSync(
		file,
		`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${folders.join('')}</fontconfig>`
	);
	process.env.FONTCONFIG_FILE = file;
}

async function open(page: Page, address: string, lang: string, { path, prepare }: Screen): Promise<void> {
	await page.goto('about:blank');
	await page.goto(new URL(path.replace('{lang}', lang), `${address}${lang}/`).href, { waitUntil: 'networkidle' });
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	await prepare?.(page);
	// Whatever moves comes to rest.
	await page.evaluate(() =>
		Promise.all(document.getAnimations().map(({ finished, timeline }) => timeline === document.timeline && finished))
	);
}

async function contactSheet(browser: Browser, file: string, pictures: Buffer[], columns: number): Promise<void> {
	const page = await browser.newPage({ viewport: { width: SHEET, height: 900 } });
	const images = pictures.map((picture) => `<img src="data:image/jpeg;base64,${picture.toString('base64')}" style="width:100%">`).join('');
	await page.setContent(
		`<body style="margin:8px;background:#777;display:grid;gap:8px;align-items:start;align-content:start;grid-template-columns:repeat(${columns},1fr)">${images}</body>`
	);
	await page.screenshot({ path: file, fullPage: true, type: 'jpeg', quality: 85 });
	await page.close();
}

/** Every prerendered picture, in the order of the story, as a grid. */
async function chartSheet(browser: Browser, address: string, size: Size): Promise<void> {
	const page = await browser.newPage({
		viewport: { width: SIZES[size][0], height: 900 },
		reducedMotion: 'reduce',
		serviceWorkers: 'block'
	});
	await page.goto(`${address}en/`, { waitUntil: 'networkidle' });
	await page.evaluate(() => document.querySelectorAll('.choice').forEach((node) => node.classList.add('on')));
	const pictures: Buffer[] = [];
	for (const figure of await page.locator('.step > .figure').all()) pictures.push(await figure.screenshot({ type: 'jpeg', quality: 90 }));
	await page.close();
	await contactSheet(browser, `shots/charts-${size}.jpg`, pictures, size === 'phone' ? 7 : 5);
}

const asked = process.argv.slice(2);
/** Those of the names that were asked for, or all of them. */
function among<Name extends string>(names: readonly Name[]): readonly Name[] {
	const found = names.filter((name) => asked.includes(name));
	return found.length > 0 ? found : names;
}
const sizes = among(Object.keys(SIZES) as Size[]);
const languages = among(LANGUAGES);
const wanted = asked.filter((word) => !(word in SIZES) && !LANGUAGES.some((lang) => lang === word));
rmSync('shots', { recursive: true, force: true });
mkdirSync('shots');
useFonts();
const { address, stop } = await serve('build', 0);
const browser = await chromium.launch({ executablePath: await findBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
if (wanted[0] === 'docs') {
	drawTokens();
	await takeFaces(browser, address);
	await drawMoving(browser, address);
} else if (wanted[0] === 'charts') {
	await chartSheet(browser, address, 'phone');
	await chartSheet(browser, address, 'desk');
} else {
	const screens = SCREENS.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
	for (const size of sizes)
		for (const lang of languages)
			for (const colorScheme of THEMES) {
				const [width, height] = SIZES[size];
				const page = await browser.newPage({ viewport: { width, height }, colorScheme, hasTouch: width < 1000, serviceWorkers: 'block' });
				const single = lang === 'en' && colorScheme === 'light' && (size === 'phone' || size === 'desk');
				const pictures: Buffer[] = [];
				for (const screen of screens) {
					await open(page, address, lang, screen);
					if (single) await page.screenshot({ path: `shots/${screen.name}-${size}.png` });
					pictures.push(await page.screenshot({ type: 'jpeg', quality: 80 }));
				}
				await page.close();
				await contactSheet(browser, `shots/${size}-${lang}-${colorScheme}.jpg`, pictures, COLUMNS[size]);
				console.log(`shots/${size}-${lang}-${colorScheme}.jpg`);
			}
}
await browser.close();
await stop();
