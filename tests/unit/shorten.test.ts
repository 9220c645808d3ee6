import { describe, expect, it } from 'vitest';
import { lengthCut, shorten } from '../../src/lib/faces/timeline/shorten.ts';

/** A letter is 8 px, a character of the East 14. */
const measure = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 14 : 8), 0);
const cut = (title: string, room: number) => shorten(title, room, measure);

describe('A24 a name on the timeline that has too little room', () => {
	it('is written whole where it fits, be it to a hair', () => {
		expect(cut('First in memory', measure('First in memory') - 0.1)).toBe('First in memory');
	});

	it('is cut between words', () => {
		expect(cut('Promises that bind nobody', 150)).toBe('Promises that…');
		expect(cut('후계자, 법원과 사면', 90)).toBe('후계자…');
		expect(cut('课题负责人少了', 70)).toBe('课题负责…');
		expect(cut('三星买下一家奄奄一息的芯片厂', measure('三星买下一家奄…'))).toBe('三星买下一家…');
		expect(cut('2026年的预算通过', measure('2026年的预算通…'))).toBe('2026年的预算…');
	});

	it('never ends on the mark that ended a sentence', () => {
		expect(cut('The budget is passed. More for AI', measure('The budget is passed. M…'))).toBe('The budget is passed…');
		expect(cut('第一颗是谁造的？后来呢', measure('第一颗是谁造的？…'))).toBe('第一颗是谁造的…');
	});

	it('is not cut within what counts a number, even where little stands before it', () => {
		expect(cut('A sum of 1,310,000,000 trillions', measure('A sum of 1,310,000,000 tri…'))).toBe('A sum of…');
	});

	it('never ends on a number, which would be read as all of it', () => {
		expect(cut('Chicken, beer and 260,000 chips', 176)).toBe('Chicken, beer and…');
		expect(cut('An extra budget brings 1.9 trillion won for AI', 240)).toBe('An extra budget brings…');
		expect(cut('Investigators, counted after: −11.2% in all', 300)).toBe('Investigators, counted after…');
		expect(cut('炸鸡、啤酒和26万枚芯片', 126)).toBe('炸鸡、啤酒和…');
	});

	it('keeps a digit that is part of a name', () => {
		expect(cut('Samsung begins to make HBM2 in volume', 232)).toBe('Samsung begins to make HBM2…');
		expect(cut('The exchange TDX-1 is switched on', 176)).toBe('The exchange TDX-1 is…');
	});

	it('leaves no sign of a sum or half of a span behind', () => {
		expect(cut('A pledge of $350 billion in a year', 190)).toBe('A pledge of…');
		expect(cut('The plan for 1953–67 and after', 184)).toBe('The plan for…');
	});

	it('is cut within a word where little stands before that', () => {
		expect(cut('The president gets a secretary', 96)).toBe('The preside…');
	});

	it('is cut within its first word where that alone is too long, and keeps its number where it begins with one', () => {
		expect(cut('인공지능기본법이 시행되다', 70)).toBe('인공지능…');
		expect(cut('10조 원을 쓴다', 46)).toBe('10조…');
	});

	it('what a title takes where a share of its letters is kept ends behind a word, or is all of it', () => {
		const measure = (text: string) => text.length;
		expect(lengthCut('One two three four', 0.5, measure)).toBe('One two three…'.length);
		expect(lengthCut('One two three four', 0.3, measure)).toBe('One two…'.length);
		expect(lengthCut('Onetwothree', 0.5, measure)).toBe('Onetwothree'.length);
	});
});
