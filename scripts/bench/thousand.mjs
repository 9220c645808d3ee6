/** A40: the same story with 1,000 moments (its own, over and over, in a folder made for this alone): how long it builds, opens and scrolls. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { run } from '../setup.mjs';
import { measure, writeBare } from './first-view.mjs';
import { Misses, PROFILES, median, table, whole } from './tools.mjs';
import { SCROLL_HEAD, scrollLine } from './scroll.mjs';

const GROWN = 1000;
const LIMITS = { open: 1.5 };
const RUNS = 3;

const read = (file) => parse(readFileSync(file, 'utf8'));
const write = (file, value) => writeFileSync(file, stringify(value, { lineWidth: 0 }));

/** A copy of the data whose moments stand in it as often as it takes, each with a view of its own. */
function grow(count) {
	const folder = mkdtempSync(join(tmpdir(), 'threefold-grown-'));
	cpSync('data', folder, { recursive: true });
	const story = read('data/story.yaml');
	const own = story.chapters.flatMap(({ moments }) => moments);
	const copies = (id) => Array.from({ length: Math.floor((count - 1 - own.indexOf(id)) / own.length) }, (_, index) => index + 2);
	const charts = new Map();
	for (const id of own) {
		const { chart } = read(`data/moments/${id}.yaml`).scene;
		if (!charts.has(chart)) charts.set(chart, read(`data/charts/${chart}.yaml`));
		const { views } = charts.get(chart);
		for (const copy of copies(id)) {
			const moment = read(`data/moments/${id}.yaml`);
			for (const shown of [moment.scene, ...(moment.switch?.options ?? [])]) {
				views[`${shown.view}-${copy}`] ??= views[shown.view];
				shown.view = `${shown.view}-${copy}`;
			}
			write(join(folder, 'moments', `${id}-${copy}.yaml`), moment);
		}
	}
	for (const [chart, value] of charts)
		writeFileSync(join(folder, 'charts', `${chart}.yaml`), stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }));
	for (const chapter of story.chapters)
		chapter.moments = chapter.moments.flatMap((id) => [id, ...copies(id).map((copy) => `${id}-${copy}`)]);
	write(join(folder, 'story.yaml'), story);
	return folder;
}

/** Builds a folder of data; returns where and the seconds it took. Share pictures are drawn, none is taken from an earlier build. */
function build(data) {
	const out = mkdtempSync(join(tmpdir(), 'threefold-built-'));
	const began = performance.now();
	run('npx', ['vite', 'build', '--logLevel', 'error'], {
		env: { ...process.env, DATA: data, OUT: out }
	});
	return { out, seconds: (performance.now() - began) / 1000 };
}

/** A built story's LCP, and that of its words and pictures as bare HTML, in ms: medians of runs in turn. */
async function opening(browser, serve, out) {
	writeBare(join(out, 'en/index.html'), join(out, 'bare.html'));
	const lcpOf = async (page) => (await measure(browser, page, PROFILES.phone)).lcp;
	const { address, stop } = await serve(out, 0);
	const times = { story: [], words: [] };
	for (let round = 0; round < RUNS; round += 1) {
		times.story.push(await lcpOf(`${address}en/`));
		times.words.push(await lcpOf(`${address}bare.html`));
	}
	await stop();
	return { story: median(times.story), words: median(times.words) };
}

/** Builds both stories and measures them. Returns the section for docs/bench.md and what missed its figure. */
export async function benchThousand(browser, serve) {
	const misses = new Misses();
	const data = grow(GROWN);
	const own = readdirSync('data/moments').length;
	const grown = readdirSync(join(data, 'moments')).length;
	const small = build('data');
	const large = build(data);
	rmSync(data, { recursive: true });
	const rows = [];
	const opened = [];
	for (const [count, { out, seconds }] of [
		[own, small],
		[grown, large]
	]) {
		const bytes = statSync(join(out, 'en/index.html.br')).size;
		const { story, words } = await opening(browser, serve, out);
		opened.push(story / words);
		rows.push([
			whole(count),
			whole(seconds),
			(seconds / count).toFixed(2),
			whole(bytes),
			whole(story),
			whole(words),
			(story / words).toFixed(2)
		]);
	}
	const served = await serve(large.out, 0);
	const scrolled = [await scrollLine(browser, `${served.address}en/`, 'desk', misses)];
	await served.stop();
	for (const { out } of [small, large]) rmSync(out, { recursive: true });
	misses.atMost('grown: seconds a moment, to those of the story', large.seconds / grown / (small.seconds / own), 1);
	misses.atMost('grown: LCP to that of its words, to the story’s', opened[1] / opened[0], LIMITS.open);
	const report = `The same story with ${whole(grown)} moments, on the phone profile for its opening, scrolled on the desk:

${table(['moments', 'build, s', 's a moment', 'HTML, bytes', 'LCP, ms', 'of the words alone', 'ratio'], rows)}

${table(SCROLL_HEAD, scrolled)}

The words alone are the same words and pictures as bare HTML: a page of 1,000 moments is some thirty times as long to read for the browser too.

Limits: building grows no faster than the moments; words aside, the LCP is ≤ 1.5 × that of ${own} moments: its ratio to that of the words is.
`;
	return { report, misses: misses.list };
}
