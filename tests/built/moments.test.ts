/** The page, share picture, embed and oEmbed of every moment in every language, as the build wrote them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { loadStories } from '../../src/lib/content/index.ts';
import { credit } from '../../src/lib/charts/credit.ts';
import { pictureFaces, textWidth } from '../../src/lib/picture/fonts.ts';
import { sharePicture } from '../../src/lib/picture/share-picture.ts';
import { citations } from '../../src/lib/story/citation.ts';
import { langTag } from '../../src/lib/story/language.ts';
import { plainText } from '../../src/lib/story/markup.ts';
import { page } from './page.ts';
import published from './published.json' with { type: 'json' };

const { stories } = loadStories('data');
const all = Object.values(stories).flatMap((story) =>
	story.chapters.flatMap((chapter) => chapter.moments.map((moment) => ({ story, moment, lang: story.lang, id: moment.id })))
);

describe.each(all.map((each) => [`${each.lang} ${each.id}`, each] as const))('%s', (_, { story, moment, lang, id }) => {
	it('A10 has a page with its own head', () => {
		const html = page(`${lang}/m/${id}/`);
		const meta = (name: string) => html.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';
		expect(html.querySelector('title')?.text).toContain(moment.title.slice(0, 12));
		expect(meta('description')).toMatch(/\S{3}/);
		expect(meta('og:image')).toMatch(new RegExp(`/og/${lang}/${id}\\.png$`));
		expect(meta('og:url')).toMatch(new RegExp(`/${lang}/m/${id}/$`));
		expect(meta('twitter:card')).toBe('summary_large_image');
		expect(html.querySelectorAll('link[rel=alternate][hreflang]').length).toBe(4);
		expect(html.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(meta('og:url'));
		const article = JSON.parse(html.querySelector('script[type="application/ld+json"]')?.text ?? '{}') as Record<string, unknown>;
		expect(article).toMatchObject({ '@type': 'Article', headline: moment.title, inLanguage: langTag(lang) });
		expect(html.querySelectorAll('h1').length).toBe(1);
	});

	it('A13 is whole before any script runs, and light', () => {
		const html = page(`${lang}/m/${id}/`);
		expect(html.querySelectorAll('.words > p').length).toBeGreaterThan(1);
		expect(html.querySelectorAll('.plot .mark, .plot .label').length).toBeGreaterThan(0);
		expect(html.querySelector(`a[href$="/${lang}/#${id}"]`)).not.toBeNull();
		expect(statSync(`build/${lang}/m/${id}/index.html.br`).size).toBeLessThan(30_000);
	});

	it('A10 has a share picture under 300 kB that shows its own marks, and no missing glyph', async () => {
		const png = readFileSync(`build/og/${lang}/${id}.png`);
		expect(png.length).toBeLessThan(300_000);
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
		const { svg, missing } = await sharePicture(moment, story);
		expect(missing).toEqual([]);
		const drawn = parse(svg).querySelectorAll('[data-key]').length;
		const words = parse(svg)
			.querySelectorAll('text')
			.map((node) => node.text);
		expect(drawn + words.length).toBeGreaterThan(3);
		for (const row of moment.figure.scene.groups.flatMap((group) => group.rows))
			if (row.label && moment.figure.scene.form === 'bars') expect(words).toContain(row.label);
	});

	it('A14 has citations, a QR code, an embed and its oEmbed', () => {
		const html = page(`${lang}/m/${id}/`);
		expect(html.querySelectorAll('.cite').length).toBe(4);
		expect(html.querySelector('.qr svg')).not.toBeNull();
		const oembed = JSON.parse(readFileSync(`build/oembed/${lang}/${id}.json`, 'utf8')) as { type: string; html: string };
		expect(oembed.type).toBe('rich');
		expect(oembed.html).toContain(`/embed/${lang}/${id}/`);
		const embed = page(`embed/${lang}/${id}/`);
		const scripts = embed.querySelectorAll('script').map((script) => script.getAttribute('src')?.replace(/^.*\//, ''));
		expect(scripts.sort()).toEqual(['early.js', 'embed.js']);
		expect(embed.querySelectorAll('.figure').length).toBe(moment.figures.length);
	});
});

describe('the share pictures', () => {
	const drawn = Promise.all(
		all.map(async ({ story, moment, lang, id }) => ({
			story,
			moment,
			name: `${lang} ${id}`,
			svg: parse((await sharePicture(moment, story)).svg)
		}))
	);
	const numbers = (node: HTMLElement, ...names: string[]) => names.map((name) => Number(node.getAttribute(name)));

	it('A10 no two of a language are alike', async () => {
		const pictures = (await drawn).map(({ svg }) => svg.toString());
		expect(new Set(pictures).size).toBe(pictures.length);
	});

	it('A10 A28 say their finding, their measure and their credit to the end', async () => {
		const bare = (text: string) => text.replace(/\s/g, '');
		for (const { story, moment, name, svg } of await drawn) {
			const said = bare(
				svg
					.querySelectorAll('text')
					.map((node) => node.text)
					.join('')
			);
			const { titleHtml, subtitleHtml } = moment.figure;
			for (const words of [plainText(titleHtml), plainText(subtitleHtml), credit(moment.figure, story.words, 2)])
				expect(said, name).toContain(bare(words));
		}
	});

	it('A1 no value of a line stands on a dot, its own or another’s', async () => {
		for (const { moment, name, svg } of await drawn) {
			if (moment.figure.scene.form !== 'line') continue;
			const dots = svg.querySelectorAll('circle').map((dot) => numbers(dot, 'cx', 'cy', 'r'));
			for (const value of svg.querySelectorAll('text[stroke]')) {
				const [x = 0, y = 0, size = 0, halo = 0] = numbers(value, 'x', 'y', 'font-size', 'stroke-width');
				if (value.getAttribute('text-anchor') !== 'middle') continue;
				const on = dots.filter(
					([cx = 0, cy = 0, r = 0]) => Math.abs(cx - x) < r && cy + r > y - 0.7 * size - halo / 2 && cy - r < y + halo / 2
				);
				expect(on, `${name}: ${value.text}`).toEqual([]);
			}
		}
	});

	it('of two Chinese marks in a row the second moves up to the first, and a line that begins with one begins at its ink', async () => {
		const { body } = await pictureFaces('zh', '（已通过），一年《东亚日报》“');
		const wide = (text: string) => textWidth(text, 1, body);
		expect(wide('（已通过），一年')).toBe(7);
		expect([wide('一《东亚日报》'), wide('《东亚日报》')]).toEqual([7, 5.5]);
		const { svg } = (await drawn).find(({ name }) => name === 'zh 2016-alphago') ?? {};
		expect(svg?.querySelectorAll('tspan[dx]').map((run) => run.text[0])).toContain('，');
	});
});

it('A13 every id that was ever published still leads to its moment', () => {
	for (const id of published)
		for (const lang of Object.keys(stories)) expect(existsSync(`build/${lang}/m/${id}/index.html`), `${lang} ${id}`).toBe(true);
});

it('cites in the four styles with the day of access', () => {
	const cited = citations({ title: 'T', site: 'S', changed: '2026-11-24', address: 'https://example.org/en/m/1966-kist/' }, '2026-12-01');
	expect(cited.APA).toBe('T. (2026, November 24). In S. Retrieved December 1, 2026, from https://example.org/en/m/1966-kist/');
	expect(cited['GB/T 7714']).toBe('T[EB/OL]//S. (2026-11-24)[2026-12-01]. https://example.org/en/m/1966-kist/.');
	expect(cited.BibTeX).toContain('@misc{threefold-1966kist,');
});

describe('the 404 page', () => {
	it('stands without script, with absolute paths, in each language', () => {
		const html = parse(readFileSync('build/404.html', 'utf8'));
		expect(html.querySelectorAll('section[lang]').length).toBe(Object.keys(stories).length);
		for (const link of html.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^\//);
	});
});

describe('a site under a path', () => {
	const ROOT = 'test-results/under-a-path';
	const files = existsSync(ROOT) ? readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')) : [];

	it('A13 has every link, picture and script under that path, and no dead one', () => {
		expect(files.length, 'run `npm test`, which builds it').toBeGreaterThanOrEqual(200);
		const dead = new Set<string>();
		for (const file of files)
			for (const [, address = ''] of readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:href|src)="([^"]+)"/g)) {
				const path = address.replace('https://example.org', '').replace(/[?#].*$/, '');
				if (!path.startsWith('/')) continue;
				const inside = path.startsWith('/threefold/') ? path.slice('/threefold/'.length) : undefined;
				if (inside === undefined || !existsSync(join(ROOT, inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside)))
					dead.add(`${file}: ${address}`);
			}
		expect([...dead]).toEqual([]);
	});

	it('has every report of an error written to the address that it was built with, and the ledger names it', () => {
		expect(files.length, 'run `npm test`, which builds it').toBeGreaterThanOrEqual(200);
		const told = files.map((file) => readFileSync(join(ROOT, file), 'utf8'));
		const to = new Set(told.flatMap((html) => [...html.matchAll(/href="mailto:([^?"]*)/g)].map(([, address]) => address)));
		expect([...to]).toEqual(['name@example.org']);
		for (const lang of Object.keys(stories))
			expect(parse(readFileSync(join(ROOT, lang, 'sources/index.html'), 'utf8')).querySelector('#corrections-ours + p')?.text).toContain(
				'name@example.org'
			);
	});
});
