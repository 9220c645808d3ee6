/** What every page that the build wrote owes to everyone. A new face is met by it without a word here. */
import { readdirSync, readFileSync } from 'node:fs';
import { NodeType, parse, type HTMLElement, type Node } from 'node-html-parser';
import { describe, expect, it } from 'vitest';

const pages = readdirSync('build', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.html'))
	.map((file) => ({ file: file.replaceAll('\\', '/'), html: parse(readFileSync(`build/${file}`, 'utf8')) }));

/** Texts that stand in a script which their language, the nearest `lang` above, is not written in. */
function unmarked(root: HTMLElement): string[] {
	const found: string[] = [];
	const walk = (node: Node, lang: string): void => {
		if (node.nodeType === NodeType.TEXT_NODE) {
			const hangul = /\p{Script=Hangul}/u.test(node.text) && lang !== 'ko';
			const han = /\p{Script=Han}/u.test(node.text) && !/^(zh|ja)/.test(lang);
			if (hangul || han) found.push(`${lang}: ${node.text.trim().slice(0, 60)}`);
			return;
		}
		const element = node as HTMLElement;
		if (['SCRIPT', 'STYLE'].includes(element.tagName)) return;
		for (const child of element.childNodes) walk(child, element.getAttribute?.('lang') ?? lang);
	};
	walk(root, '');
	return found;
}

describe('every page', () => {
	it('A37 names the language of each word in another script, and of each link to another language', () => {
		expect(pages.length).toBeGreaterThan(100);
		for (const { file, html } of pages) {
			expect(unmarked(html), file).toEqual([]);
			for (const link of html.querySelectorAll('a[data-language]')) {
				const lang = link.getAttribute('lang') ?? link.closest('[lang]')?.getAttribute('lang');
				expect(lang, file).toBe(link.getAttribute('hreflang'));
			}
		}
	});

	it('A33 has nothing to focus in what is written for the ear alone', () => {
		for (const { file, html } of pages)
			expect(
				html.querySelectorAll('.sr a, .sr button, .sr input').map((node) => node.outerHTML),
				file
			).toEqual([]);
	});

	it('A34 applies the settings before any style sheet, and those with a head of ours let them be chosen', () => {
		for (const { file, html } of pages.filter(({ file }) => file !== '404.html')) {
			const head = html.querySelector('head')?.innerHTML ?? '';
			const early = head.indexOf('early.js');
			expect(early, file).toBeGreaterThan(0);
			expect(head.indexOf('rel="stylesheet"'), file).toBeGreaterThan(early);
			if (html.querySelector('.masthead, .cover')) expect(html.querySelectorAll('details.settings').length, file).toBeGreaterThan(0);
		}
	});
});
