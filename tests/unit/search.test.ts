import { describe, expect, it } from 'vitest';
import { finder, searchable } from '../../src/lib/story/search.ts';

const finds = (typed: string, text: string) => finder(typed, [searchable(text)])(searchable(text));

describe('A25 a search', () => {
	it.each([
		['words in another order', 'hbm samsung', 'Samsung’s share of the HBM market'],
		['what stands apart in the text', 'R&D budget 2024', 'The government’s R&D budget, as passed · 2024'],
		['a number without its comma', '260000', '260,000'],
		['a number while it is typed', '1,75', '1,750'],
		['a keyboard’s hyphen for a minus sign', '-14.7', '−14.7%'],
		['a hyphen for a dash', '1953-67', '1953–67'],
		['full-width digits', '２６．５４', '26.54 trillion won'],
		['a full-width sign', '9.4％', '−9.4%'],
		['full-width letters', 'ＫＡＩＳＴ', 'KAIST'],
		['a typewriter’s apostrophe', "Samsung's", 'Samsung’s'],
		['a space before a Chinese counter', '31.1 万亿', '31.1万亿韩元'],
		['a space before a year', '33 年', '33年'],
		['Chinese words apart', '研发 预算', '政府研发预算，旧口径'],
		['a Korean sum written in one', '31.1조원', '31.1조\u00a0원'],
		['Korean words written in one', '연구개발예산', '정부 연구\u2060개발 예산'],
		['words with commas between', 'hbm, samsung', 'Samsung’s share of the HBM market'],
		['nothing at all', '  ', 'Anything']
	])('finds %s', (_, typed, text) => {
		expect(finds(typed, text)).toBe(true);
	});

	it.each([
		['a word that is not there', 'samsung 2024', 'Samsung’s share'],
		['the middle of a number', '14.7', '114.7 and 2.14.7'],
		['the decimals of a number', '54', '26.54'],
		['two years run together', '20162019', '2016，2019年']
	])('does not find %s', (_, typed, text) => {
		expect(finds(typed, text)).toBe(false);
	});

	/** What of these texts is found. */
	const found = (typed: string, texts: string[]) => {
		const fits = finder(typed, texts.map(searchable));
		return texts.filter((text) => fits(searchable(text)));
	};
	const INSTITUTES = ['KIST, the institute', 'A study by KISTEP', 'KIST의 연구소', '据KISTEP的研究'];

	it.each([
		['an acronym as that alone, in any case', 'kist', ['KIST, the institute', 'KIST의 연구소']],
		['all that begin so, while it is typed', 'KIS', INSTITUTES],
		['the longer one by what it has more', 'kiste', ['A study by KISTEP', '据KISTEP的研究']],
		['the longer one as that alone', 'KISTEP', ['A study by KISTEP', '据KISTEP的研究']]
	])('finds %s', (_, typed, expected) => {
		expect(found(typed, INSTITUTES)).toEqual(expected);
	});

	it('finds an acronym inside no other and inside no word, but its plural, its generations and what is joined to it', () => {
		expect(found('ai', ['AI talent', 'KAIST', 'Said again', 'AI인재', 'The AI-Basic Act'])).toEqual([
			'AI talent',
			'AI인재',
			'The AI-Basic Act'
		]);
		expect(found('gpu', ['260,000 GPUs', 'One GPU’s price', 'GPUsx'])).toEqual(['260,000 GPUs', 'One GPU’s price']);
		expect(found('hbm', ['HBM sold out', 'HBM3E', 'The HBM2’s time'])).toEqual(['HBM sold out', 'HBM3E', 'The HBM2’s time']);
	});

	it('finds a word by its beginning and in its other forms where it is no acronym', () => {
		expect(found('semicond', ['Semiconductors'])).toHaveLength(1);
		for (const [typed, forms] of [
			['budget', ['The budget', 'Two budgets']],
			['cut', ['A cut', 'The cuts', 'Cutting']],
			['research', ['Research', 'Researchers']]
		] as const)
			expect(found(typed, [...forms, 'SK and US'])).toEqual(forms);
	});
});
