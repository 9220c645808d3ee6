/** A38 and A13: what a page costs before the first scroll, beside the same words and pictures as bare HTML. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { median, Misses, openPage, PROFILES, RUNS, table, whole } from './tools.mjs';

const LIMITS = { script: 60_000, all: { en: 180_000, ko: 180_000, zh: 300_000 }, ratio: 1.15, shift: 0, blocking: 50 };
const MOMENT = { path: 'm/2008-ten-trillion/', all: { en: 140_000, zh: 240_000, ko: 140_000 } };
/** How often a moment's page is measured: it is so light that a single run says little. */
const OFTEN = 9;
const LANGS = ['en', 'zh', 'ko'];
/** A page rests when it has painted and no long task came for this time, in ms. */
const REST = 1000;
const LAST_RESORT = /\/(text-(zh|ko)|hangul(-more)?)\.[^/]*woff2$/;
const FIELDS = ['lcp', 'shift', 'blocking', 'document', 'script', 'stylesheet', 'font', 'all'];

/** Writes a page's twin without scripts: the same words, pictures, styles and fonts. */
export function writeBare(page, twin) {
	const html = readFileSync(page, 'utf8')
		.replace(/<script[\s\S]*?<\/script>/g, '')
		.replace(/<link[^>]*(rel="later"|as="script")[^>]*>/g, '')
		.replace('<html ', '<html class="js moves scrolly" ')
		.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
	writeFileSync(twin, html);
	writeFileSync(`${twin}.br`, brotliCompressSync(html));
}

/** The pages that are measured: each language's story and one of its moments. */
const PATHS = LANGS.flatMap((lang) => [`${lang}/`, `${lang}/${MOMENT.path}`]);
const twin = (path) => `bare-${path.replaceAll('/', '-')}.html`;

/** Writes the bare pages beside theirs, before anything is served; returns how to take them away. */
function writeTwins() {
	const files = PATHS.map((path) => `build/${twin(path)}`);
	for (const [index, path] of PATHS.entries()) writeBare(`build/${path}index.html`, files[index]);
	return () => files.forEach((file) => [file, `${file}.br`].forEach((written) => rmSync(written)));
}

/** What one opening of a page costs: times in ms, bytes by kind. */
export async function measure(browser, address, profile) {
	const { context, page, session } = await openPage(browser, profile);
	// A phone that is sold where Chinese or Korean is read has a face for it; a bare server that measures may not.
	await page.route(LAST_RESORT, (route) => route.abort());
	const kinds = new Map();
	const bytes = { document: 0, script: 0, stylesheet: 0, font: 0, other: 0 };
	session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type.toLowerCase()));
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kinds.get(requestId) ?? 'other';
		bytes[kind in bytes ? kind : 'other'] += encodedDataLength;
	});
	await page.addInitScript(() => {
		window.measured = { lcp: 0, shift: 0, blocking: 0, last: 0 };
		const watch = (type, use) => new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true });
		watch('largest-contentful-paint', (entry) => (window.measured.lcp = entry.startTime));
		watch('layout-shift', (entry) => (window.measured.shift += entry.hadRecentInput ? 0 : entry.value));
		watch('longtask', (entry) => {
			window.measured.blocking += Math.max(0, entry.duration - 50);
			window.measured.last = performance.now();
		});
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	await page.waitForFunction((rest) => window.measured.lcp > 0 && performance.now() - window.measured.last > rest, REST);
	const measured = await page.evaluate(() => window.measured);
	await context.close();
	return { ...measured, ...bytes, all: Object.values(bytes).reduce((sum, value) => sum + value, 0) };
}

/** Both pages in turn, so that what else the machine does falls on both; medians of every field. */
async function compare(browser, address, path, profile, runs = RUNS) {
	const measured = { story: [], bare: [] };
	for (let round = 0; round < runs; round += 1) {
		measured.story.push(await measure(browser, address + path, profile));
		measured.bare.push(await measure(browser, address + twin(path), profile));
	}
	const middle = (kind) => Object.fromEntries(FIELDS.map((field) => [field, median(measured[kind].map((run) => run[field]))]));
	return { story: middle('story'), bare: middle('bare') };
}

/** Size of one of the site's faces. */
const kilo = (face) => `${Math.round(statSync(`src/lib/parts/fonts/${face}.woff2`).size / 1000)} kB`;

/** The face that this machine itself sets a language in, for the report: without a good one the browser asks for a stand-in size by size, which takes long. */
function ownFace(lang) {
	try {
		// One family of four countries answers with whichever comes first.
		return execFileSync('fc-match', ['-f', '%{family[0]}', `sans-serif:lang=${lang}`], { encoding: 'utf8' }).replace(/(CJK) \w\w$/, '$1');
	} catch {
		return 'unknown';
	}
}

/** Measures the story's page and a moment's page. Returns the section for docs/bench.md and what missed its figure. */
export async function benchFirstView(browser, serve) {
	const misses = new Misses();
	const removeTwins = writeTwins();
	const { address, stop } = await serve('build', 0);
	const rows = [];
	for (const [name, profile] of Object.entries(PROFILES)) {
		const { story, bare: plain } = await compare(browser, address, 'en/', profile);
		for (const field of FIELDS) {
			const shown = (value) => (field === 'shift' ? value.toFixed(4) : whole(value));
			rows.push([
				`${name}, ${field}`,
				shown(story[field]),
				shown(plain[field]),
				plain[field] > 0 ? (story[field] / plain[field]).toFixed(2) : '–'
			]);
		}
		misses.atMost(`${name}: scripts`, story.script, LIMITS.script);
		misses.atMost(`${name}: LCP to bare`, story.lcp / plain.lcp, LIMITS.ratio);
		misses.atMost(`${name}: layout shift`, story.shift, LIMITS.shift);
		misses.atMost(`${name}: blocking time`, story.blocking, LIMITS.blocking);
	}
	const byLanguage = async (path, limits) => {
		const lines = [];
		for (const lang of LANGS) {
			const { story, bare: plain } = await compare(browser, address, `${lang}/${path}`, PROFILES.phone, path ? OFTEN : 3);
			const ratio = story.lcp / plain.lcp;
			lines.push([lang, ...[story.script, story.font, story.all, story.lcp, story.blocking].map(whole), ratio.toFixed(2)]);
			misses.atMost(`${lang}/${path}: all bytes`, story.all, limits[lang]);
			misses.atMost(`${lang}/${path}: layout shift`, story.shift, LIMITS.shift);
			if (!path) misses.atMost(`${lang}/: blocking time`, story.blocking, LIMITS.blocking);
			misses.atMost(`${lang}/${path}: LCP to bare`, ratio, LIMITS.ratio);
		}
		return table(['phone', 'script', 'font', 'all', 'LCP, ms', 'blocking, ms', 'LCP to bare'], lines);
	};
	const [ownStory, ownMoment] = [await byLanguage('', LIMITS.all), await byLanguage(MOMENT.path, MOMENT.all)];
	await stop();
	removeTwins();
	const report = `The story page \`/en/\` beside the same words and pictures as bare HTML, before the first scroll; medians of ${RUNS} interleaved runs. Bytes are
over the wire (brotli), times in ms; the devices have a face of their own for Chinese (here ${ownFace('zh-cn')}) and Korean (here
${ownFace('ko')}). One that has none fetches the last resort too (text-zh ${kilo('text-zh')}, text-ko ${kilo('text-ko')}, after the first words stand).

${table(['measure', 'story', 'bare', 'ratio'], rows)}

The story's page in each language, medians of 3:

${ownStory}

A moment's page (A13), medians of ${OFTEN}:

${ownMoment}

Limits: scripts ≤ 60 kB; all ≤ 180 kB (zh ≤ 300 kB), a moment's page ≤ 140 kB (zh ≤ 240 kB); LCP ≤ 1.15 × bare; blocking ≤ 50 ms; layout shift 0.
`;
	return { report, misses: misses.list };
}
