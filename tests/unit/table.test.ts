/** The table under a chart, and its rows as a program reads them. */
import { expect, it } from 'vitest';
import type { Datum } from '../../src/lib/content/rows.ts';
import { csvRow, inOrder } from '../../src/lib/content/table.ts';
import { LANGUAGES } from '../../src/lib/story/language.ts';
import { loadStories } from '../../src/lib/content/index.ts';
import { story } from '../built/page.ts';

const { stories } = loadStories('data');

const datum = (key: string, period: string): Datum => ({ key, period, value: 1, stage: 'enacted', source: ['archive'] });
const keys = (rows: readonly { datum: Datum }[]) => rows.map((row) => row.datum.key);

it('A15 columns are told in the order of time, however they were picked', () => {
	const rows = [datum('a', '2004'), datum('b', '2006'), datum('c', '2005'), datum('d', '2006')].map((each) => ({ datum: each }));
	expect(keys(inOrder(rows, 'columns'))).toEqual(['a', 'c', 'b', 'd']);
	expect(keys(inOrder(rows, 'bars'))).toEqual(['a', 'b', 'c', 'd']);
});

it('A15 lines are told one after another, each in the order of time', () => {
	const rows = [
		{ datum: datum('a', '2024Q4'), name: 'A' },
		{ datum: datum('b', '2024Q3'), name: 'B' },
		{ datum: datum('c', '2024Q3'), name: 'A' }
	];
	expect(keys(inOrder(rows, 'line'))).toEqual(['c', 'a', 'b']);
});

it('A15 no table of columns goes back in time', () => {
	for (const { figures } of story().chapters.flatMap((chapter) => chapter.moments))
		for (const { scene, table } of figures.filter((figure) => figure.scene.form === 'columns')) {
			const years = table.rows.map(({ name }) => Number(/\d{4}(?!.*\d{4})/.exec(name)?.[0]));
			expect(years, scene.id).toEqual(years.toSorted((a, b) => a - b));
		}
});

it('A23 a computed value is written without the dust of computing', () => {
	const row = csvRow({ datum: { ...datum('a', '2004'), value: 0.1 + 0.2, high: 2 } }, 'won', (id) => id.toUpperCase());
	expect(row).toMatchObject({ period: '2004', stage: 'enacted', value: '0.3', high: '2', unit: 'won', source: 'ARCHIVE' });
});

it.each(LANGUAGES)('A15 no two rows of a table have one name in %s, and no row is called by another’s value', (lang) => {
	for (const { figures } of stories[lang]?.chapters.flatMap((chapter) => chapter.moments) ?? [])
		for (const { scene, table } of figures) {
			const names = table.rows.map(({ name }) => name);
			expect(new Set(names).size, `${scene.id}: ${names.join(' | ')}`).toBe(names.length);
			if (scene.form === 'slope') expect(names.join(), scene.id).not.toMatch(/%/);
		}
});

it('A15 a place on a scale of steps is told by the step’s name, not by a number', () => {
	const letters = story()
		.chapters.flatMap((chapter) => chapter.moments)
		.find(({ id }) => id === '2025-letters');
	expect(letters?.figure.table.rows.map(({ value }) => value)).toEqual(['wish', 'intent', 'intent', 'plan', 'passed']);
});
