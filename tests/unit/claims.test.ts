import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadStories } from '../../src/lib/content/index.ts';
import { Problems } from '../../src/lib/content/problems.ts';
import { readData } from '../../src/lib/content/read.ts';

/** The claims of the article that the story starts from. */
const CLAIMS = Array.from({ length: 106 }, (_, index) => `c${String(index + 1).padStart(3, '0')}`);

const data = readData('data', new Problems());
const moments = loadStories('data').stories.en?.chapters.flatMap((chapter) => chapter.moments) ?? [];
const told = new Set([...data.moments.values(), ...data.facts.values()].flatMap(({ value }) => value.claims));
const leftOut = [...readFileSync('data/README.md', 'utf8').matchAll(/^\| (c\d{3}) +\| [^|]+ \| ([^|]+) \|$/gm)].map((row) => row[1] ?? '');

describe('the claims that the story starts from', () => {
	it('are each told in a moment or a fact, or listed with the reason why not', () => {
		expect(CLAIMS.filter((claim) => !told.has(claim) && !leftOut.includes(claim))).toEqual([]);
	});

	it('are not both told and listed as left out', () => {
		expect(leftOut.filter((claim) => told.has(claim))).toEqual([]);
	});

	it('are known by their number', () => {
		expect([...told, ...leftOut].filter((claim) => !CLAIMS.includes(claim))).toEqual([]);
	});
});

describe('the story', () => {
	it('has thirty-two moments in five chapters', () => {
		expect(data.story?.value.chapters).toHaveLength(5);
		expect(data.moments.size).toBe(32);
	});

	it('draws at least twenty moments from a series', () => {
		const fromSeries = [...data.moments.values()].filter(({ value }) =>
			data.charts
				.get(value.scene.chart)
				?.views.get(value.scene.view)
				?.rows.some((row) => 'set' in row)
		);
		expect(fromSeries.length).toBeGreaterThanOrEqual(20);
	});

	it.each(moments.map((moment) => [moment.id, moment] as const))(
		'%s has a body of 50 to 110 words and a slide of at most 30, as they are read',
		(_, moment) => {
			const words = (html: string) =>
				html
					.replace(/<[^>]*>/g, '')
					.split(/\s+/)
					.filter(Boolean).length;
			expect(words(moment.bodyHtml)).toBeGreaterThanOrEqual(50);
			expect(words(moment.bodyHtml)).toBeLessThanOrEqual(110);
			expect(words(moment.slideHtml)).toBeLessThanOrEqual(30);
		}
	);

	it('is told in its order of time inside each chapter', () => {
		for (const chapter of data.story?.value.chapters ?? []) {
			const days = chapter.moments.map((id) => data.moments.get(id)?.value.at ?? '');
			expect(days).toEqual([...days].sort());
		}
	});
});
