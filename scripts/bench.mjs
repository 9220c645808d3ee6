/**
 * `npm run bench`: A5 (arrival), A13 and A38 (the first view), A39 (reading), A40 (1,000 moments, 10,000 events), each against its figures, into
 * docs/bench.md. `npm run bench -- reading timeline` measures those parts and keeps the others as they stand.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { findBrowser } from './browser.mjs';
import { install, run, stop } from './setup.mjs';

install();
const { chromium } = await import('playwright');
const { serve } = await import('./serve.mjs');
const { benchFirstView } = await import('./bench/first-view.mjs');
const { benchScroll } = await import('./bench/scroll.mjs');
const { benchTimeline } = await import('./bench/timeline.mjs');
const { benchThousand } = await import('./bench/thousand.mjs');

const PAGE = 'docs/bench.md';
/** The parts, by the name they are asked for: heading, and what measures it. */
const PARTS = {
	first: ['The first view (A38, A13)', (browser) => benchFirstView(browser, serve)],
	reading: ['Reading (A39, A5)', (browser, address) => benchScroll(browser, address)],
	timeline: ['The timeline (A40)', (browser) => benchTimeline(browser, serve)],
	thousand: ['A thousand moments (A40)', (browser) => benchThousand(browser, serve)]
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) stop(`There is no part ${unknown.join(', ')}. The parts are ${Object.keys(PARTS).join(', ')}.`);

run('npm', ['run', '--silent', 'build']);
const served = await serve('build', 0);
const browser = await chromium.launch({
	executablePath: await findBrowser(),
	args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-background-networking'] : []
});
const stamp = `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, Chromium ${browser.version()}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`;

/** The sections of the page as it stands, by heading. */
const standing = new Map(
	(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '')
		.split(/^## /m)
		.slice(1)
		.map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n') + 1).trim()])
);
const missed = [];
for (const [name, [heading, measure]] of Object.entries(PARTS)) {
	if (asked.length > 0 && !asked.includes(name)) continue;
	const { report, misses } = await measure(browser, served.address);
	missed.push(...misses);
	standing.set(heading, `${report.trim()}\n\n${misses.length === 0 ? 'All held' : `Missed: ${misses.join('; ')}`} (${stamp}).`);
	console.log(`\n## ${heading}\n\n${standing.get(heading)}`);
}
await browser.close();
await served.stop();

const sections = Object.values(PARTS).flatMap(([heading]) => (standing.has(heading) ? [`## ${heading}\n\n${standing.get(heading)}`] : []));
writeFileSync(
	PAGE,
	`# Bench

\`npm run bench\` writes this page. Phone: 4× slower CPU; where bytes are counted, also 1.6 Mbit/s and 150 ms.

${sections.join('\n\n')}
`
);
process.exit(missed.length === 0 ? 0 : 1);
