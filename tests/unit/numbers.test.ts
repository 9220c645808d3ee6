import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisStep, formatMark, formatQuantity, inWords, type Mode, type Quantity } from '../../src/lib/story/numbers.ts';

describe('A20 numbers as the reader writes them', () => {
	const cases: [Quantity, Mode | undefined, string][] = [
		[{ value: 10.1e12, unit: 'won' }, undefined, '10.1 trillion won'],
		[{ value: 26.5369e12, unit: 'won', digits: 2 }, undefined, '26.54 trillion won'],
		[{ value: 999.96e9, unit: 'won' }, undefined, '1 trillion won'],
		[{ value: 138.8e9, unit: 'won' }, undefined, '138.8 billion won'],
		[{ value: 150, unit: 'usd' }, undefined, '$150'],
		[{ value: 500000, unit: 'usd' }, undefined, '$500,000'],
		[{ value: 9188000, unit: 'usd', digits: 3 }, undefined, '$9.188 million'],
		[{ value: 0.25, unit: 'percent' }, undefined, '0.25%'],
		[{ value: -14.7, unit: 'percent' }, undefined, '−14.7%'],
		[{ value: -14.7, unit: 'percent' }, 'abs', '14.7%'],
		[{ value: 10.1, unit: 'percent' }, 'sign', '+10.1%'],
		[{ value: 3, unit: 'times' }, 'words', 'three times'],
		[{ value: 3.06, unit: 'times' }, undefined, '3.06 times'],
		[{ value: 4, unit: 'times' }, 'number', '4'],
		[{ value: 7958, unit: 'count' }, undefined, '7,958'],
		[{ value: 18, unit: 'count' }, 'words', 'eighteen'],
		[{ value: 42, unit: 'count' }, 'words', 'forty-two'],
		[{ value: 27, unit: 'rank' }, undefined, '27th'],
		[{ value: 3, unit: 'rank' }, undefined, '3rd'],
		[{ value: 35, unit: 'rank', of: 38 }, 'of', '35th of 38'],
		[{ value: 18, unit: 'months' }, undefined, '18 months'],
		[{ value: -0.36, unit: 'per-10000' }, undefined, '−0.36']
	];
	it.each(cases)('%j as %s reads %s', (quantity, mode, text) => {
		expect(formatQuantity(quantity, 'en', mode)).toBe(text);
	});

	it('follows the steps of ten thousand in Chinese and Korean', () => {
		expect(formatQuantity({ value: 10.1e12, unit: 'won' }, 'zh')).toBe('10.1万亿韩元');
		expect(formatQuantity({ value: 10.1e12, unit: 'won' }, 'ko')).toBe('10.1조 원');
		expect(formatQuantity({ value: 520e9, unit: 'won' }, 'ko')).toBe('5,200억 원');
		expect(formatQuantity({ value: 3, unit: 'times' }, 'ko', 'words')).toBe('세 배');
		expect(formatQuantity({ value: 260000, unit: 'count' }, 'zh')).toBe('26万');
		expect(formatQuantity({ value: 260000, unit: 'count' }, 'ko')).toBe('26만');
		expect(formatQuantity({ value: 128315, unit: 'count' }, 'ko')).toBe('128,315');
		expect(formatQuantity({ value: 130e6, unit: 'won' }, 'ko')).toBe('1억 3,000만 원');
		expect(formatQuantity({ value: 9188000, unit: 'usd' }, 'ko')).toBe('918만 8,000달러');
		expect(formatQuantity({ value: 65000, unit: 'count' }, 'ko')).toBe('6만 5,000');
		expect(formatQuantity({ value: 106, unit: 'usd' }, 'ko')).toBe('106달러');
		expect(formatQuantity({ value: 1e7, unit: 'usd' }, 'ko')).toBe('1,000만 달러');
	});

	it('never prints a hyphen for a minus nor an exponent, for any amount', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e16, max: 1e16 }), (value) => {
				for (const lang of ['en', 'zh', 'ko'] as const)
					expect(formatQuantity({ value, unit: 'won' }, lang)).toMatch(/^−?[\d.,]+(?:[만억] [\d,]+)?[\p{L} ]+$/u);
			})
		);
		// Korean counts in ten thousands, and what is left over stands behind them.
		expect(formatQuantity({ value: -10001, unit: 'won' }, 'ko')).toBe('−1만 1원');
	});

	it('spells whole numbers up to ninety-nine and leaves others as digits', () => {
		expect([0, 20, 30, 99].map((value) => inWords(value, 'en'))).toEqual(['zero', 'twenty', 'thirty', 'ninety-nine']);
		expect(inWords(3.06, 'en')).toBe('3.06');
	});

	it('A18 keeps ticks short: an axis counts in its own step', () => {
		expect(formatMark(40e12, 'won', axisStep('won', 40e12, 'en'), 'en')).toBe('40');
		expect(formatMark(26.5369e12, 'won', axisStep('won', 40e12, 'en'), 'en')).toBe('26.54');
		expect(formatMark(150, 'usd', axisStep('usd', 200, 'en'), 'en')).toBe('$150');
		expect(formatMark(10e6, 'usd', axisStep('usd', 12e6, 'ko'), 'ko')).toBe('1,000');
		expect(formatMark(3, 'times', 1, 'zh')).toBe('3倍');
		expect(formatMark(-11.2, 'percent', 1, 'en')).toBe('−11.2%');
	});
});
