import { describe, expect, it } from 'vitest';
import { readRoute, writeRoute } from '../../src/lib/story/route.ts';

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
