/**
 * The engines that are not Chromium and are on this machine: WebKit (Safari on a Mac, WebKitGTK's MiniBrowser on Linux) and Firefox. Each is driven
 * by the library that its maker supports, behind the few acts that the tests need.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import { Builder, By, Capabilities, Key, type WebDriver } from 'selenium-webdriver';

/** A window of an engine. Addresses are whole; `run` takes the body of a function that may await, and what it returns must be JSON. */
export interface Browser {
	resize(width: number, height: number): Promise<void>;
	open(address: string): Promise<void>;
	run<Result>(body: string, ...values: unknown[]): Promise<Result>;
	click(selector: string): Promise<void>;
	press(key: 'Escape' | 'PageDown' | 'o'): Promise<void>;
	back(): Promise<void>;
	/** What the window shows, as a PNG. */
	picture(): Promise<Buffer>;
	close(): Promise<void>;
}

/** An engine that is here, and how to open a window of it. */
export interface Engine {
	name: string;
	start(): Promise<Browser>;
}

const inPath = (name: string) =>
	(process.env.PATH ?? '')
		.split(delimiter)
		.map((folder) => join(folder, name))
		.find(existsSync);
const MINI_BROWSERS = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`);
const FIREFOXES = ['/Applications/Firefox.app/Contents/MacOS/firefox', inPath('firefox-esr'), inPath('firefox')];
let driverPort = 4474;

/** Waits until `act` succeeds, ten seconds at most: a driver takes a moment to listen, a window to have its size. */
async function insist<Result>(act: () => Promise<Result>): Promise<Result> {
	for (const end = Date.now() + 10_000; ; await new Promise((again) => setTimeout(again, 100))) {
		try {
			return await act();
		} catch (error) {
			if (Date.now() > end) throw error;
		}
	}
}

function webkitWindow(driver: WebDriver, process?: ChildProcess): Browser {
	const window = driver.manage().window();
	const KEYS = { Escape: Key.ESCAPE, PageDown: Key.PAGE_DOWN, o: 'o' };
	const run = async <Result>(body: string, ...values: unknown[]) => {
		const [value, error] = await driver.executeAsyncScript<[Result, string]>(
			`const told = arguments[arguments.length - 1]; (async (...values) => {${body}})(...[...arguments].slice(0, -1)).then((value) => told([value ?? null, '']), (error) => told([null, String(error)]));`,
			...values
		);
		if (error) throw new Error(error);
		return value;
	};
	return {
		run,
		resize: async (width, height) => {
			await window.setRect({ x: 0, y: 0, width, height });
			const [bars, frame] = await run<[number, number]>('return [outerHeight - innerHeight, outerWidth - innerWidth]');
			await window.setRect({ width: width + frame, height: height + bars });
		},
		open: async (address) => {
			// From another page: else a new fragment would only scroll.
			await driver.get('about:blank');
			await driver.get(address);
		},
		click: async (selector) => driver.actions().move({ origin: await driver.findElement(By.css(selector)) }).click().perform(), // prettier-ignore
		press: (key) => driver.actions().sendKeys(KEYS[key]).perform(),
		back: () => driver.navigate().back(),
		picture: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
		close: async () => {
			await driver.quit();
			process?.kill();
		}
	};
}

async function startWebKit(miniBrowser: string): Promise<Browser> {
	if (!process.env.DISPLAY) throw new Error('WebKitGTK draws on a display and there is none: run `xvfb-run -a npm run test:engines`.');
	const port = driverPort++;
	const server = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore' });
	const options = { binary: miniBrowser, args: ['--automation'] };
	const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options });
	const driver = await insist(async () => new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build());
	return webkitWindow(driver, server);
}

/** Gives a page of Firefox a size. Puppeteer sets the orientation of the screen along with it, which Firefox 140 ESR refuses: the size alone counts. */
async function resizeFirefox(page: Page, width: number, height: number): Promise<void> {
	await page.setViewport({ width, height }).catch((error: unknown) => {
		if (!String(error).includes('setScreenOrientationOverride')) throw error;
	});
	await insist(async () => {
		const size = await page.evaluate('`${innerWidth} × ${innerHeight}`');
		if (size !== `${width} × ${height}`) throw new Error(`Firefox is ${String(size)}, not ${width} × ${height}`);
	});
}

async function startFirefox(executablePath: string): Promise<Browser> {
	const browser = await puppeteer.launch({ browser: 'firefox', executablePath });
	const page = await browser.newPage();
	return {
		run: async <Result>(body: string, ...values: unknown[]) =>
			(await page.evaluate(`(async (...values) => {${body}})(...${JSON.stringify(values)})`)) as Result,
		resize: (width, height) => resizeFirefox(page, width, height),
		open: async (address) => {
			await page.goto('about:blank');
			await page.goto(address);
		},
		click: (selector) => page.click(selector),
		press: (key) => page.keyboard.press(key satisfies KeyInput),
		back: async () => void (await page.goBack()),
		picture: async () => Buffer.from(await page.screenshot()),
		close: () => browser.close()
	};
}

/** Every engine of the list that is on this machine. */
export function enginesHere(): Engine[] {
	const miniBrowser = inPath('WebKitWebDriver') && MINI_BROWSERS.find(existsSync);
	const firefox = FIREFOXES.find((path) => path && existsSync(path));
	return [
		...(process.platform === 'darwin'
			? [{ name: 'Safari', start: async () => webkitWindow(await new Builder().forBrowser('safari').build()) }]
			: []),
		...(miniBrowser ? [{ name: 'WebKitGTK', start: () => startWebKit(miniBrowser) }] : []),
		...(firefox ? [{ name: 'Firefox', start: () => startFirefox(firefox) }] : [])
	];
}
