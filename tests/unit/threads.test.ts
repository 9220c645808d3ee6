import { describe, expect, it } from 'vitest';
import { loadStories } from '../../src/lib/content/index.ts';
import { laid } from '../../src/lib/faces/story/folds.ts';
import { changed, sample } from './sample.ts';

const thread = (rows: string) => changed('story.yaml', 'rows: [ { set: budget, line: korea } ]', `rows: ${rows}`);

describe('A16 the thread of a plate', () => {
	it('is the series itself, from edge to edge and from foot to head', () => {
		const { stories } = loadStories(sample());
		expect(stories.en?.thread.runs).toEqual([
			{
				points: [
					[0, 0.3333],
					[0.5, 0.6667]
				],
				stitched: false,
				planned: false
			},
			{
				points: [
					[0.5, 0.6667],
					[1, 1]
				],
				stitched: false,
				planned: true
			}
		]);
	});

	it('never joins two selections, which may count differently', () => {
		const { stories } = loadStories(sample(thread('[ { set: budget, line: korea, to: 1967 }, { set: budget, line: korea, from: 1967 } ]')));
		expect(stories.en?.thread.runs.map((run) => run.points.length)).toEqual([2, 2]);
	});

	it('is stitched over years that are missing', () => {
		const { stories } = loadStories(sample(changed('series/money.csv', 'budget.korea.1967,budget,korea,1967,20,enacted,archive,\n', '')));
		expect(stories.en?.thread.runs[0]?.stitched).toBe(true);
	});

	it('names rows that are not there and rows outside its axes', () => {
		const unknown = loadStories(sample(thread('[ { set: budget, line: japan } ]'))).problems;
		expect(unknown.map(({ what }) => what)).toContain('no row of "money" fits');
		const outside = loadStories(sample(changed('story.yaml', 'x: { from: 1966, to: 1968 }', 'x: { from: 1966, to: 1967 }'))).problems;
		expect(outside.some(({ what }) => what.includes('outside the axes'))).toBe(true);
	});

	it('laid on the sheet is parted at the folds, and its pieces meet there', () => {
		const pieces = laid([
			[0, 0],
			[1, 1]
		]);
		expect(pieces.map(({ panel }) => panel)).toEqual([0, 1, 2]);
		const ends = pieces.map(({ d }) => d.slice(1).split('L'));
		expect(ends[0]?.at(-1)).toBe(ends[1]?.[0]);
		expect(ends[1]?.at(-1)).toBe(ends[2]?.[0]);
	});
});
