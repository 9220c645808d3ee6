/** Broken input: whatever stands in data/, the check ends, tells every problem so that it can be mended, and never calls wrong content sound. */
import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formatProblems, loadStories, type Problem } from '../../src/lib/content/index.ts';
import { ANY, HARMLESS, WRONG, WRONG_FILE, WRONG_TABLE, WRONG_WORDS } from './breakages.ts';
import { changed, sample } from './sample.ts';

const TEXTS = (readdirSync('data', { recursive: true }) as string[]).filter((name) => /\.(yaml|csv|json)$/.test(name)).sort();
const FILES = new Map(TEXTS.map((name) => [name, readFileSync(join('data', name), 'utf8')]));

/** A copy of the real data that is gone when the test ends. */
function copy(): string {
	const folder = mkdtempSync(join(tmpdir(), 'threefold-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	cpSync('data', folder, { recursive: true });
	return folder;
}

/** What every problem must say, so that its author can find and mend it. */
function expectToldWell(folder: string, problems: readonly Problem[]): void {
	const lengths = new Map<string, number>();
	const length = (file: string) => {
		const known = lengths.get(file);
		if (known !== undefined) return known;
		const isFile = existsSync(file) && statSync(file).isFile();
		const lines = isFile ? readFileSync(file, 'utf8').split('\n').length : 1;
		lengths.set(file, lines);
		return lines;
	};
	const vague = problems.filter(
		({ file, line, what, mend }) => !file.startsWith(folder) || !/\S/.test(what) || !/\S/.test(mend) || line < 1 || line > length(file)
	);
	expect(formatProblems(vague)).toBe('');
}

/** The breakages that fit a file, by what they are called. */
function breakagesOf(name: string) {
	if (name.endsWith('.csv')) return { ...WRONG_FILE, ...WRONG_TABLE };
	return name.endsWith('.json') ? { ...WRONG_FILE, ...WRONG_WORDS } : { ...WRONG_FILE, ...WRONG };
}

/** Breaks each of these files in the way that its number chooses; returns what was done to each. */
function breakFiles(folder: string, names: readonly string[], picks: readonly number[]): Map<string, string> {
	const done = new Map<string, string>();
	names.forEach((name, index) => {
		const text = FILES.get(name) ?? '';
		const pick = picks[index % picks.length] ?? 0;
		const ways = Object.entries(breakagesOf(name));
		const [how, change] = ways[(pick + index) % ways.length] ?? ['', () => undefined];
		const broken = change(text, Math.floor(pick / ways.length));
		if (broken === undefined) return;
		writeFileSync(join(folder, name), broken);
		done.set(name, how);
	});
	return done;
}

/** `FUZZ=20` breaks twenty times as often, and otherwise each time; without it the same breakages come each time. */
const FUZZ = Number(process.env.FUZZ ?? 0);
const picked = (runs: number, property: (picks: number[]) => void) =>
	fc.assert(fc.property(fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), property), {
		endOnFailure: true,
		...(FUZZ > 0 ? { numRuns: runs * FUZZ } : { numRuns: runs, seed: 1966 })
	});

describe('A43 broken input', () => {
	it('is told in the very file, with every file of data/ broken at once', () => {
		const folder = copy();
		// What only shows beside a sound neighbour is broken in turn: a series' head or its rows, the words of one language; the story by itself.
		const some = (turn: number) => {
			const words = TEXTS.filter((name) => name.startsWith('words'));
			return TEXTS.filter((name) => {
				if (name.startsWith('series')) return name.endsWith(['.csv', '.yaml'][turn % 2] ?? '');
				return name !== 'story.yaml' && (!name.startsWith('words') || name === words[turn % words.length]);
			});
		};
		picked(5, (picks) => {
			cpSync('data', folder, { recursive: true });
			const done = breakFiles(folder, some(picks[0] ?? 0), picks);
			const { problems } = loadStories(folder);
			expectToldWell(folder, problems);
			const named = new Set(problems.map(({ file }) => file.slice(folder.length + 1)));
			expect([...done].filter(([name]) => !named.has(name))).toEqual([]);
		});
	});

	it('is told when the story itself is broken', () => {
		const folder = copy();
		picked(5, (picks) => {
			if (breakFiles(folder, ['story.yaml'], picks).size === 0) return;
			const { problems } = loadStories(folder);
			expectToldWell(folder, problems);
			expect(problems.some(({ file }) => file.endsWith('story.yaml'))).toBe(true);
		});
	});

	it('never ends the check, whatever bytes stand in every file', () => {
		const folder = copy();
		const ways = Object.values(ANY);
		picked(5, (picks) => {
			TEXTS.forEach((name, index) => {
				const pick = (picks[index % picks.length] ?? 0) + index;
				const broken = ways[pick % ways.length]?.(FILES.get(name) ?? '', Math.floor(pick / ways.length));
				if (broken !== undefined) writeFileSync(join(folder, name), broken);
			});
			expectToldWell(folder, loadStories(folder).problems);
		});
	});

	it('is not what an editor of another system leaves', () => {
		const folder = copy();
		for (const change of Object.values(HARMLESS)) {
			for (const [name, text] of FILES) writeFileSync(join(folder, name), change(text, 0) ?? text);
			expect(formatProblems(loadStories(folder).problems)).toBe('');
		}
	});

	/** What stands in the place of files, by where; `null` is nothing at all. */
	const places: [what: string, build: (folder: string) => void, message: RegExp][] = [
		['a missing file', (folder) => rmSync(join(folder, 'routes.yaml')), /routes\.yaml:1 .*the file is missing/],
		['a missing folder', (folder) => rmSync(join(folder, 'moments'), { recursive: true }), /moments:1 .*the folder is missing/],
		['no data at all', (folder) => rmSync(folder, { recursive: true }), /story\.yaml:1 .*the file is missing/],
		['a folder in place of a file', (folder) => replace(folder, 'facts.yaml', mkdirSync), /facts\.yaml:1 .*is not a file/],
		['a folder named as a moment', (folder) => mkdirSync(join(folder, 'moments/1999-none.yaml')), /1999-none\.yaml:1 .*is not a file/],
		['a file in place of a folder', (folder) => replace(folder, 'charts', (path) => writeFileSync(path, '')), /charts:1 .*is not a folder/],
		[
			'a link that leads to itself',
			(folder) => replace(folder, 'words/en.json', (path) => symlinkSync(path, path)),
			/en\.json:1 .*can't be read \(ELOOP\)/
		],
		[
			'a file that nothing reads',
			(folder) => writeFileSync(join(folder, 'moments/1999-late.yml'), ''),
			/1999-late\.yml:1 .*read by nothing/
		],
		[
			'a moment whose name is no id',
			(folder) => writeFileSync(join(folder, 'moments/Late One.yaml'), 'a: 1'),
			/Late One\.yaml:1 .*not an id/
		],
		['rows that nothing describes', (folder) => writeFileSync(join(folder, 'series/lone.csv'), ''), /lone\.csv:1 .*no \.yaml beside it/]
	];
	it.each(places)('is told for %s', (_, build, message) => {
		const folder = sample();
		build(folder);
		const { problems } = loadStories(folder);
		expectToldWell(folder, problems);
		expect(formatProblems(problems)).toMatch(message);
	});

	it('takes no longer for a file that is made to be slow', () => {
		const slow = {
			'facts.yaml': Array.from(
				{ length: 60 },
				(_, n) => `f${n + 1}: { formula: "{f${n}} + {f${n}}", unit: count, measure: { en: A }, date: 1966 }`
			).join('\n'),
			'glossary.yaml': Array.from({ length: 60_000 }, (_, n) => `k${n}: 1`).join('\n'),
			'checks.yaml': '&a '.repeat(100_000),
			'redirects.yaml': '['.repeat(300_000),
			'corrections.yaml': `a: { of: ${'('.repeat(300_000)} }`,
			'moments/1966-kist.yaml': `title: { en: ${'漢'.repeat(300_000)} }`,
			'words/en.json': `{${Array.from({ length: 40_000 }, (_, n) => `"k${n}":"${'{'.repeat(9)}"`).join(',\n')}}`,
			'series/money.csv': `key,set,line,period,value,stage,source,note\n${',"'.repeat(300_000)}`
		};
		const folder = sample(slow);
		const { problems } = loadStories(folder);
		const named = new Set(problems.map(({ file }) => file.slice(folder.length + 1)));
		expect([...named]).toEqual(expect.arrayContaining(Object.keys(slow)));
	});
});

/** Puts something else in the place of what is there. */
function replace(folder: string, name: string, build: (path: string) => void): void {
	rmSync(join(folder, name), { recursive: true });
	build(join(folder, name));
}

/** Runs a command on a data folder; what it said, and the code that it ended with. */
function runOn(folder: string, args: string[], env: Record<string, string> = {}) {
	const { status, stdout, stderr } = spawnSync('npx', args, { encoding: 'utf8', env: { ...process.env, DATA: folder, ...env } });
	return { status, said: stdout + stderr };
}

describe('A43 with broken data', () => {
	const broken = () =>
		sample({ ...changed('facts.yaml', 'sure: high', 'sure: perhaps'), ...changed('moments/1966-kist.yaml', 'view: first', 'view: last') });

	it('the check ends with an error and the whole list', () => {
		const { status, said } = runOn(broken(), ['tsx', 'scripts/check.ts']);
		expect(status).toBe(1);
		expect(said).toMatch(/facts\.yaml:8 {2}cost\.sure .*→/);
		expect(said).toMatch(/1966-kist\.yaml:5 {2}scene\.view .*→/);
	});

	it('a build ends with the list, and the last build stays as it was', () => {
		const out = join(sample(), 'site');
		mkdirSync(out);
		writeFileSync(join(out, 'index.html'), 'the last good build');
		const { status, said } = runOn(broken(), ['vite', 'build'], { OUT: out });
		expect(status).not.toBe(0);
		expect(said).toMatch(/facts\.yaml:8 {2}cost\.sure/);
		expect(readdirSync(out)).toEqual(['index.html']);
		expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last good build');
	});
});
