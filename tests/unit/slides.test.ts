import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameGuess, readGame } from '../../src/lib/faces/slides/class-guess.ts';
import { act, leaves, type DeckState } from '../../src/lib/faces/slides/deck.ts';
import { actionOf, isForTarget, type Action } from '../../src/lib/faces/slides/keys.ts';
import { holds, isLessonId, newLessonId, type Shared } from '../../src/lib/faces/slides/lesson.ts';
import { afterTurn, behind, elapsed, readClock, STANDING, startOrPause } from '../../src/lib/faces/slides/pace.ts';
import { statementSize, widestPart } from '../../src/lib/faces/slides/statement.ts';
import { bySentence } from '../../src/lib/story/markup.ts';
import { countMoments, GUESS, placeOf, placeOfNumber, shownAt, stepOf, stopsOf } from '../../src/lib/faces/slides/stops.ts';

const CHAPTERS = [
	{ id: 'early', moments: ['a', 'b'].map((id) => ({ id, views: 1, telling: 1, scenes: [] })) },
	{
		id: 'late',
		moments: [{ id: 'c', views: 3, telling: 1, scenes: [] }, ...['d', 'e'].map((id) => ({ id, views: 1, telling: 1, scenes: [] }))]
	}
];
const STOPS = stopsOf(['a', 'b', 'c', 'd', 'e'], CHAPTERS);
const START: DeckState = { at: 0, screen: 'slide', notes: false, digits: '' };
const names = (stops: typeof STOPS) => stops.map((stop) => (stop.kind === 'view' && stop.view > 0 ? `${stop.id}/${stop.view}` : stop.id));
const press = (key: string, more: Partial<KeyboardEvent> = {}, digits = '') =>
	actionOf({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, ...more }, digits);

describe('A26 keys', () => {
	it.each([
		['→', 'ArrowRight', 'next'],
		['Space', ' ', 'next'],
		['PageDown', 'PageDown', 'next'],
		['←', 'ArrowLeft', 'previous'],
		['PageUp', 'PageUp', 'previous'],
		['Home', 'Home', 'first'],
		['End', 'End', 'last'],
		['F', 'F', 'fullscreen'],
		['S', 's', 'speaker'],
		['N', 'n', 'notes'],
		['Esc', 'Escape', 'leave']
	])('%s', (_, key, kind) => expect(press(key)).toEqual({ kind }));

	it.each([
		['b', 'black'],
		['.', 'black'],
		['w', 'white'],
		['o', 'overview'],
		['q', 'qr'],
		['?', 'help']
	])('%s is a screen', (key, screen) => expect(press(key)).toEqual({ kind: 'screen', screen }));

	it('digits gather and Enter goes; Enter alone is nothing', () => {
		expect(press('7')).toEqual({ kind: 'digit', digit: '7' });
		expect(press('Enter', {}, '12')).toEqual({ kind: 'number', number: 12 });
		expect(press('Enter')).toBeUndefined();
	});

	it('Backspace takes a digit back, and without digits is the browser’s', () => {
		expect(press('Backspace', {}, '12')).toEqual({ kind: 'erase' });
		expect(press('Backspace')).toBeUndefined();
	});

	it('are the same with a Korean or Chinese input method on', () => {
		expect(press('ㅠ', { code: 'KeyB' })).toEqual({ kind: 'screen', screen: 'black' });
		expect(press('Process', { code: 'KeyO' })).toEqual({ kind: 'screen', screen: 'overview' });
	});

	it('with Ctrl, Meta or Alt are the browser’s', () => {
		for (const held of ['ctrlKey', 'metaKey', 'altKey'])
			for (const key of ['b', '1', 'ArrowLeft', 'f']) expect(press(key, { [held]: true })).toBeUndefined();
	});

	it('leave Space to a button and Enter to a link, and everything to a field', () => {
		const inside = (kinds: string) =>
			({ closest: (selector: string) => (selector.split(', ').includes(kinds) ? {} : null) }) as unknown as Element;
		expect(isForTarget(' ', inside('button'))).toBe(true);
		expect(isForTarget('Enter', inside('a[href]'))).toBe(true);
		expect(isForTarget(' ', inside('a[href]'))).toBe(false);
		expect(isForTarget('b', inside('button'))).toBe(false);
		expect(isForTarget('b', inside('input'))).toBe(true);
	});
});

describe('A30 the stops of a lesson', () => {
	it('open a chapter with its plate where two of its moments follow, and step through a moment’s pictures', () => {
		expect(names(STOPS)).toEqual(['early', 'a', 'b', 'late', 'c', 'c/1', 'c/2', 'd', 'e']);
		expect(names(stopsOf(['e', 'a', 'd'], CHAPTERS))).toEqual(['e', 'a', 'd']);
	});

	it('are counted by moments', () => {
		expect(countMoments(STOPS)).toBe(5);
		expect(placeOfNumber(STOPS, 4)).toBe(7);
		expect([0, 6, 99].map((number) => placeOfNumber(STOPS, number))).toEqual([undefined, undefined, undefined]);
		// A plate counts what stands before it: none, then two.
		expect([0, 1, 3, 4, 6].map((at) => shownAt(STOPS, at))).toEqual([0, 1, 2, 3, 3]);
	});

	it('are found by id and step; what the lesson lacks is not', () => {
		expect(placeOf(STOPS, 'c')).toBe(4);
		expect(placeOf(STOPS, 'c', 2)).toBe(6);
		expect(placeOf(STOPS, 'c', 9)).toBe(4);
		expect([4, 6, 7].map((at) => stepOf(STOPS, at))).toEqual([0, 2, 0]);
		expect(placeOf(STOPS, 'late')).toBe(3);
		expect(placeOf(STOPS, 'nowhere')).toBeUndefined();
	});

	it('A26 has the guess before its moment, as a stop of its own: each is found by its own id', () => {
		const stops = stopsOf(['a', 'b'], CHAPTERS, 'b');
		const at = stops.findIndex(({ kind }) => kind === 'guess');
		expect(stops[at + 1]).toMatchObject({ kind: 'view', id: 'b', view: 0 });
		expect([placeOf(stops, GUESS), placeOf(stops, 'b')]).toEqual([at, at + 1]);
	});
});

const anyAction: fc.Arbitrary<Action> = fc.oneof(
	fc.constantFrom<Action>(
		{ kind: 'next' },
		{ kind: 'previous' },
		{ kind: 'first' },
		{ kind: 'last' },
		{ kind: 'notes' },
		{ kind: 'erase' },
		{ kind: 'forget' },
		{ kind: 'leave' }
	),
	fc.nat(99).map((number): Action => ({ kind: 'number', number })),
	fc.nat(9).map((digit): Action => ({ kind: 'digit', digit: String(digit) })),
	fc.constantFrom('black', 'white', 'overview', 'qr', 'help').map((screen): Action => ({ kind: 'screen', screen: screen as 'qr' }))
);

describe('A26 the deck', () => {
	it('never leaves its stops, whatever is pressed', () => {
		fc.assert(
			fc.property(fc.array(anyAction, { maxLength: 60 }), (actions) => {
				const end = actions.reduce((state, action) => act(state, action, STOPS), START);
				expect(STOPS[end.at]).toBeDefined();
				expect(end.digits.length).toBeLessThanOrEqual(3);
			})
		);
	});

	it('comes back from black or white to the same slide with any key', () => {
		fc.assert(
			fc.property(anyAction, fc.constantFrom('black', 'white'), (action, screen) => {
				expect(act({ ...START, at: 4, screen: screen as 'black' }, action, STOPS)).toMatchObject({ at: 4, screen: 'slide' });
			})
		);
	});

	it('goes to a number that the lesson has; of another it stays where it is, and the next digit begins anew', () => {
		const type = (keys: string, from = START) => [...keys].reduce((state, digit) => act(state, { kind: 'digit', digit }, STOPS), from);
		const enter = (state: DeckState) => act(state, { kind: 'number', number: Number(state.digits) }, STOPS);
		expect(enter(type('4'))).toMatchObject({ at: 7, digits: '' });
		expect(enter(type('45', { ...START, at: 3 }))).toMatchObject({ at: 3, digits: '45' });
		expect(enter(type('0', { ...START, at: 3 }))).toMatchObject({ at: 3, digits: '0' });
		expect(type('453').digits).toBe('3');
		expect(act(type('05'), { kind: 'erase' }, STOPS).digits).toBe('0');
		expect(act(type('05'), { kind: 'forget' }, STOPS)).toEqual(START);
	});

	it('turning puts away what lies over the slide', () => {
		expect(act({ ...START, screen: 'qr' }, { kind: 'next' }, STOPS)).toMatchObject({ at: 1, screen: 'slide' });
	});

	it('Esc puts away digits and screens first, and then leaves', () => {
		const leave: Action = { kind: 'leave' };
		expect(leaves({ ...START, screen: 'help' }, leave)).toBe(false);
		expect(leaves({ ...START, digits: '1' }, leave)).toBe(false);
		expect(leaves(START, leave)).toBe(true);
	});
});

describe('A28 two windows', () => {
	const shared = (changed: number): Shared => ({ id: 'a', step: 0, screen: 'slide', clock: STANDING, changed });

	it('the later change holds; of two that are equally old, the wall’s', () => {
		expect(holds(shared(1), shared(2), 'wall')).toBe(true);
		expect(holds(shared(2), shared(1), 'desk')).toBe(false);
		expect(holds(shared(1), shared(1), 'wall')).toBe(false);
		expect(holds(shared(1), shared(1), 'desk')).toBe(true);
	});

	it('share what a class drew as it is kept: a year without a line is null, and an empty board is nothing', () => {
		const made = readGame({ guess: [undefined, 20.5, 21], drawn: true, revealed: false });
		expect(made).toEqual({ drawn: [null, 20.5, 21], revealed: false });
		expect(isSameGuess(JSON.parse(JSON.stringify(made)), made)).toBe(true);
		expect(isSameGuess(made && { ...made, revealed: true }, made)).toBe(false);
		expect(readGame({ guess: [undefined, undefined], drawn: false, revealed: true })).toEqual({ drawn: [], revealed: true });
		expect(readGame({ guess: [undefined, undefined], drawn: false, revealed: false })).toBeUndefined();
	});

	it('have ids that an address carries', () => {
		for (let index = 0; index < 50; index += 1) expect(isLessonId(newLessonId())).toBe(true);
		for (const id of [null, '', 'A B', 'x'.repeat(40)]) expect(isLessonId(id)).toBe(false);
	});
});

describe('A28 the clock', () => {
	it('starts with the first turn, pauses and goes on', () => {
		const running = afterTurn(STANDING, 1000);
		const paused = startOrPause(running, 5000);
		expect([elapsed(running, 4000), elapsed(paused, 99_000)]).toEqual([3000, 4000]);
		expect(afterTurn(paused, 100_000)).toEqual(paused);
		expect(elapsed(startOrPause(paused, 100_000), 101_000)).toBe(5000);
	});

	it('reads in minutes and seconds, and hours past one', () => {
		expect([0, 65_000, 4_029_000].map(readClock)).toEqual(['0:00', '1:05', '1:07:09']);
	});

	it('A30 says how far a lesson is behind its route’s pace or ahead of it', () => {
		const minutes = (value: number) => value * 60_000;
		expect(behind(minutes(4), 15, 3, 8)).toBe(0);
		expect(behind(minutes(8.7), 15, 3, 8)).toBe(3);
		expect(behind(minutes(1), 15, 6, 8)).toBe(-8);
	});
});

it('A27 a short sentence is set larger, in every script', () => {
	expect(statementSize('7,958 left. 973 came back.')).toBe('short');
	expect(statementSize('走了7,958人。回来973人。')).toBe('short');
	expect(statementSize('word '.repeat(30))).toBe('long');
	expect(statementSize('한'.repeat(40))).toBe('medium');
});

it('A37 a statement is set no larger than its widest part has room: a mark would begin the next line', () => {
	const html = '<span class="clause">李在明要<wbr>给AI修一条高速公路，</span><span class="clause">还<wbr>要</span>';
	expect(widestPart(html)).toBe(20);
	expect(statementSize('谁也没有义务。', 14)).toBe('medium');
	expect(statementSize('给AI修一条高速公路，', 20)).toBe('long');
	expect(widestPart('연구 인력, 1963년 1,750명에서')).toBe(0);
});

it('A27 the lines of a statement end where its sentences do, and numbers are no ends', () => {
	const parts = (html: string) => [...bySentence(html).matchAll(/<span class="sentence">(.*?)<\/span>/g)].map(([, part]) => part);
	expect(parts('<a>31.1</a> to <a>26.54</a>: <a>−14.7%</a>. Counted alike: −9.4%.')).toEqual([
		'<a>31.1</a> to <a>26.54</a>: <a>−14.7%</a>.',
		'Counted alike: −9.4%.'
	]);
	expect(bySentence('走了7958人。回来973人。')).toBe('<span class="sentence">走了7958人。</span><span class="sentence">回来973人。</span>');
	expect(bySentence('AI：从<a>3.3</a>，到<a>10.1</a>。')).toBe(
		'<span class="clause">AI：</span><span class="clause">从<a>3.3</a>，</span><span class="clause">到<a>10.1</a>。</span>'
	);
	expect(parts('그는 “어떻게?”라고 물었다. 답은 없었다.')).toHaveLength(2);
	expect(bySentence('One sentence of 0.25%.')).toBe('One sentence of 0.25%.');
});
