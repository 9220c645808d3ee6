import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A whole data folder of one moment that has no problem; tests break one thing of it. */
const FILES: Record<string, string> = {
	'story.yaml': `languages: [en]
title: { en: A story }
subtitle: { en: Of one moment }
lede: { en: It begins. }
thread: { series: money, rows: [ { set: budget, line: korea } ], x: { from: 1966, to: 1968 }, y: { from: 0, to: 30 }, text: { en: Money. } }
description: { en: A story of one moment. }
chapters:
  - id: first
    year: 1966
    title: { en: First }
    line: { en: A line. }
    thread: { series: money, rows: [ { set: budget, line: korea } ], x: { from: 1966, to: 1968 }, y: { from: 0, to: 30 }, text: { en: Money. } }
    moments: [1966-kist]
end:
  title: { en: The end }
  body: { en: It ends. }
about: []
`,
	'moments/1966-kist.yaml': `date: 1966-02
at: 1966-02-10
themes: [policy]
kind: institution
scene: { chart: money, view: first }
sources: [archive]
changed: 2026-11-24
title: { en: A start }
body: { en: "In {1966} it cost {cost}." }
slide: { en: It starts. }
notes: { en: Point here. }
ask: { en: Why then? }
`,
	'facts.yaml': `cost:
  value: 10000000
  unit: usd
  measure: { en: What it cost }
  date: 1966
  says: { en: An archive }
  kind: government
  sure: high
  sources: [archive]
twofold-cost:
  formula: "{cost} * 2"
  unit: usd
  measure: { en: That sum again }
  date: 1966
`,
	'counts.yaml': `price:
  why: { en: One counts again. }
  facts: { cost: { en: Once }, twofold-cost: { en: Again } }
`,
	'searches.yaml': 'price: { text: { en: price of an archive }, facts: [cost] }\n',
	'sources.yaml': `archive:
  publisher: An archive
  date: 1966
  lang: en
  kind: official
`,
	'charts/money.yaml': `form: columns
series: money
unit: won
views:
  first:
    title: { en: Money rose }
    subtitle: { en: "Won, {1966/1968}" }
    description: { en: It rose. }
    x: { from: 1965, to: 1969, ticks: [1966, 1968] }
    y: { from: 0, to: 30, ticks: [0, 30] }
    rows: [ { set: budget, line: korea } ]
    focus: [budget.korea.1968]
    labels: [budget.korea.1968]
`,
	'series/money.yaml': `title: { en: Money }
unit: won
licence: CC BY 4.0
sources: [archive]
sets: { budget: { en: The budget. } }
breaks: []
caveats: []
`,
	'series/money.csv': `key,set,line,period,value,stage,source,note
budget.korea.1966,budget,korea,1966,10,enacted,archive,
budget.korea.1967,budget,korea,1967,20,enacted,archive,
budget.korea.1968,budget,korea,1968,30,planned,archive,
`,
	'corrections.yaml': `slip:
  date: 2026
  of: article
  was: { en: A }
  is: { en: B }
  why: { en: C }
  sources: [archive]
`,
	'checks.yaml': '[]\n',
	'events.yaml':
		'1970-law: { date: 1970-08-07, at: 1970-08-07, themes: [policy], kind: decision, title: { en: A law }, sources: [archive] }\n',
	'publishers.yaml': '{}\n',
	'redirects.yaml': '{}\n',
	'routes.yaml': 'short: { minutes: 5, title: { en: Short }, moments: [1966-kist] }\n',
	'README.md': '# A story\n',
	'teaching/lessons.yaml': `short:
  aims: [{ en: Ask why. }]
  text: { en: "In {1966} it cost {cost}." }
  pictures: [1966-kist]
  questions:
    - { kind: recall, moment: 1966-kist, lines: 1, ask: { en: What? }, answer: { en: That. } }
    - { kind: interpret, moment: 1966-kist, lines: 1, ask: { en: How? }, answer: { en: So. } }
    - { kind: judge, moment: 1966-kist, lines: 1, ask: { en: Was it right? }, answer: { en: It depends. } }
  exercise: archive-or-not
`,
	'teaching/exercises.yaml': `archive-or-not:
  skill: sourcing
  moment: 1966-kist
  facts: [cost]
  corrections: [slip]
  title: { en: Who says so? }
  setting: { en: Accounts differ. }
  accounts:
    - { who: { en: An archive }, says: { en: "It cost {cost}." }, sources: [archive] }
    - { who: { en: The same archive }, says: { en: It cost more. }, sources: [archive] }
  tasks: [{ lines: 1, ask: { en: Whom do you trust? }, answer: { en: Neither yet. } }]
`,
	'teaching/disputes.yaml': `dear:
  moments: [1966-kist]
  title: { en: Was it too dear? }
  sides:
    - { who: { en: One side }, says: { en: It was. }, sources: [archive] }
    - { who: { en: The other }, says: { en: It was not. }, sources: [archive] }
  record: { en: Nobody knows. }
`,
	'teaching/words.yaml': 'money: { moment: 1966-kist, term: { en: money }, meaning: { en: What one pays with. } }\n',
	'glossary.yaml': 'names: [HBM2]\n',
	'words/en.json': '{ "table.what": "What", "table.value": "Value", "stage.planned": "planned", "stage.enacted": "enacted" }\n'
};

/** Writes the sample to a folder of its own, with some files replaced (`null` leaves one out), and returns its path; it is gone when the test ends. */
export function sample(changes: Record<string, string | Uint8Array | null> = {}): string {
	const folder = mkdtempSync(join(tmpdir(), 'threefold-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	for (const [name, content] of Object.entries({ ...FILES, ...changes })) {
		if (content === null) continue;
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), content);
	}
	return folder;
}

/** A file of the sample with texts replaced by others (from, to, from, to …); fails when one is not there. */
export function changed(name: string, ...texts: string[]): Record<string, string> {
	let content = FILES[name] ?? '';
	for (let index = 0; index < texts.length; index += 2) {
		const [from = '', to = ''] = texts.slice(index);
		if (!content.includes(from)) throw new Error(`the sample's ${name} holds no "${from}"`);
		content = content.replace(from, to);
	}
	return { [name]: content };
}
