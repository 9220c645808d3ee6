/** How a moment is cited: the end of a title, quotation marks, and what TeX would act on. */
import { describe, expect, it } from 'vitest';
import { citations, styleOrder } from '../../src/lib/story/citation.ts';

const cite = (title: string) =>
	citations({ title, site: 'S', changed: '2026-11-24', address: 'https://example.org/en/m/1966-kist/' }, '2026-12-01');

describe('A14 a title is cited with the stop that its style sets', () => {
	it.each([
		['The decision in Tokyo', 'The decision in Tokyo.'],
		['How deep was the cut?', 'How deep was the cut?'],
		['Out!', 'Out!'],
		['这一刀有多深？', '这一刀有多深？'],
		['走吧！', '走吧！'],
		['얼마나 깎였나?', '얼마나 깎였나?'],
		['“Cartel”', '“Cartel.”'],
		['有争议的“第一”', '有争议的“第一.”'],
		['Who asked “why?”', 'Who asked “why?”'],
		['The scientists’', 'The scientists’.']
	])('APA: %s', (title, begins) => {
		expect(cite(title).APA).toBe(
			`${begins} (2026, November 24). In S. Retrieved December 1, 2026, from https://example.org/en/m/1966-kist/`
		);
	});

	it.each([
		['The decision in Tokyo', '“The decision in Tokyo.” In'],
		['How deep was the cut?', '“How deep was the cut?” In'],
		['这一刀有多深？', '“这一刀有多深？” In'],
		['走吧！', '“走吧！” In'],
		['얼마나 깎였나?', '“얼마나 깎였나?” In'],
		['“Cartel”', '“‘Cartel.’” In'],
		['‘최초’ 다툼', '“‘최초’ 다툼.” In']
	])('Chicago: %s', (title, begins) => {
		expect(cite(title).Chicago.startsWith(`${begins} S. November 24, 2026.`)).toBe(true);
	});

	it.each(['The decision in Tokyo', 'How deep was the cut?', '这一刀有多深？', '“卡特尔”'])(
		'GB/T 7714 and BibTeX leave it as it is: %s',
		(title) => {
			expect(cite(title)['GB/T 7714']).toBe(`${title}[EB/OL]//S. (2026-11-24)[2026-12-01]. https://example.org/en/m/1966-kist/.`);
			expect(cite(title).BibTeX).toContain(`  title = {{${title}}},\n`);
		}
	);

	it('BibTeX keeps signs that TeX would act on', () => {
		expect(cite('A market of 102%').BibTeX).toContain('  title = {{A market of 102\\%}},\n');
	});
});

it('A14 in Chinese the Chinese style stands first', () => {
	expect(styleOrder('zh')).toEqual(['GB/T 7714', 'APA', 'Chicago', 'BibTeX']);
	expect(styleOrder('ko')[0]).toBe('APA');
});
