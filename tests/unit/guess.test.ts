/** The pure state of the guess. Drawing with hands and keys: tests/browser/guess.spec.ts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadStories } from '../../src/lib/content/index.ts';
import {
	blank,
	frameOf,
	givenScene,
	outcome,
	set,
	sideOfGiven,
	snap,
	standing,
	stroke,
	truthScene,
	type Frame,
	type Drawn
} from '../../src/lib/faces/guess/guess.ts';
import { pieces } from '../../src/lib/faces/guess/labels.ts';
import { roughWidth } from '../../src/lib/charts/marks.ts';
import { guessBoard } from '../../src/lib/story/outline.ts';
import { changed, sample } from './sample.ts';

const frame: Frame = {
	given: { year: 2016, value: 19 },
	years: [2017, 2018, 2019, 2020, 2021],
	truth: [20, 22, 25, 21, 30],
	from: 0,
	to: 40,
	step: 0.5,
	leap: 2.5
};
const point = fc.record({ year: fc.integer({ min: 2016, max: 2021 }), value: fc.double({ min: -50, max: 90, noNaN: true }) });
const points = fc.array(point, { minLength: 2, maxLength: 12 });
const drawn = (path: { year: number; value: number }[]) =>
	path.slice(1).reduce<Drawn>((guess, to, index) => stroke(guess, path[index] ?? to, to, frame), blank(frame));

describe('a stroke', () => {
	it('leaves every year that it crosses set, and no other', () => {
		fc.assert(
			fc.property(points, (path) => {
				const reached = path.map(({ year }) => year);
				const [low, high] = [Math.min(...reached), Math.max(...reached)];
				expect(drawn(path).map((value) => value !== undefined)).toEqual(frame.years.map((year) => year >= low && year <= high));
			})
		);
	});

	it('stays in the range, on the steps', () => {
		fc.assert(
			fc.property(points, (path) => {
				for (const value of drawn(path)) {
					if (value === undefined) continue;
					expect(value).toBeGreaterThanOrEqual(frame.from);
					expect(value).toBeLessThanOrEqual(frame.to);
					expect(snap(value, frame)).toBe(value);
				}
			})
		);
	});

	it('says the same drawn from either end', () => {
		fc.assert(
			fc.property(point, point, (a, b) => {
				fc.pre(a.year !== b.year);
				const there = stroke(blank(frame), a, b, frame);
				const back = stroke(blank(frame), b, a, frame);
				there.forEach((value, at) => expect(Math.abs((value ?? 0) - (back[at] ?? 0))).toBeLessThanOrEqual(frame.step));
			})
		);
	});

	it('fills the years between two places on a straight line', () => {
		expect(stroke(blank(frame), { year: 2017, value: 10 }, { year: 2021, value: 30 }, frame)).toEqual([10, 15, 20, 25, 30]);
	});
});

describe('one year', () => {
	it('can be set alone, in any order', () => {
		fc.assert(
			fc.property(fc.uniqueArray(point, { selector: ({ year }) => year }), (places) => {
				const all = (list: typeof places) => list.reduce<Drawn>((guess, place) => set(guess, place, frame), blank(frame));
				expect(all(places)).toEqual(all(places.toReversed()));
			})
		);
	});

	it('starts from the year before it that is drawn, the first from what is given', () => {
		const guess = set(blank(frame), { year: 2018, value: 24 }, frame);
		expect(frame.years.map((_, at) => standing(guess, at, frame))).toEqual([19, 24, 24, 24, 24]);
	});
});

describe('the outcome', () => {
	it('names the nearest and the furthest of the years drawn, and nothing before a stroke', () => {
		expect(outcome(blank(frame), frame)).toBeUndefined();
		expect(outcome([20.5, 22, undefined, 29, undefined], frame)).toMatchObject({
			close: 2018,
			far: { year: 2020, guess: 29, truth: 21 },
			count: 3
		});
	});

	it('says whether the guess falls where the truth falls most, only where both years are drawn', () => {
		expect(outcome([20, 22, 25, 24, 30], frame)?.fall).toEqual({ year: 2020, seen: true });
		expect(outcome([20, 22, 25, 26, 30], frame)?.fall).toEqual({ year: 2020, seen: false });
		expect(outcome([20, 22, undefined, 26, 30], frame)?.fall).toBeUndefined();
	});
});

describe('the guess of the story', () => {
	const guess = loadStories('data').stories.en?.guess;
	if (!guess) throw new Error('data/story.yaml names no guess');
	const board = guessBoard(guess);
	const own = frameOf(board);
	/** On a phone: fifteen px of board for half a year, and for two and a half trillion. */
	const em = { across: 0.6, up: 2.5e12 };

	it('A16 asks for every year from 2017 to 2026; a break in the truth is drawn and named, and enacted money stays apart from computed', () => {
		expect(own.years).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
		expect(board.scene.breaks).toEqual([{ x: 2023.5, text: 'new rules' }]);
		const rows = board.scene.groups.flatMap((group) => group.rows);
		expect(rows.filter(({ stage }) => stage === 'derived').map(({ x }) => x)).toEqual([2018, 2019]);
		expect(rows.every(({ stage }) => stage === 'enacted' || stage === 'derived')).toBe(true);
		expect(new Set(rows.filter(({ x }) => x > 2023.5).map(({ key }) => key.split('.')[0]))).toEqual(new Set(['reclassified']));
	});

	it('shows nothing after the given year before the truth', () => {
		const shown = givenScene(board);
		expect(shown.groups.flatMap((group) => group.rows.map(({ x }) => x))).toEqual([2014, 2015, 2016]);
		expect(shown.breaks).toEqual([]);
	});

	it('puts the year that surprises most in vermilion, and only that one', () => {
		const high = own.years.map(() => 38e12);
		const far = outcome(high, own)?.far;
		const shown = truthScene(board.scene, high, own, far && { year: far.year, label: 'x' }, em);
		const red = shown.groups.flatMap((group) => group.rows).filter(({ tone }) => tone === 'thread');
		expect(red.map(({ x, label }) => [x, label])).toEqual([[far?.year, 'x']]);
	});

	it('A1 no value of the truth stands where the drawn line runs', () => {
		const REACH = { above: [-0.5, 0.5], 'above-end': [-1, 0], 'above-start': [0, 1] } as const;
		const values = fc.array(
			fc.option(
				fc.integer({ min: 0, max: 80 }).map((halves) => halves * 0.5e12),
				{ nil: undefined }
			),
			{
				minLength: own.years.length,
				maxLength: own.years.length
			}
		);
		fc.assert(
			fc.property(values, (guess) => {
				const far = outcome(guess, own)?.far;
				fc.pre(far !== undefined);
				const shown = truthScene(board.scene, guess, own, far && { year: far.year, label: '26.54' }, em);
				const line = pieces(guess, own).flatMap(([[from, start], [to, end]]) =>
					Array.from({ length: 51 }, (_, part) => [from + ((to - from) * part) / 50, start + ((end - start) * part) / 50] as const)
				);
				for (const { x, y, label, side } of shown.groups.flatMap((group) => group.rows)) {
					if (label === undefined || side === undefined) continue;
					const width = roughWidth(label) * em.across;
					const [left, right] = REACH[side];
					const on = ([year, value]: readonly [number, number]) =>
						year > x + left * width && year < x + right * width && value > y + 0.5 * em.up && value < y + 2.1 * em.up;
					expect(line.filter(on), `${x} ${side}`).toEqual([]);
				}
			})
		);
	});

	it('keeps the given value over its dot, and aside of it once a line runs up there', () => {
		const to = (value: number) => own.years.map((_, at) => (at === 0 ? value : undefined));
		expect([blank(own), to(20e12), to(38e12)].map((guess) => sideOfGiven(board, guess, own, em))).toEqual(['above', 'above', 'above-end']);
	});
});

describe('A43 a guess that can’t be asked is named', () => {
	const guess = (more: string) =>
		changed(
			'story.yaml',
			'about: []',
			`about: []\nguess: { before: 1966-kist, scene: { chart: money, view: first }, given: 1966, step: 1, leap: 2, title: { en: What then }, ask: { en: Guess }, after: { en: So } ${more} }`
		);
	it.each([
		['it begins a chapter', '', /guess\.before.*begins its chapter/],
		['a field is unknown', ', colour: red', /guess\.colour/]
	])('%s', (_, more, message) => {
		const { problems } = loadStories(sample(guess(more)));
		expect(problems.map((problem) => `${problem.field} ${problem.what}`).join('\n')).toMatch(message);
	});
	it('the picture leaves too few years, or lacks the given one', () => {
		const file = Object.values(guess(''))[0] ?? '';
		const told = (given: number) =>
			loadStories(sample({ 'story.yaml': file.replace('given: 1966', `given: ${given}`) })).problems.map(({ what }) => what);
		expect(told(1967)).toContain('leaves fewer than two years to guess');
		expect(told(1965)).toContain('1965 is not a year of the picture');
	});
});
