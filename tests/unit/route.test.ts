import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessonMinutes, pickedRoute, planRoute, readRoute, writeRoute } from '../../src/lib/story/route.ts';

const STORY = ['a-1', 'b-2', 'c-3'];
const NAMED = [{ id: 'short', moments: ['a-1', 'c-3'] }];

describe('A30 a route in the address', () => {
	it('is a named route, or moments in the order that a teacher gave', () => {
		expect(readRoute('short', STORY, NAMED)).toEqual({ moments: ['a-1', 'c-3'], unknown: [] });
		expect(readRoute('c-3,a-1', STORY, NAMED)).toEqual({ moments: ['c-3', 'a-1'], unknown: [] });
	});

	it('is read back as it was written', () => {
		expect(readRoute(writeRoute(['b-2', 'a-1']), STORY, NAMED).moments).toEqual(['b-2', 'a-1']);
	});

	it('names what is unknown and keeps the rest; with nothing known it is the whole story', () => {
		expect(readRoute('a-1,nowhere,b-2', STORY, NAMED)).toEqual({ moments: ['a-1', 'b-2'], unknown: ['nowhere'] });
		expect(readRoute('nowhere', STORY, NAMED)).toEqual({ moments: STORY, unknown: ['nowhere'] });
		expect(readRoute(null, STORY, NAMED)).toEqual({ moments: STORY, unknown: [] });
	});

	it('shows no moment twice', () => {
		expect(readRoute('a-1,a-1', STORY, NAMED).moments).toEqual(['a-1']);
	});
});

describe('A30 a route that a teacher puts together', () => {
	it('is empty when the address asks for nothing that is known', () => {
		expect(pickedRoute(null, STORY, NAMED)).toEqual({ moments: [], unknown: [] });
		expect(pickedRoute('nowhere', STORY, NAMED)).toEqual({ moments: [], unknown: ['nowhere'] });
	});

	it('is written by its name where it has one, and read back the same whatever the order', () => {
		expect(writeRoute(['a-1', 'c-3'], NAMED)).toBe('short');
		fc.assert(
			fc.property(fc.shuffledSubarray(STORY), (moments) => {
				expect(pickedRoute(writeRoute(moments, NAMED), STORY, NAMED).moments).toEqual(moments);
			})
		);
	});

	it('has a plan whose marks begin at nought, never go back, and end before the lesson does', () => {
		const seconds = (mark: string) => Number(mark.split(':')[0]) * 60 + Number(mark.split(':')[1]);
		const telling = fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: 1, maxLength: 32 });
		fc.assert(
			fc.property(telling, fc.option(fc.integer({ min: 5, max: 90 }), { nil: undefined }), (times, minutes) => {
				const { marks, shown, asked } = planRoute(times, minutes);
				const at = marks.map(seconds);
				expect(at[0]).toBe(0);
				expect(at).toEqual([...at].sort((a, b) => a - b));
				const end = (minutes ?? times.reduce((sum, time) => sum + time + 1, 0)) * 60;
				expect(at.at(-1)).toBeLessThanOrEqual(end);
				expect(asked - shown).toBe(times.length);
			})
		);
	});

	it('counts a minute for each question, or stretches to the minutes of a ready route', () => {
		expect(planRoute([1, 1.5]).marks).toEqual(['0:00', '2:00']);
		expect(planRoute([1, 1.5])).toMatchObject({ shown: 3, asked: 5, planned: 5 });
		expect(planRoute([1, 1], 7)).toMatchObject({ shown: 2, asked: 4, planned: 7 });
		expect(planRoute([1, 1], 5).marks).toEqual(['0:00', '2:30']);
	});

	it('is as long as the named route with the same moments, or as its own plan says', () => {
		const named = [{ id: 'short', moments: ['a', 'c'], minutes: 5 }];
		const telling = { a: 1, c: 1.5 };
		expect(lessonMinutes(['a', 'c'], telling, named)).toBe(5);
		expect(lessonMinutes(['c', 'a'], telling, named)).toBe(planRoute([1.5, 1]).asked);
	});
});
