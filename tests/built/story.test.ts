/** The story page as the build wrote it: what a reader gets without JavaScript. Does not cover layout: tests/browser does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { page, story } from './page.ts';

const html = page('en/');
const { chapters, title } = story();
const moments = chapters.flatMap((chapter) => chapter.moments);
const text = (markup: string) =>
	markup
		.replace(/<[^>]*>/g, '')
		.replace(/&amp;/g, '&')
		.replace(/&quot;/g, '"')
		.replace(/&#39;/g, "'")
		.replace(/\s+/g, ' ')
		.trim();

describe('the story', () => {
	it('is told in five chapters and thirty-two moments, in order', () => {
		expect(html.querySelectorAll('.plate h2').length).toBe(5);
		expect(html.querySelectorAll('article.step').map((step) => step.id)).toEqual(moments.map(({ id }) => id));
		expect(moments.length).toBe(32);
	});

	it('says its language and its title', () => {
		expect(html.querySelector('html')?.getAttribute('lang')).toBe('en');
		expect(html.querySelector('title')?.text).toContain(title);
		expect(html.querySelector('meta[name=description]')?.getAttribute('content')).toMatch(/\S/);
	});

	it('is led to from the root, without JavaScript too', () => {
		expect(page('').querySelector('a[data-language=en]')?.getAttribute('href')).toBe('/en/');
	});

	it.each(moments.map((moment) => [moment.id, moment] as const))(
		'A8 %s stands whole in the HTML: words, picture, table, sources',
		(id, moment) => {
			const step = html.querySelector(`[id="${id}"]`);
			expect(text(step?.querySelector('h3')?.innerHTML ?? '')).toBe(text(moment.titleHtml));
			expect(text(step?.querySelector('.words')?.innerHTML ?? '')).toContain(text(moment.bodyHtml).slice(0, 80));
			expect(step?.querySelectorAll('.plot .mark, .plot .label').length).toBeGreaterThan(0);
			expect(step?.querySelectorAll('.numbers tbody tr').length).toBe(moment.figures.flatMap((figure) => figure.table.rows).length);
			expect(step?.querySelectorAll('.sources li').length).toBeGreaterThan(0);
		}
	);

	it.each(moments.map((moment) => [moment.id, moment] as const))(
		'A15 the picture of %s says its finding, measure, source, and describes itself in words',
		(id, moment) => {
			const step = html.querySelector(`[id="${id}"]`);
			for (const selector of ['.finding', '.measure', '.credit', '.words .sr'])
				expect(text(step?.querySelector(selector)?.innerHTML ?? ''), selector).toMatch(/\S{3}/);
			const drawn = new Set(
				step?.querySelectorAll('.plot .mark[data-key]').map((mark) => mark.getAttribute('data-key')?.replace(/ high$/, ''))
			);
			const { form } = moment.figure.scene;
			if (form === 'line' || form === 'correction') return;
			for (const row of moment.figure.table.rows)
				expect(
					[...drawn].some((key) => key === row.key || key?.startsWith(`${row.key} `)),
					row.key
				).toBe(true);
		}
	);

	it('A16 views of one chart share their axes, so that steps compare', () => {
		const axes = new Map<string, string>();
		for (const { scene } of moments.flatMap((moment) => moment.figures)) {
			if (!['line', 'columns'].includes(scene.form)) continue;
			const own = JSON.stringify([scene.x.from, scene.x.to, scene.y.from, scene.y.to]);
			expect(own, scene.id).toBe(axes.get(scene.chart) ?? own);
			axes.set(scene.chart, own);
		}
	});

	it('A16 bars and columns stand on zero, and two moments never share a view', () => {
		const scenes = moments.map(({ figure }) => figure.scene);
		for (const scene of scenes) {
			if (scene.form === 'columns') expect(scene.y.from, scene.id).toBeLessThanOrEqual(0);
			if (scene.form === 'bars') expect(scene.x.from, scene.id).toBeLessThanOrEqual(0);
		}
		expect(new Set(scenes.map(({ id }) => id)).size).toBe(moments.length);
	});

	it('A16 views of one column chart share their value axis', () => {
		const axes = new Map<string, Set<string>>();
		for (const {
			figure: { scene }
		} of moments) {
			if (scene.form === 'columns') axes.set(scene.chart, new Set([...(axes.get(scene.chart) ?? []), `${scene.y.from}…${scene.y.to}`]));
		}
		for (const [chart, ranges] of axes) if (chart !== 'gov-rd-budget') expect([...ranges], chart).toHaveLength(1);
	});

	it('A16 planned, enacted and spent money are three different marks', () => {
		const css = readFileSync('src/lib/charts/marks.css', 'utf8');
		expect(css).toMatch(/rect\.planned \{[^}]*fill: none/);
		expect(css).toMatch(/rect\.enacted \{[^}]*fill: color-mix\(in srgb, var\(--tone\) 50%/);
		const stages = new Set(moments.flatMap(({ figure }) => figure.scene.groups.flatMap((group) => group.rows.map((row) => row.stage))));
		expect([...stages]).toEqual(expect.arrayContaining(['planned', 'enacted']));
	});

	it('A16 what a hollow or dashed mark means is said under every picture that has one', () => {
		const { words } = story();
		const keys = {
			planned: '.plot .planned',
			enacted: '.plot .enacted',
			derived: '.plot rect.derived',
			estimate: '.plot.spans .line.gap',
			gap: '.plot:not(.spans) .line.gap',
			open: '.plot .panel.open',
			ring: '.plot .hole'
		};
		for (const [stage, marks] of Object.entries(keys)) {
			const having = moments.filter(({ id }) => html.querySelector(`[id="${id}"] ${marks}`));
			expect(having.length, stage).toBeGreaterThan(0);
			for (const { id } of having)
				expect(text(html.querySelector(`[id="${id}"] .credit`)?.innerHTML ?? ''), id).toContain(words[`outline.${stage}`]);
		}
	});

	it('A16 a picture says values as its sentences do: ranks as ranks, dollars with their unit, and from zero to which side', () => {
		const labels = (id: string) =>
			moments.find((moment) => moment.id === id)?.figure.scene.groups.flatMap(({ rows }) => rows.flatMap(({ label }) => label ?? [])) ?? [];
		expect(labels('2025-rankings')).toEqual(['41st', '20th', '27th']);
		expect(labels('1966-kist')).toEqual(['$10 million', '$10 million', '$9.188 million']);
		expect(labels('2024-investigators')).toEqual(['−11.2%', '−1.3%', '+10.1%']);
		expect(labels('1966-returnees')).toEqual(['3×', '4–5×']);
	});

	it('a span that ends in a month meets the one that begins in it', () => {
		const rows = moments.find(({ id }) => id === '2017-lee-jaeyong')?.figure.scene.groups.flatMap((group) => group.rows) ?? [];
		const [between, again] = ['between', 'jailed'].map((key) => rows.find((row) => row.key === key));
		expect(between?.end).toBeDefined();
		expect(between?.end).toBe(again?.x);
	});

	it('A18 no axis has more than five ticks', () => {
		for (const {
			figure: { scene }
		} of moments)
			expect(Math.max(scene.x.ticks.length, scene.y.ticks.length), scene.id).toBeLessThanOrEqual(5);
	});

	it('at least twenty moments draw a series', () => {
		const withSeries = moments.filter(({ figure }) => figure.scene.groups.some((group) => group.key.includes('.')));
		expect(withSeries.length).toBeGreaterThanOrEqual(20);
	});

	it('every link to a place in the page leads somewhere', () => {
		const ids = new Set(html.querySelectorAll('[id]').map((element) => element.id));
		for (const link of html.querySelectorAll('a[href^="#"]')) expect(ids).toContain(link.getAttribute('href')?.slice(1));
	});

	it('A38 the words travel once: no sentence stands in data or script', () => {
		const scripts = html
			.querySelectorAll('script')
			.map((script) => script.innerHTML)
			.join('');
		for (const moment of moments) expect(scripts).not.toContain(text(moment.bodyHtml).slice(0, 40));
	});

	it('A38 the scripts that come as they are bring no notes for who works on them', () => {
		const own = readdirSync('build').filter((file) => file.endsWith('.js'));
		expect(own).toContain('early.js');
		for (const file of own) expect(readFileSync(`build/${file}`, 'utf8'), file).not.toMatch(/\/\*|\n\t/);
	});

	it('A42 asks nothing of another host and runs no inline handler', () => {
		for (const element of html.querySelectorAll('script[src], link[rel=stylesheet], img')) {
			expect(element.getAttribute('src') ?? element.getAttribute('href')).toMatch(/^\/(?!\/)/);
		}
		expect(html.toString()).not.toMatch(/<[^>]+\son\w+=/);
		expect(html.querySelector('meta[http-equiv=content-security-policy]')?.getAttribute('content')).toContain("script-src 'self'");
	});

	it('has its icon, manifest and robots.txt', () => {
		for (const file of ['favicon.svg', 'manifest.webmanifest', 'robots.txt']) expect(existsSync(`build/${file}`)).toBe(true);
	});
});
