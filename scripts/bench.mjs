/**
 * `npm run bench`: what the story page costs, beside the same words and pictures as bare HTML. A38 (bytes, LCP, layout shift, blocking time).
 * Both pages are measured in turn, on the phone profile (4× slower CPU, 1.6 Mbit/s, 150 ms) and on a desk; medians of five runs go to docs/bench.md.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { install, run } from './setup.mjs';

install();
run('npm', ['run', '--silent', 'build']);
const { chromium } = await import('playwright');
const { serve } = await import('./serve.mjs');

const RUNS = 5;
const LIMITS = { script: 60_000, all: 180_000, allChinese: 300_000, ratio: 1.15, shift: 0, blocking: 50, arrival: 700 };
const PROFILES = {
	phone: {
		viewport: { width: 390, height: 844 },
		cpu: 4,
		network: { latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 }
	},
	desk: { viewport: { width: 1366, height: 768 }, cpu: 1, network: undefined }
};

/** The page without scripts: the same words, pictures, styles and fonts. */
function bare(html) {
	return html
		.replace(/<script[\s\S]*?<\/script>/g, '')
		.replace(/<link[^>]*rel="modulepreload"[^>]*>/g, '')
		.replace('<html lang="en"', '<html class="js scrolly" lang="en"')
		.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
}

async function measure(browser, address, { viewport, cpu, network }) {
	const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	if (network) await session.send('Network.emulateNetworkConditions', { offline: false, ...network });
	await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
	const kinds = new Map();
	const bytes = { document: 0, script: 0, stylesheet: 0, font: 0, other: 0 };
	session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type.toLowerCase()));
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kinds.get(requestId) ?? 'other';
		bytes[kind in bytes ? kind : 'other'] += encodedDataLength;
	});
	await page.addInitScript(() => {
		window.measured = { lcp: 0, shift: 0, blocking: 0 };
		const watch = (type, use) => new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true });
		watch('largest-contentful-paint', (entry) => (window.measured.lcp = entry.startTime));
		watch('layout-shift', (entry) => (window.measured.shift += entry.hadRecentInput ? 0 : entry.value));
		watch('longtask', (entry) => (window.measured.blocking += Math.max(0, entry.duration - 50)));
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	const measured = await page.evaluate(() => window.measured);
	await context.close();
	return { ...measured, ...bytes, all: Object.values(bytes).reduce((sum, value) => sum + value, 0) };
}

function median(runs, field) {
	return runs.map((measured) => measured[field]).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
}

writeFileSync('build/bare.html', bare(readFileSync('build/en/index.html', 'utf8')));
rmSync('build/bare.html.br', { force: true });
rmSync('build/bare.html.gz', { force: true });
const { brotliCompressSync } = await import('node:zlib');
writeFileSync('build/bare.html.br', brotliCompressSync(readFileSync('build/bare.html')));

const { address, stop: stopServing } = await serve('build', 0);
const browser = await chromium.launch({
	executablePath: await findBrowser(),
	args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-background-networking'] : []
});
const version = browser.version();
const lines = [];
const misses = [];
for (const [name, profile] of Object.entries(PROFILES)) {
	const story = [];
	const plain = [];
	for (let round = 0; round < RUNS; round += 1) {
		story.push(await measure(browser, `${address}en/`, profile));
		plain.push(await measure(browser, `${address}bare.html`, profile));
	}
	for (const field of ['lcp', 'shift', 'blocking', 'document', 'script', 'stylesheet', 'font', 'all']) {
		const [ours, bareOne] = [median(story, field), median(plain, field)];
		const shown = (value) => (field === 'shift' ? value.toFixed(4) : Math.round(value).toLocaleString('en'));
		lines.push(`| ${name} | ${field} | ${shown(ours)} | ${shown(bareOne)} | ${bareOne > 0 ? (ours / bareOne).toFixed(2) : '–'} |`);
	}
	const ratio = median(story, 'lcp') / median(plain, 'lcp');
	const check = (what, value, limit) => value > limit && misses.push(`${name}: ${what} ${value.toFixed(2)} > ${limit}`);
	check('scripts', median(story, 'script'), LIMITS.script);
	check('all bytes', median(story, 'all'), LIMITS.all);
	check('LCP ratio', ratio, LIMITS.ratio);
	check('layout shift', median(story, 'shift'), LIMITS.shift);
	check('blocking time', median(story, 'blocking'), LIMITS.blocking);
}
/** A5: how long from a jump until the picture rests, over every step in a scattered order. */
const jumps = await (async () => {
	const page = await browser.newPage({ viewport: PROFILES.desk.viewport });
	await page.goto(`${address}en/`, { waitUntil: 'networkidle' });
	const ids = await page.locator('.step').evaluateAll((steps) => steps.map((step) => step.id));
	await page.evaluate(() => scrollTo(0, 1));
	const times = [];
	for (let index = 0; index < ids.length; index += 1) {
		const id = ids[(index * 11) % ids.length];
		times.push(
			await page.evaluate(
				(step) =>
					new Promise((resolve) => {
						const start = performance.now();
						document.getElementById(step).scrollIntoView({ behavior: 'instant' });
						const look = () => {
							const current = document.querySelector('.step.current')?.id === step;
							const chapter = document.getElementById(step).closest('.chapter');
							const live = chapter.querySelector('.live');
							if (current && live?.querySelector(`[data-settled="${live.dataset.scene}"]`)) resolve(performance.now() - start);
							else requestAnimationFrame(look);
						};
						look();
					}),
				id
			)
		);
	}
	await page.close();
	return times.sort((a, b) => a - b);
})();
const arrival = { median: jumps[Math.floor(jumps.length / 2)], most: jumps.at(-1) };
if (arrival.most > LIMITS.arrival) misses.push(`desk: arrival ${Math.round(arrival.most)} ms > ${LIMITS.arrival}`);

/** Bytes of the first view in each language: Chinese and Korean bring a face for their titles. */
const languageLines = [];
for (const lang of ['en', 'zh', 'ko']) {
	const { script, font, all } = await measure(browser, `${address}${lang}/`, PROFILES.phone);
	languageLines.push(`| ${lang} | ${[script, font, all].map((value) => Math.round(value).toLocaleString('en')).join(' | ')} |`);
	const limit = lang === 'zh' ? LIMITS.allChinese : LIMITS.all;
	if (all > limit) misses.push(`${lang}: all bytes ${all} > ${limit}`);
}

/** A moment's page (A13). */
const momentLines = [];
for (const [lang, limit] of [
	['en', 140_000],
	['zh', 240_000],
	['ko', 140_000]
]) {
	const { script, font, all, lcp } = await measure(browser, `${address}${lang}/m/2008-ten-trillion/`, PROFILES.phone);
	momentLines.push(`| ${lang} | ${[script, font, all, lcp].map((value) => Math.round(value).toLocaleString('en')).join(' | ')} |`);
	if (all > limit) misses.push(`moment ${lang}: all bytes ${all} > ${limit}`);
}

await browser.close();
await stopServing();
rmSync('build/bare.html');
rmSync('build/bare.html.br');

const report = `# Bench

\`npm run bench\` writes this page: ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, Chromium ${version}.
The story page \`/en/\` beside the same words and pictures as bare HTML, before the first scroll; medians of ${RUNS} interleaved runs.
Bytes are over the wire (brotli), times in ms. Phone: 4× slower CPU, 1.6 Mbit/s, 150 ms.

| profile | measure | story | bare | ratio |
| --- | --- | ---: | ---: | ---: |
${lines.join('\n')}

| language | script | font | all |
| --- | ---: | ---: | ---: |
${languageLines.join('\n')}

A moment's page (A13: all ≤ 140 kB, zh ≤ 240 kB), phone:

| language | script | font | all | LCP |
| --- | ---: | ---: | ---: | ---: |
${momentLines.join('\n')}

Arriving at a step by a jump, until its picture rests (A5, limit ${LIMITS.arrival} ms): median ${Math.round(arrival.median)} ms, at most ${Math.round(arrival.most)} ms.

Limits (A38): scripts ≤ 60 kB, all ≤ 180 kB (zh ≤ 300 kB), LCP ≤ 1.15 × bare, blocking ≤ 50 ms, layout shift 0.
${misses.length === 0 ? 'All held.' : `Missed: ${misses.join('; ')}.`}
`;
writeFileSync('docs/bench.md', report);
console.log(report);
process.exit(misses.length === 0 ? 0 : 1);
