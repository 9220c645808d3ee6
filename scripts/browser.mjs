/**
 * Finds a Chromium for tests and pictures: the one named in CHROMIUM, a system Chrome or Chromium, Playwright's own, or, where this runs
 * as root on a Debian (a container, CI), the distribution's package. On a person's own machine nothing is fetched without asking.
 * The tests like the headless shell best: the same engine without a browser's window, and a quarter faster.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline/promises';

const SHELL = 'chromium-headless-shell';
const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome.exe'];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/** The first of these programs that stands in PATH. @param {string[]} names */
function inPath(names) {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

/** A browser that the system has. @param {boolean} shell */
function system(shell) {
	return (shell && inPath([SHELL])) || PLACES.find((path) => existsSync(path)) || inPath(NAMES);
}

async function playwrights() {
	const { chromium } = await import('playwright');
	const path = chromium.executablePath();
	return existsSync(path) ? path : undefined;
}

async function agreed() {
	if (process.env.CI || isRoot()) return true;
	if (!process.stdin.isTTY) return false;
	const ask = createInterface({ input: process.stdin, output: process.stdout });
	const answer = await ask.question(
		"The browser tests need a Chromium and none was found. Download Playwright's (about 150 MB) into your own folder? [y/N] "
	);
	ask.close();
	return /^y/i.test(answer);
}

const isRoot = () => process.getuid?.() === 0;
/** Whether a command ends well. @param {string} command @param {string[]} args @param {number} timeout in ms */
const quietly = (command, args, timeout) => spawnSync(command, args, { stdio: 'ignore', timeout }).status === 0;

/** Debian's package, for root alone. @param {string} name */
function install(name) {
	return isRoot() && quietly('apt-get', ['install', '-y', '--no-install-recommends', name], 400_000);
}

/** The path of a browser (the headless shell before others if asked for), or undefined when there is none yet. */
export async function existingBrowser({ shell = false } = {}) {
	if (process.env.CHROMIUM) return process.env.CHROMIUM;
	return system(shell) ?? (await playwrights());
}

/** The path of a browser, installing one if need be and if allowed; throws with what to do otherwise. */
export async function findBrowser({ shell = false } = {}) {
	const found = await existingBrowser({ shell });
	if (found) return found;
	if (await agreed()) {
		console.log('Looking for a browser …');
		if (quietly('npx', ['playwright', 'install', 'chromium'], 240_000)) return playwrights();
		if (isRoot() && quietly('apt-get', ['update'], 120_000) && ((shell && install(SHELL)) || install('chromium'))) return system(shell);
	}
	throw new Error('No Chrome or Chromium was found. Install one, or name it in CHROMIUM=/path/to/chromium, and run this again.');
}
