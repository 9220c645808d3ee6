import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblems, loadStories } from '../../src/lib/content/index.ts';
import { changed, sample } from './sample.ts';

/** The problems of the sample with `changes`, as lines without the folder. */
function problemsOf(changes: Parameters<typeof sample>[0]): string[] {
	const folder = sample(changes);
	return loadStories(folder).problems.map((problem) => formatProblems([problem]).replace(join(folder, '/'), ''));
}

describe('A43 the check of data/', () => {
	it('passes sound data', () => {
		expect(problemsOf({})).toEqual([]);
	});

	const broken: [what: string, changes: Parameters<typeof sample>[0], message: RegExp][] = [
		[
			'a bare digit in prose',
			changed('moments/1966-kist.yaml', 'it cost {cost}', 'it cost 10 dollars'),
			/^moments\/1966-kist\.yaml:9 {2}body\.en {2}"10" is a bare number/
		],
		[
			'a number told in words',
			changed('moments/1966-kist.yaml', 'It starts.', 'Twenty men start.'),
			/1966-kist\.yaml:10 {2}slide\.en {2}"Twenty" is a bare number/
		],
		[
			'A27 a slide that is too long for a wall',
			changed('moments/1966-kist.yaml', 'slide: { en: It starts. }', `slide: { en: "${'word '.repeat(30)}{cost}." }`),
			/1966-kist\.yaml:10 {2}slide\.en {2}has 3\d words as it is read/
		],
		['an unknown fact', changed('moments/1966-kist.yaml', '{cost}', '{price}'), /:9 {2}body\.en {2}there is no fact "price"/],
		['a token that means nothing', changed('moments/1966-kist.yaml', '{cost}', '{cost|loud}'), /knows no mode "loud"/],
		['an unsourced fact', changed('facts.yaml', 'sources: [archive]', 'sources: []'), /^facts\.yaml:9 {2}cost\.sources {2}names no source/],
		[
			'an unknown source',
			changed('moments/1966-kist.yaml', 'sources: [archive]', 'sources: [archives]'),
			/:6 {2}sources {2}there is no source "archives"/
		],
		[
			'a source that nothing uses',
			changed('sources.yaml', 'archive:', 'idle:\n  publisher: Nobody\n  lang: en\n  kind: press\narchive:'),
			/^sources\.yaml:1 {2}idle {2}"idle" is used by nothing/
		],
		[
			'a question that one fact alone answers',
			changed('counts.yaml', ', twofold-cost: { en: Again }', ''),
			/^counts\.yaml:3 {2}price\.facts {2}names fewer than two facts/
		],
		[
			'a question that an unknown fact answers',
			changed('counts.yaml', 'twofold-cost:', 'threefold-cost:'),
			/price\.facts\.threefold-cost {2}there is no fact "threefold-cost"/
		],
		[
			'a fact that answers more questions than one',
			{
				'counts.yaml': ['price', 'sum']
					.map((id) => `${id}: { why: { en: So. }, facts: { cost: { en: Once }, twofold-cost: { en: Again } } }\n`)
					.join('')
			},
			/sum\.facts\.cost {2}"cost" answers "price" already/
		],
		[
			'a search for an unknown fact',
			changed('searches.yaml', '[cost]', '[costs]'),
			/^searches\.yaml:1 {2}price\.facts\.0 {2}there is no fact "costs"/
		],
		[
			'a search that names a fact again',
			{ 'searches.yaml': ['a', 'b'].map((id) => `${id}: { text: { en: price }, facts: [cost] }\n`).join('') },
			/b\.facts\.0 {2}"cost" is searched by another text already/
		],
		[
			'a rival that is a fact itself',
			changed(
				'facts.yaml',
				'twofold-cost:',
				`old-cost:
  value: 9000000
  unit: usd
  measure: { en: What it cost }
  date: 1966
  says: { en: An archive }
  kind: government
  sure: high
  sources: [archive]
  rivals: [{ value: 10000000, says: { en: An archive }, sources: [archive], why: { en: It counts again. } }]
twofold-cost:`
			),
			/old-cost\.rivals\.0 {2}is the fact "cost"/
		],
		[
			'a formula whose parts have another unit',
			changed('facts.yaml', 'formula: "{cost} * 2"\n  unit: usd', 'formula: "{cost} + 2"\n  unit: years'),
			/twofold-cost\.formula {2}is in years, its parts in usd/
		],
		[
			'a redirect to no moment',
			{ 'redirects.yaml': '1966-old: 1966-gone\n' },
			/^redirects\.yaml:1 {2}1966-old {2}there is no moment "1966-gone"/
		],
		[
			'a name of a publisher that no source has',
			{ 'publishers.yaml': 'Nobody: { zh: 无人 }\n' },
			/^publishers\.yaml:1 {2}Nobody {2}no source is published by "Nobody"/
		],
		['a redirect from a moment that is there', { 'redirects.yaml': '1966-kist: 1966-kist\n' }, /"1966-kist" is a moment still/],
		[
			'a check that is shown nowhere',
			{ 'checks.yaml': '- claim: c001\n  status: partly\n  found: half of it\n' },
			/^checks\.yaml:1 {2}0 {2}is shown nowhere/
		],
		[
			'a correction of no moment',
			{
				'corrections.yaml':
					'slip:\n  date: 2026\n  of: article\n  was: { en: A }\n  is: { en: B }\n  why: { en: C }\n  sources: [archive]\n  moment: 1999-none\n'
			},
			/slip\.moment {2}there is no moment "1999-none"/
		],
		['a route without a lesson', changed('routes.yaml', 'short:', 'long:'), /^routes\.yaml:1 {2}long {2}has no lesson.*\n?/],
		[
			'a lesson that asks nothing to judge',
			changed('teaching/lessons.yaml', 'kind: judge', 'kind: recall'),
			/^teaching\/lessons\.yaml:5 {2}short\.questions {2}asks nothing of the kind "judge"/
		],
		[
			'a lesson that shows what is not on its route',
			changed('teaching/lessons.yaml', 'pictures: [1966-kist]', 'pictures: [1999-none]'),
			/short\.pictures\.0 {2}"1999-none" is not on the route/
		],
		[
			'an exercise that rests on no dispute',
			{ ...changed('teaching/exercises.yaml', 'corrections: [slip]', 'corrections: []'), 'counts.yaml': '{}\n' },
			/^teaching\/exercises\.yaml:1 {2}archive-or-not {2}rests on no dispute/
		],
		[
			'an account without a source',
			changed('teaching/exercises.yaml', 'It cost more. }, sources: [archive]', 'It cost more. }, sources: []'),
			/archive-or-not\.accounts\.1\.sources {2}names no source/
		],
		[
			'a dispute with one side',
			changed('teaching/disputes.yaml', '    - { who: { en: The other }, says: { en: It was not. }, sources: [archive] }\n', ''),
			/^teaching\/disputes\.yaml:4 {2}dear\.sides {2}has fewer than two sides/
		],
		[
			'a bare number in an answer',
			changed('teaching/lessons.yaml', '{ en: That. }', '{ en: Ten million. }'),
			/short\.questions\.0\.answer\.en {2}"Ten" is a bare number/
		],
		[
			'a term that the glossary knows otherwise',
			{
				...changed('story.yaml', 'languages: [en]', 'languages: [en, ko]'),
				'words/ko.json': '{ "a": "b" }',
				'glossary.yaml': 'names: [HBM2]\nterms: [{ en: cost, zh: 费, ko: 비용 }]\n',
				...changed('moments/1966-kist.yaml', 'it cost {cost}."', 'it cost {cost}.", ko: "들었다"')
			},
			/does not say "비용" where the English has "cost"/
		],
		['missing words', changed('moments/1966-kist.yaml', '{ en: Why then? }', '{ zh: 为什么 }'), /:12 {2}ask\.en {2}is missing/],
		[
			'an `at` outside its date',
			changed('moments/1966-kist.yaml', 'at: 1966-02-10', 'at: 1967-02-10'),
			/:2 {2}at {2}1967-02-10 lies outside 1966-02/
		],
		['a malformed date', changed('moments/1966-kist.yaml', 'date: 1966-02', 'date: 1966-13'), /:1 {2}date {2}is not a date/],
		[
			'a scene that names no chart',
			changed('moments/1966-kist.yaml', 'chart: money', 'chart: gold'),
			/:5 {2}scene\.chart {2}there is no chart "gold"/
		],
		[
			'a scene that names no view',
			changed('moments/1966-kist.yaml', 'view: first', 'view: last'),
			/:5 {2}scene\.view {2}chart "money" has no view "last"/
		],
		[
			'a view that names no row',
			changed('charts/money.yaml', 'set: budget', 'set: other'),
			/^charts\/money\.yaml:11 {2}views\.first\.rows\.0 {2}no row of "money"/
		],
		[
			'a focus on no row',
			changed('charts/money.yaml', 'focus: [budget.korea.1968]', 'focus: [budget.korea.1999]'),
			/:12 {2}views\.first\.focus\.0 {2}no drawn row/
		],
		[
			'columns that do not start at zero',
			changed('charts/money.yaml', 'y: { from: 0, to: 30, ticks: [0, 30]', 'y: { from: 5, to: 30, ticks: [30]'),
			/does not start at zero/
		],
		['a row outside the axis', changed('charts/money.yaml', 'to: 30, ticks: [0, 30]', 'to: 25, ticks: [0]'), /lies outside the value axis/],
		[
			'a formula that does not compute',
			changed('facts.yaml', '"{cost} * 2"', '"{cost} / 0"'),
			/^facts\.yaml:11 {2}twofold-cost\.formula {2}does not compute/
		],
		['a formula that rests on itself', changed('facts.yaml', '"{cost} * 2"', '"{twofold-cost}"'), /rests on itself/],
		['a number as text', changed('facts.yaml', 'value: 10000000', 'value: "10000000"'), /^facts\.yaml:2 {2}cost\.value {2}is not a number/],
		['an unknown field', changed('facts.yaml', 'sure: high', 'surely: high'), /cost\.surely {2}is not a field/],
		[
			'a missing moment',
			changed('story.yaml', 'moments: [1966-kist]', 'moments: [1966-kist, 1999-none]'),
			/^story\.yaml:13 {2}chapters\.0\.moments\.1 {2}there is no moment "1999-none"/
		],
		[
			'a url that is not one',
			changed('sources.yaml', 'kind: official', 'kind: official\n  url: example'),
			/^sources\.yaml:6 {2}archive\.url {2}is not an address/
		],
		['a duplicate key', changed('facts.yaml', 'unit: usd', 'unit: usd\n  unit: won'), /^facts\.yaml:4 .*the same key stands twice/],
		['a tab in YAML', changed('story.yaml', '  - id: first', '\t- id: first'), /^story\.yaml:\d+ .*/],
		[
			'a wrong encoding',
			{ 'glossary.yaml': Uint8Array.from([110, 97, 109, 101, 115, 58, 32, 91, 233, 93]) },
			/^glossary\.yaml:1 {2}\(file\) {2}the file is not UTF-8/
		],
		['a huge file', { 'glossary.yaml': `names: [a]\n#${'x'.repeat(2_100_000)}` }, /larger than 1 MB/],
		['a missing file', { 'facts.yaml': null }, /^facts\.yaml:1 {2}\(file\) {2}the file is missing/],
		['a row that is no number', changed('series/money.csv', '1967,20', '1967,many'), /^series\/money\.csv:3 {2}value {2}is not a number/],
		['a brace that is not closed', changed('moments/1966-kist.yaml', '{cost}', '{cost'), /:9 {2}body\.en {2}\{cost\.\} lacks a brace/],
		[
			'a fact in a title that is not there',
			changed('story.yaml', '{ en: First }', '{ en: "{price}" }'),
			/chapters\.0\.title\.en {2}there is no fact/
		],
		['a rank that does not say of how many', changed('moments/1966-kist.yaml', '{cost}', '{cost|of}'), /does not say how many are ranked/],
		[
			'a series without its words',
			changed('series/money.yaml', 'caveats: []', 'caveats: [ { ko: 돈 } ]'),
			/:7 {2}caveats\.0\.en {2}is missing/
		],
		[
			'an interface word that one language lacks',
			{ ...changed('story.yaml', 'languages: [en]', 'languages: [en, ko]'), 'words/ko.json': '{\n"table.what": "무엇" }' },
			/^words\/ko\.json:1 {2}table\.value {2}is missing/
		],
		[
			'a word with another slot',
			{ ...changed('story.yaml', 'languages: [en]', 'languages: [en, ko]'), 'words/ko.json': '{\n"table.what": "{n}" }' },
			/^words\/ko\.json:2 {2}table\.what {2}has other slots/
		],
		[
			'a day that no month has',
			changed('moments/1966-kist.yaml', 'changed: 2026-11-24', 'changed: 2026-02-30'),
			/:7 {2}changed {2}is not a day/
		],
		['a span that runs backwards', changed('facts.yaml', 'date: 1966\n  says', 'date: 1968/1966\n  says'), /cost\.date {2}is not a date/],
		[
			'a source named twice',
			changed('facts.yaml', 'sources: [archive]', 'sources: [archive, archive]'),
			/cost\.sources\.0 {2}stands twice|cost\.sources\.1 {2}stands twice/
		],
		[
			'a tick outside its axis',
			changed('charts/money.yaml', 'ticks: [0, 30]', 'ticks: [0, 40]'),
			/views\.first\.y {2}has a tick that lies outside/
		],
		[
			'an axis without length',
			changed('charts/money.yaml', 'from: 1965, to: 1969', 'from: 1969, to: 1969'),
			/views\.first\.x {2}does not run forwards/
		],
		[
			'a row that is drawn twice',
			changed('charts/money.yaml', '[ { set: budget, line: korea } ]', '[ { set: budget, line: korea }, { set: budget, line: korea } ]'),
			/"budget\.korea\.1966" is drawn twice/
		],
		[
			'more squares than can be counted',
			changed('charts/money.yaml', 'form: columns', 'form: squares', 'line: korea }', 'line: korea, per: 0.001 }'),
			/draws \d+ squares, more than 1000/
		],
		[
			'a square that stands for nothing',
			changed('charts/money.yaml', 'line: korea }', 'line: korea, per: 0 }'),
			/rows\.0\.per {2}is not above zero/
		],
		[
			'more decimals than any number has',
			changed('facts.yaml', 'unit: usd\n  measure: { en: What', 'unit: usd\n  digits: 99\n  measure: { en: What'),
			/cost\.digits {2}is above six/
		],
		[
			'a story without chapters',
			changed('story.yaml', 'chapters:\n', 'chapters: []\nparts:\n'),
			/^story\.yaml:\d+ {2}chapters {2}holds no chapter/
		],
		[
			'a chapter that takes the place of the last screen',
			changed('story.yaml', '- id: first', '- id: end'),
			/chapters\.0\.id {2}"end" is the id of something else/
		],
		[
			'a row that stands twice',
			changed('series/money.csv', 'budget.korea.1967,', 'budget.korea.1966,'),
			/:3 {2}key {2}"budget\.korea\.1966" stands twice/
		]
	];
	it.each(broken)('names file, line, field and mend for %s', (_, changes, message) => {
		const found = problemsOf(changes);
		expect(
			found.find((line) => message.test(line)),
			found.join('\n')
		).toMatch(/→ \S/);
	});

	it('tells all problems at once', () => {
		const found = problemsOf({
			...changed('facts.yaml', 'sure: high', 'sure: perhaps'),
			...changed('moments/1966-kist.yaml', 'It starts.', 'In 1966 it starts.'),
			...changed('sources.yaml', 'kind: official', 'kind: rumour')
		});
		expect(found.map((line) => line.split(':')[0])).toEqual(
			expect.arrayContaining(['facts.yaml', 'moments/1966-kist.yaml', 'sources.yaml'])
		);
	});
});
