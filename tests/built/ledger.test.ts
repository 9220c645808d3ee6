/** The ledger and the data files as the build wrote them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { unzipSync } from 'fflate';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { loadStories } from '../../src/lib/content/index.ts';
import { Problems } from '../../src/lib/content/problems.ts';
import { readData } from '../../src/lib/content/read.ts';
import { page, story } from './page.ts';

const ledger = page('en/sources/');
const { facts, series } = story();
const data = readData('data', new Problems());
const cards = JSON.parse(readFileSync('build/en/facts.json', 'utf8')) as Record<string, string>;

/** The rows of a CSV file, its comment lines left out. */
const picture = (file: string) =>
	csvParse(
		readFileSync(file, 'utf8')
			.replace(/^#.*\n/gm, '')
			.trim()
	);

describe('A20 every number in words', () => {
	/** What a reader sees as words, without what is no number of the ledger's: dates, links, controls, counters, citations. */
	function bareDigits(root: HTMLElement): string[] {
		const copy = parse(root.toString());
		for (const node of copy.querySelectorAll(
			'a, data, time, button, summary, select, table, .when, .plot, .sheet, .credit, .colophon, label, legend, .sources, code'
		))
			node.remove();
		const names = data.names.reduce((text, name) => text.replaceAll(name, ''), copy.text);
		return names.match(/\S*\d\S*/g) ?? [];
	}

	it.each(
		page('en/')
			.querySelectorAll('article.step, .plate-line, .cover, .end')
			.map((node) => [node.id || node.classNames, node] as const)
	)('of %s is a link into the ledger or a date', (_, node) => {
		expect(bareDigits(node)).toEqual([]);
	});

	it('leads to a card that is there', () => {
		for (const link of page('en/').querySelectorAll('a.fact')) {
			const id = link.getAttribute('href')?.split('#')[1] ?? '';
			expect(ledger.querySelector(`[id="${id}"]`), id).not.toBeNull();
		}
		for (const { attributes } of page('en/').querySelectorAll('data'))
			expect(ledger.querySelector(`[id="fact-${attributes.value}"]`), attributes.value).not.toBeNull();
	});
});

describe('the ledger', () => {
	it.each(facts.map((fact) => [fact.id, fact] as const))(
		'A21 says of %s who says it or how it is computed, and every rival with its reason',
		(id, fact) => {
			const card = parse(cards[id] ?? '');
			expect(card.querySelector('.fact-value')?.text).toBe(fact.value);
			expect(card.querySelectorAll('dd').length).toBeGreaterThanOrEqual(3);
			expect(card.querySelectorAll('.rivals li').length).toBe(fact.rivals.length + (fact.otherwise?.counts.length ?? 0));
			expect(card.querySelectorAll('.elsewhere li a').length).toBe(fact.searches.length);
			expect(card.querySelector('.fact-report a')?.getAttribute('href')).toContain(encodeURIComponent(id));
		}
	);

	it('A21 facts that answer one question by another count show each other, with value, what is counted and why they differ', () => {
		const counted = facts.filter(({ otherwise }) => otherwise);
		expect(counted.map(({ id }) => id)).toEqual(
			expect.arrayContaining([
				'rd-2024-change-old',
				'rd-2024-change-new',
				'rd-2024-change-executed',
				'rd-2023-old',
				'rd-2023-new',
				'hbm-sk-shipped'
			])
		);
		for (const { id, otherwise } of counted) {
			const card = ledger.querySelector(`[id="fact-${id}"]`);
			expect(card?.getAttribute('data-disagree'), id).toBe('');
			expect(card?.querySelector('.otherwise + p')?.text, id).toMatch(/\. The story uses .+\.$/);
			for (const other of otherwise?.counts ?? []) {
				expect(
					facts.find((fact) => fact.id === other.id)?.otherwise?.counts.map((back) => back.id),
					`${other.id} names ${id}`
				).toContain(id);
				const line = card?.querySelectorAll('.otherwise li').find((item) => item.querySelector(`a[href$="#fact-${other.id}"]`))?.text ?? '';
				expect(line, id).toContain(other.value);
				expect(line.replace(other.value, ''), id).toMatch(/\p{L}{3}/u);
			}
		}
	});

	it('A21 values of one unit that differ stand on one scale, the card’s own first', () => {
		const rows = facts.find(({ id }) => id === 'rd-2024-change-new')?.scene?.groups.flatMap((group) => group.rows);
		expect(rows?.map(({ label, name, focus }) => [label, name, focus])).toEqual([
			['−9.4%', 'New rules', true],
			['−14.7%', 'Old rules', false],
			['−9.6%', 'Money spent', false]
		]);
		// Won and dollars share no scale.
		expect(facts.find(({ id }) => id === 'kist-korea')?.scene).toBeUndefined();
	});

	it('A21 shows what every check of the claims found, or says why not', () => {
		const checks = data.checks?.value ?? [];
		expect(checks.length).toBeGreaterThanOrEqual(39);
		for (const check of checks) {
			for (const id of check.facts) expect(cards[id], `${check.claim} ${id}`).toBeDefined();
			for (const id of check.moments) expect(data.moments.get(id)?.value.claims, `${check.claim} ${id}`).toContain(check.claim);
			if (check.facts.length + check.moments.length === 0) expect(check.reason, check.claim).toMatch(/\S/);
		}
	});

	it('is checked elsewhere by what one would type: the country, the subject, and the year or the value', () => {
		for (const [lang, country, engine] of [
			['en', 'Korea', 'DuckDuckGo'],
			['zh', '韩国', 'Bing'],
			['ko', '한국', '네이버']
		] as const) {
			const told = JSON.parse(readFileSync(`build/${lang}/facts.json`, 'utf8')) as Record<string, string>;
			for (const [id, html] of Object.entries(told)) {
				const asked = parse(html)
					.querySelectorAll('.elsewhere li a')
					.map(({ text }) => text);
				expect(
					asked.filter((text) => !text.includes(country) || !/\d/.test(text)),
					`${lang} ${id}`
				).toEqual([]);
				if (asked.length > 0) expect(parse(html).querySelector('.elsewhere')?.text).toContain(engine);
			}
			expect(parse(told['rd-2024-change-old'] ?? '').querySelector('.elsewhere')?.text).toMatch(/14\.7%/);
		}
		expect(
			parse(cards['rd-2024-change-old'] ?? '')
				.querySelectorAll('.elsewhere li a')
				.map(({ text }) => text)
		).toEqual(['South Korea R&D budget cut 2024', 'South Korea R&D budget cut 14.7%', 'South Korea R&D budget cut 2024 statistics']);
		// What our own pictures and scales set is known to nobody else.
		expect(facts.filter(({ searches }) => searches.length === 0).map(({ id }) => id)).toContain('square-won');
		expect(facts.filter(({ searches }) => searches.length === 0).length).toBeLessThan(facts.length / 10);
	});

	it('a formula that makes per cent says so, and never leaves its last number alone on a line', () => {
		const percents = facts.filter(({ formulaHtml }) => formulaHtml?.includes('×\u00a0100'));
		expect(percents.length).toBeGreaterThan(5);
		for (const { formulaHtml } of percents) expect(formulaHtml).toContain('\u00a0×\u00a0100%');
	});

	it('who says otherwise is named once where it is the publisher of its one source', () => {
		const own = facts.flatMap(({ id, rivals }) =>
			rivals.flatMap(({ saysHtml, sources }, index) =>
				sources.length === 1 && sources[0]?.publisher === saysHtml ? [{ id, index, saysHtml }] : []
			)
		);
		expect(own.length).toBeGreaterThan(0);
		for (const { id, index, saysHtml } of own) {
			const said = ledger.querySelectorAll(`[id="fact-${id}"] .rivals li`)[index]?.text ?? '';
			expect(said.split(saysHtml), id).toHaveLength(2);
		}
	});

	it('names every source once, with what rests on it: each number by its value, what it measures and when', () => {
		for (const told of Object.values(loadStories('data').stories)) {
			const list = page(`${told.lang}/sources/`).querySelectorAll('.all-sources > li');
			expect(list.length, told.lang).toBe(data.sources.size);
			for (const { source, facts: resting } of told.sources) {
				const lines = list.find(({ id }) => id === `source-${source.id}`)?.querySelectorAll('.rests li') ?? [];
				expect(lines.length, `${told.lang} ${source.id}`).toBe(resting.length);
				for (const [index, id] of resting.entries()) {
					const { value = '', measureHtml = '', date = '' } = told.facts.find((fact) => fact.id === id) ?? {};
					const line = lines[index];
					expect(line?.querySelector('a')?.getAttribute('href'), id).toBe(`#fact-${id}`);
					expect(line?.querySelector('a')?.text, id).toBe(value);
					expect(line?.text, id).toContain(parse(measureHtml).text);
					expect(line?.text.endsWith(told.lang === 'zh' ? `（${date}）` : ` (${date})`), `${told.lang} ${id}`).toBe(true);
				}
			}
		}
	});

	it('A21 a source of which no address is recorded says so, and is searched for by its publisher and its title, or what it is cited for', () => {
		for (const { lang, facts: told, words } of Object.values(loadStories('data').stories)) {
			const html = JSON.parse(readFileSync(`build/${lang}/facts.json`, 'utf8')) as Record<string, string>;
			for (const { id, sources, rivals } of told) {
				const lost = [...sources, ...rivals.flatMap((rival) => rival.sources)].filter(({ url }) => !url);
				const card = parse(html[id] ?? '');
				expect(card.text.split(words['source.no-address'] ?? '').length - 1, `${lang} ${id}`).toBe(lost.length);
				const searches = card.querySelectorAll('a').filter(({ text }) => text === words['source.search']);
				expect(
					searches.map((link) => link.getAttribute('href')),
					`${lang} ${id}`
				).toEqual(lost.map(({ search }) => search));
				for (const [index, link] of searches.entries()) {
					const asked = new URL(link.getAttribute('href') ?? '').search;
					expect(asked, id).toContain(encodeURIComponent(lost[index]?.publisher ?? '?'));
				}
			}
		}
		const asked = (id: string) =>
			facts
				.find((fact) => fact.id === id)
				?.sources.flatMap(({ search }) => (search ? [decodeURIComponent(new URL(search).search.slice('?q='.length))] : []));
		expect(asked('science-change')).toEqual(['Science South Korea, a science spending champion, proposes cutbacks']);
		expect(asked('imd-2024')).toEqual(['Ministry of Economy and Finance South Korea IMD competitiveness ranking 2024']);
		// Without title, date or number there is nothing to search for, and no address is made up.
		expect(ledger.querySelector('#source-reuters')?.text.trim()).toMatch(/^Reuters, no address recorded\s/);
		expect(ledger.querySelector('#source-reuters')?.querySelector('a[href^="http"]')).toBeNull();
	});

	it('says where reports of errors go: to the address that the build was given, or else to whoever showed the page', () => {
		for (const { lang, words } of Object.values(loadStories('data').stories)) {
			const reports = ['', 'read/', 'm/2023-cut/', 'sources/'].flatMap((path) =>
				page(`${lang}/${path}`)
					.querySelectorAll('a[href^="mailto:"]')
					.map((link) => /^mailto:([^?]*)\?subject=/.exec(link.getAttribute('href') ?? '')?.[1])
			);
			const [contact = ''] = reports;
			expect([...new Set(reports)], lang).toEqual([contact]);
			expect(page(`${lang}/sources/`).querySelector('#corrections-ours + p')?.text, lang).toBe(
				contact ? words['ledger.report']?.replace('{contact}', contact) : words['ledger.report.nowhere']
			);
		}
	});
});

describe('A23 data by address', () => {
	it('a series of one year names it once, and Chinese writes years and lists with its own marks', () => {
		const summaries = (lang: string) =>
			page(`${lang}/sources/`)
				.querySelectorAll('.series summary')
				.map(({ text }) => text);
		expect(summaries('en').filter((text) => /(\d{4})\D\1/.test(text))).toEqual([]);
		expect(summaries('en').filter((text) => /, \d{4}$/.test(text)).length).toBeGreaterThan(0);
		for (const text of summaries('zh')) expect(text).toMatch(/，\d{4}(—\d{4})?年$/);
		for (const text of summaries('ko')) expect(text).toMatch(/, \d{4}(~\d{4})?년$/);
		expect(page('zh/sources/').querySelector('#data')?.text).not.toMatch(/CSV, |: /);
	});

	it.each(series.map(({ id }) => id))('%s stands as CSV and JSON with licence, sources and caveats inside', (id) => {
		const csv = readFileSync(`build/data/${id}.csv`, 'utf8');
		expect(csv).toMatch(/^# licence: /m);
		expect(csv).toContain('key,set,line,period,value,stage,source,note');
		const json = JSON.parse(readFileSync(`build/data/${id}.json`, 'utf8')) as {
			licence: string;
			sources: string[];
			caveats: unknown[];
			rows: unknown[];
		};
		expect(json.licence).toMatch(/\S/);
		expect(json.sources.length).toBeGreaterThan(0);
		expect(json.rows.length).toBe(data.series.get(id)?.rows.length);
	});

	it('A15 every picture has the CSV of exactly its rows', () => {
		for (const { figures } of story().chapters.flatMap((chapter) => chapter.moments))
			for (const { scene, table } of figures) {
				const file = `build/data/picture-${scene.id.replace('/', '-')}.csv`;
				expect(existsSync(file), file).toBe(true);
				expect(picture(file).map(({ key }) => key)).toEqual(table.rows.map(({ key }) => key));
			}
	});

	it('A23 a picture’s CSV can be computed with: period, kind, number, unit and source each in a column of its own', () => {
		const csv = readFileSync('build/data/picture-gov-rd-budget-cut-old.csv', 'utf8');
		expect(csv).toMatch(/^# figures as their sources publish them: \S/m);
		expect(csv).toMatch(/^# with-funds: \S/m);
		const rows = picture('build/data/picture-gov-rd-budget-cut-old.csv');
		const { line, period, stage, value, unit, source } = rows[0] ?? {};
		expect({ line, period, stage, value, unit }).toEqual({
			line: 'korea',
			period: '2004',
			stage: 'derived',
			value: '7085000000000',
			unit: 'won'
		});
		expect(source).toMatch(/https?:/);
		const numbers = readdirSync('build/data').filter((name) => /^picture-.*\.csv$/.test(name));
		for (const name of numbers)
			for (const row of picture(`build/data/${name}`))
				if ('value' in row) expect(Number.isFinite(Number(row.value)), `${name} ${row.key}`).toBe(true);
		expect(picture('build/data/picture-institutions-braid.csv')[0]).toMatchObject({ what: 'KIST', from: '1966-02-10', to: '1981-01-05' });
	});

	it('one archive holds everything and says what it is', () => {
		const inside = Object.keys(unzipSync(readFileSync('build/data/threefold.zip')));
		expect(inside).toEqual(expect.arrayContaining(['README.md', 'facts.yaml', 'sources.yaml', ...series.map(({ id }) => `${id}.csv`)]));
	});

	it('each series is described as a Dataset', () => {
		const told = JSON.parse(ledger.querySelector('script[type="application/ld+json"]')?.text ?? '[]') as {
			'@type': string;
			license: string;
		}[];
		expect(told.map((set) => set['@type'])).toEqual(series.map(() => 'Dataset'));
	});
});
