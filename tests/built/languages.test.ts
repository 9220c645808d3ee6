/** Every page in every language, and what ties them together. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadStories } from '../../src/lib/content/index.ts';
import { pagePaths } from '../../src/lib/story/addresses.ts';
import { langTag } from '../../src/lib/story/language.ts';
import { page } from './page.ts';

const { stories } = loadStories('data');
const languages = Object.values(stories);
const PAGES = pagePaths(
	(stories.en?.chapters ?? []).flatMap((chapter) => chapter.moments.map((moment) => moment.id)),
	(stories.en?.routes ?? []).map((route) => route.id)
);
const SCRIPT = { en: /[A-Za-z]{4}/, zh: /[\u4e00-\u9fff]/, ko: /[가-힣]/ };

describe.each(languages.map((story) => [story.lang, story] as const))('%s', (lang, story) => {
	it.each(PAGES)('has the page "%s" with its own title, description and language', (path) => {
		const html = page(`${lang}/${path}`);
		expect(html.querySelector('html')?.getAttribute('lang')).toBe(langTag(lang));
		for (const words of [html.querySelector('title')?.text, html.querySelector('meta[name=description]')?.getAttribute('content')])
			expect(words).toMatch(SCRIPT[lang]);
	});

	it.each(PAGES)('A10 the page "%s" names itself and its siblings', (path) => {
		const html = page(`${lang}/${path}`);
		const alternates = html.querySelectorAll('link[rel=alternate][hreflang]').map((link) => link.getAttribute('hreflang'));
		expect(alternates.sort()).toEqual([...languages.map((other) => langTag(other.lang)), 'x-default'].sort());
		expect(html.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(new RegExp(`/${lang}/${path}$`));
	});

	it('tells all thirty-two moments in its own words', () => {
		const moments = story.chapters.flatMap((chapter) => chapter.moments);
		expect(moments.length).toBe(32);
		for (const moment of moments)
			for (const words of [
				moment.title,
				moment.bodyHtml,
				moment.slideHtml,
				moment.notesHtml,
				moment.askHtml,
				moment.figure.descriptionHtml
			])
				expect(words.replace(/<[^>]*>/g, ''), moment.id).toMatch(SCRIPT[lang]);
	});

	it('has every interface word', () => {
		expect(Object.keys(story.words).sort()).toEqual(Object.keys(stories.en?.words ?? {}).sort());
	});
});

it('A37 words of another script are marked as such', () => {
	for (const { lang, chapters } of languages)
		for (const { id, bodyHtml } of chapters.flatMap((chapter) => chapter.moments)) {
			const plain = bodyHtml.replace(/<span lang="[^"]*">.*?<\/span>/g, '').replace(/<[^>]*>/g, '');
			if (lang !== 'ko') expect(plain, `${lang} ${id}`).not.toMatch(/[가-힣]/);
			if (lang !== 'zh') expect(plain, `${lang} ${id}`).not.toMatch(/[\u4e00-\u9fff]/);
		}
});

it('A37 in Chinese a number and its counter stand in one element that no line breaks, and no join takes the space between them', () => {
	const words = page('zh/').querySelectorAll('.words > p');
	const counted = /(?<![\d.,])[\d.,]+[名人位枚]/;
	expect(words.filter((node) => counted.test(node.text)).length).toBeGreaterThan(10);
	for (const node of words) {
		expect(node.text).not.toMatch(/[\u2060\u200b]/);
		for (const whole of node.querySelectorAll('.whole, time')) whole.remove();
		expect(node.text, node.outerHTML).not.toMatch(/\d[名人位枚]/);
	}
});

it.each(PAGES)('A37 in Chinese no half-width mark stands beside a character on the page "%s"', (path) => {
	const html = page(`zh/${path}`);
	// American citations, the code of an embed and words of other languages have marks of their own.
	for (const other of html.querySelectorAll('script, .citations, textarea, body [lang]')) other.remove();
	const texts = [html.text, ...html.querySelectorAll('[aria-label]').map((node) => node.getAttribute('aria-label') ?? '')];
	const found = texts.flatMap(
		(text) => text.match(/.{0,12}(?:[\u3400-\u9fff”》）] ?[,:;?!](?!\/)|[,:;?!] ?[\u3400-\u9fff]).{0,12}/gu) ?? []
	);
	expect(found).toEqual([]);
});

it('the sitemap names every page in every language', () => {
	const map = readFileSync('build/sitemap.xml', 'utf8');
	expect(map.match(/<url>/g)?.length).toBe(PAGES.length * languages.length);
});
