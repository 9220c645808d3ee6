import { describe, expect, it } from 'vitest';
import { dateBounds, formatDate, formatPeriod, isDate, periodToYear, shortYears, yearSaid } from '../../src/lib/story/dates.ts';

describe('dates of the story', () => {
	it.each([
		['1966', '1966'],
		['1966-02', 'February 1966'],
		['1966-02-10', 'February 10, 1966'],
		['2025-Q2', 'second quarter of 2025'],
		['1953/1967', '1953–1967'],
		['1960s', '1960s'],
		['2025-12/2026-01', 'December 2025 – January 2026'],
		['2025-08/2025-09', 'August–September 2025'],
		['2025-10-30/2025-10-31', 'October 30–31, 2025']
	])('%s reads %s with its own precision', (date, text) => {
		expect(isDate(date)).toBe(true);
		expect(formatDate(date, 'en')).toBe(text);
	});

	it('Chinese counts decades by their century and quarters in its own figures', () => {
		expect(['1960s', '2000s', '2024-Q4'].map((date) => formatDate(date, 'zh'))).toEqual(['20世纪60年代', '2000年代', '2024年第四季度']);
		expect(formatPeriod('2024Q4', 'zh')).toBe('2024年第四季度');
	});

	it('says the year of a day only where the years of its moment do', () => {
		expect(yearSaid('1983-02-08', '1983')).toBe('1983');
		expect(yearSaid('2026-01-22', '2025–26')).toBe('2026');
		expect(yearSaid('2004-12-31', '1984–2004')).toBe('2004');
		expect(yearSaid('1964-06-30', '1953–67')).toBeUndefined();
	});

	it('leaves the year out when the sentence asks for the day', () => {
		expect(formatDate('2025-06-17', 'en', true)).toBe('June 17');
	});

	it.each(['1966-13', '1966-02-31', '66', '1966/1967/1968', 'soon', ''])('"%s" is no date', (text) => {
		expect(isDate(text)).toBe(false);
	});

	it.each([
		['1966', '1966-01-01', '1966-12-31'],
		['1966-02', '1966-02-01', '1966-02-28'],
		['2025-Q2', '2025-04-01', '2025-06-30'],
		['1953/1967', '1953-01-01', '1967-12-31'],
		['1960s', '1960-01-01', '1969-12-31'],
		['1966-02-10', '1966-02-10', '1966-02-10']
	])('%s lies between %s and %s', (date, first, last) => {
		expect(dateBounds(date)).toEqual([first, last]);
	});

	it('places quarters and months at their middle', () => {
		expect(periodToYear('1996-01')).toBeCloseTo(1996 + 15 / 366, 10);
		expect([formatPeriod('1995-09', 'en'), formatPeriod('1995-09', 'ko')]).toEqual(['September 1995', '1995년 9월']);
		expect([periodToYear('2024'), periodToYear('2024Q4'), periodToYear('2023E')]).toEqual([2024, 2024.875, 2023]);
		expect(periodToYear('spring')).toBeNaN();
		expect(formatPeriod('2024Q4', 'en')).toBe('2024 Q4');
	});
});

it('years of a list are short within a century and whole across two', () => {
	expect(shortYears('1966-02-10', 'en')).toBe('1966');
	expect(shortYears('1953/1967', 'en')).toBe('1953–67');
	expect(shortYears('1984/2004', 'zh')).toBe('1984—2004');
	// Chinese writes both years in full.
	expect(shortYears('1953/1967', 'zh')).toBe('1953—1967');
});
