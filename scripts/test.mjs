/** `npm test`: installs what is missing, checks, builds, runs every test, lists the acceptance checks, and closes with the count. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { install, stop } from './setup.mjs';

install();
const { findBrowser } = await import('./browser.mjs');
const browser = await findBrowser({ shell: true }).catch((error) => stop(error.message));
const env = { ...process.env, CHROMIUM: browser };
rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });

const SLOWEST = 8;

/** Steps that pass or fail as a whole, each counted as one test. These only read, so they run side by side. */
const READING_STEPS = [
	['types', ['npm', 'run', '--silent', 'types']],
	['lint', ['npm', 'run', '--silent', 'lint']]
];
/** And these build, one after the other. */
const STEPS = [
	['build', ['npm', 'run', '--silent', 'build']],
	[
		'build under a path',
		['npx', 'vite', 'build'],
		{ BASE_PATH: '/threefold', ORIGIN: 'https://example.org', CONTACT: 'name@example.org', OUT: 'test-results/under-a-path' }
	]
];
/** Test runners and the reports that they write. */
const RUNNERS = [
	[
		'vitest',
		['npx', 'vitest', 'run', '--project=!engines', '--reporter=default', '--reporter=json', '--outputFile=test-results/vitest.json'],
		readVitest
	],
	['playwright', ['npx', 'playwright', 'test', '--reporter=list,json'], readPlaywright]
];

function runStep([command, ...args], extra = {}) {
	return spawnSync(command, args, { stdio: 'inherit', env: { ...env, ...extra }, shell: process.platform === 'win32' }).status === 0;
}

/** Runs a command whose output is printed when it has ended. */
async function runAside(name, [command, ...args]) {
	const child = spawn(command, args, { env, shell: process.platform === 'win32' });
	const said = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
	const status = await new Promise((ended) => child.on('close', ended).on('error', ended));
	console.log(`\n── ${name}\n${Buffer.concat(said)}`);
	return { name, passed: status === 0 };
}

function readVitest() {
	const { testResults } = JSON.parse(readFileSync('test-results/vitest.json', 'utf8'));
	return testResults.flatMap((file) =>
		file.assertionResults.length > 0
			? file.assertionResults.map(({ fullName, status, duration = 0 }) => ({
					name: fullName,
					file: relative('', file.name),
					passed: status === 'passed',
					ms: duration
				}))
			: [{ name: file.name, passed: file.status === 'passed' }]
	);
}

function readPlaywright() {
	const report = JSON.parse(readFileSync('test-results/playwright.json', 'utf8'));
	const walk = (suite, above) => {
		const name = [above, suite.title].filter(Boolean).join(' ');
		const own = (suite.specs ?? []).map((spec) => ({
			name: `${name} ${spec.title}`,
			file: `tests/browser/${spec.file}`,
			passed: spec.ok,
			ms: spec.tests.reduce((sum, { results: runs }) => sum + runs.reduce((all, { duration }) => all + duration, 0), 0)
		}));
		return [...own, ...(suite.suites ?? []).flatMap((child) => walk(child, name))];
	};
	const errors = (report.errors ?? []).map(({ message }) => ({ name: message, passed: false }));
	return [...report.suites.flatMap((suite) => walk(suite, '')), ...errors];
}

const results = await Promise.all(READING_STEPS.map(([name, command]) => runAside(name, command)));
for (const [name, command, extra] of STEPS) {
	console.log(`\n── ${name}`);
	const passed = runStep(command, extra);
	results.push({ name, passed });
	if (name === 'build' && !passed) finish(false);
}
for (const [name, command, read] of RUNNERS) {
	console.log(`\n── ${name}`);
	const passed = runStep(command, { PLAYWRIGHT_JSON_OUTPUT_NAME: 'test-results/playwright.json' });
	const found = readReport(read);
	results.push(...found);
	if (!passed && found.every((result) => result.passed)) results.push({ name: `${name} ended with an error`, passed: false });
}
finish();

function readReport(read) {
	try {
		return read();
	} catch (error) {
		return [{ name: `no report: ${error.message}`, passed: false }];
	}
}

/** Prints the test files that took longest, in seconds: where a slow run's time went. */
function printSlowest() {
	const took = new Map();
	for (const { file, ms = 0 } of results) if (file) took.set(file, (took.get(file) ?? 0) + ms / 1000);
	const slowest = [...took].sort((one, other) => other[1] - one[1]).slice(0, SLOWEST);
	if (slowest.length > 0) console.log('\n── slowest files, in seconds of work');
	for (const [file, seconds] of slowest) console.log(`${seconds.toFixed(0)}\t${file}`);
}

/** Prints A1–A44 with the tests or the bench that name them (one without fails), the failures, and the count; ends the process. */
function finish(whole = true) {
	printSlowest();
	console.log('\n── acceptance');
	const benched = [...readFileSync('scripts/bench.mjs', 'utf8').matchAll(/A(\d+)/g)].map((match) => Number(match[1]));
	for (let number = 1; number <= 44; number += 1) {
		const tests = results.filter(({ name }) => new RegExp(`\\bA${number}\\b`).test(name));
		const bench = benched.includes(number);
		console.log(`A${number}\t${tests.length} test${tests.length === 1 ? '' : 's'}${bench ? ' + bench' : ''}`);
		if (whole && tests.length === 0 && !bench) results.push({ name: `A${number} is shown by no test and no bench`, passed: false });
	}
	const failed = results.filter(({ passed }) => !passed);
	for (const { name } of failed) console.log(`FAILED  ${name}`);
	console.log(`\n${results.length - failed.length} passed, ${failed.length} failed`);
	process.exit(failed.length > 0 ? 1 : 0);
}
