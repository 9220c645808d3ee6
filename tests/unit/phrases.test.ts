/** Where lines of Chinese may turn. Does not cover how a browser turns them: tests/browser does. */
import { describe, expect, it } from 'vitest';
import { byPhrase, keepEnds, withGaps } from '../../src/lib/content/phrases.ts';
import { loadStories } from '../../src/lib/content/index.ts';
import { sentencesToHtml } from '../../src/lib/content/prose.ts';
import { Problems } from '../../src/lib/content/problems.ts';
import { readData } from '../../src/lib/content/read.ts';
import { tellSource } from '../../src/lib/content/sources.ts';
import { withoutLinks } from '../../src/lib/story/markup.ts';

const turns = (html: string) => byPhrase(html).split('<wbr>');
const chinese = loadStories('data').stories.zh;
const chapters = chinese?.chapters ?? [];
const lines = chapters.flatMap(({ lineHtml, moments }) => [
	lineHtml,
	...moments.flatMap(({ titleHtml, slideHtml }) => [titleHtml, slideHtml])
]);

describe('A37 lines of Chinese', () => {
	it('may turn between phrases, and not within a word', () => {
		expect(turns('薪水约为教授的三倍')).toEqual(['薪水约', '为教授的', '三倍']);
		expect(lines.length).toBeGreaterThan(60);
		for (const word of ['教授', '香港', '科学家', '韩元', '薪水'])
			for (const line of lines.filter((each) => each.includes(word)))
				for (const at of [...line.matchAll(new RegExp(word, 'g'))]) expect(line.slice(at.index, at.index + word.length)).toBe(word);
	});

	it('never begin with a particle or a mark', () => {
		for (const line of lines)
			for (const part of line.split('<wbr>').slice(1)) expect(part, line).toMatch(/^(?:<\w[^>]*>)*[^的了着过们，。、：；？！”）》]/);
	});

	it('keep the space beside a Latin word, which a place to turn would take', () => {
		expect(turns('给AI修一条高速公路')[0]).toMatch(/^给AI修/);
	});

	it('have that space before a number in a link too, at the end of the line where it turns', () => {
		expect(turns('加起来<a href="/zh/">102%</a>的市场')[0]).toBe('加起来<i class="gap"></i>');
		expect(turns('薪水约为教授的<a href="/zh/">三倍</a>')).toEqual(['薪水约', '为教授的', '<a href="/zh/">三倍</a>']);
	});

	it('are marked in what stands below a page’s title too', () => {
		const leads = Object.values(chinese?.leadsHtml ?? {});
		expect(leads.length).toBeGreaterThan(5);
		for (const lead of leads) expect(lead).toContain('<wbr>');
	});

	it('keep links and dates whole, and change nothing but where they may turn and the space before it', () => {
		const html = '国家给科学家的月薪是<a class="fact" href="/zh/">75美元</a>，<time>1965年</time>的价格 &amp; 更多';
		expect(turns(html).join('').replace('<i class="gap"></i>', '')).toBe(html);
		expect(byPhrase(html)).toContain('<a class="fact" href="/zh/">75美元</a>');
		expect(byPhrase(html)).toContain('<time>1965年</time>');
	});

	it('have the space beside a touched number or a date outside of it, where a line that begins with it does not show it', () => {
		const gap = '<i class="gap"></i>';
		expect(withGaps('降幅是<a href="/zh/">9.4万亿韩元</a>。', true)).toBe(`降幅是${gap}<wbr><a href="/zh/">9.4万亿韩元</a>。`);
		expect(withGaps('从<time>2024年</time>起', true)).toBe(`从${gap}<wbr><time>2024年</time>起`);
		expect(withGaps('从<time>2024年</time>的<a href="/zh/">9.4万</a>', false)).toBe(
			`从<time>2024年</time>的${gap}\u2060<a href="/zh/">9.4万</a>`
		);
		const alone = '<span class="whole"><a href="/zh/"><span class="alone">15</span></a><i class="gap behind"></i></span>';
		expect(withGaps('共<span class="whole"><a href="/zh/">15</a>个</span>', true)).toBe(`共${gap}<span class="whole">${alone}个</span>`);
		expect(withGaps('从<a href="/zh/">15</a>到', true)).toBe(`从${gap}${alone}到`);
		expect(withGaps('，<a href="/zh/">三倍</a>于', true)).toBe('，<a href="/zh/">三倍</a>于');
	});

	it('keep a rank with its 第, and have no more than one space in a link that no line breaks', () => {
		expect(sentencesToHtml('它排到第20位，又往前走', 'zh', new Map())).toContain('<span class="whole">第20位</span>');
		const link = '<a class="fact whole" href="/zh/">第<span class="whole">27位</span>（共<span class="whole">69个</span>）</a>';
		expect(withGaps(`跌到${link}`, true)).toBe(`跌到${link}`);
	});

	it('keep the date of a source and a short name of its publisher whole, and no title', () => {
		const data = readData('data', new Problems());
		const all = [...data.sources.keys()].flatMap((id) => tellSource(id, data, 'zh') ?? []);
		const whole = all.flatMap(({ parts }) => parts.filter((part) => part.whole).map(({ text }) => text));
		expect(whole.filter((text) => /^\d{4}年/.test(text)).length).toBeGreaterThan(40);
		expect(whole).toContain('路透社');
		expect(Math.max(...whole.map((text) => text.length))).toBeLessThanOrEqual(16);
		expect(all.flatMap(({ parts }) => parts).filter((part) => part.whole && part.lang)).toEqual([]);
	});

	it('without links keep the space that a place to turn takes', () => {
		const line = '建了<i class="gap"></i><wbr><a href="/zh/"><span class="alone">19</span></a><i class="gap behind"></i>年';
		expect(withoutLinks(line)).toBe('建了<i class="gap"></i><wbr>19年');
	});

	it('end a paragraph with three letters at least', () => {
		expect(keepEnds('<p>那是从别处买得来的。</p>')).toMatch(/<span class="whole">\S{3,}。<\/span><\/p>$/);
		expect(keepEnds('<p>，<span class="whole">百项</span>任务。</p>')).toBe(
			'<p>，<span class="whole"><span class="whole">百项</span>任务。</span></p>'
		);
		expect(keepEnds('<p>一共<a href="/zh/">百项</a>任务。</p>')).toBe(
			'<p>一共<span class="whole"><a href="/zh/">百项</a>任务。</span></p>'
		);
		const counted = withGaps('<p>派<span class="whole"><a href="/zh/">15</a>人</span>来。</p>', true);
		expect(keepEnds(counted)).toMatch(/<i class="gap"><\/i><span class="whole"><span class="whole">.*人<\/span>来。<\/span><\/p>$/);
	});
});

it('English and Korean paragraphs do not end on a short word alone', () => {
	expect(sentencesToHtml('Nobody had said so before.', 'en', new Map())).toBe('Nobody had said so\u00a0before.');
	expect(sentencesToHtml('그렇게 말한 사람은 없었다.', 'ko', new Map())).toBe('그렇게 말한 사람은\u00a0없었다.');
	expect(sentencesToHtml('It was misunderstandings', 'en', new Map())).toBe('It was misunderstandings');
});
