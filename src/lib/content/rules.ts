import type { Lang } from '../story/types.ts';
import { checkCharts, checkViewsUsedOnce } from './chart-rules.ts';
import { checkEvents } from './events.ts';
import { checkGuess } from './guess.ts';
import { checkLedger } from './ledger-rules.ts';
import { checkSwitch, checkTerms } from './moment-rules.ts';
import { checkCounts } from './counts.ts';
import type { Ledger } from './ledger.ts';
import type { Problems } from './problems.ts';
import type { Entry } from './entries.ts';
import type { Data } from './read.ts';
import type { Text } from './atoms.ts';
import { checkSearches } from './searches.ts';
import { checkSeries } from './series-rules.ts';
import { checkTeaching } from './teaching-rules.ts';
import { checkThread } from './threads.ts';
import { bareNumber, pieces } from './tokens.ts';
import { checkWords } from './word-rules.ts';

type Where = { file: string; line: number; field: string };
/** Checks a text of an entry in every language: its tokens, and that no number stands bare in it unless numbers may. */
export type Prose = (entry: Entry<unknown>, path: (string | number)[], text: Text, numbersMayStand?: boolean) => void;
/** Checks the sources that an entry names. */
export type Sources = (entry: Entry<unknown>, path: (string | number)[], ids: readonly string[]) => void;

/** Rules that hold between files: every link leads somewhere, every number is in the ledger, every language is there. */
export function checkLinks(data: Data, ledger: Ledger, problems: Problems): void {
	const langs = data.story?.value.languages ?? [];
	const prose: Prose = (entry, path, text, numbersMayStand = false) => {
		for (const lang of langs)
			checkProse(text[lang], lang, entry.sheet.at([...entry.path, ...path, lang]), numbersMayStand, data, ledger, problems);
	};
	const sources: Sources = (entry, path, ids) => {
		const where = entry.sheet.at([...entry.path, ...path]);
		if (ids.length === 0) problems.add(where, 'names no source', 'add the id of a source from sources.yaml');
		for (const id of ids)
			if (!data.sources.has(id)) problems.add(where, `there is no source "${id}"`, 'add it to sources.yaml, or correct the id');
	};

	checkStory(data, prose, problems);
	for (const [id, moment] of data.moments) {
		const { value } = moment;
		for (const field of ['title', 'body', 'slide', 'notes', 'ask'] as const) prose(moment, [field], value[field]);
		checkTerms(moment, langs, data, problems);
		sources(moment, ['sources'], value.sources);
		const chart = data.charts.get(value.scene.chart);
		if (!chart)
			problems.add(
				moment.sheet.at(['scene', 'chart']),
				`there is no chart "${value.scene.chart}"`,
				'add it to data/charts, or correct the id'
			);
		else if (!Object.hasOwn(chart.head.views, value.scene.view))
			problems.add(
				moment.sheet.at(['scene', 'view']),
				`chart "${value.scene.chart}" has no view "${value.scene.view}"`,
				'add the view, or correct its name'
			);
		if (value.switch) checkSwitch(moment, value.switch, data, prose, problems);
		if (!data.story?.value.chapters.some((chapter) => chapter.moments.includes(id)))
			problems.add(moment.sheet.at([]), 'stands in no chapter', 'add its id to story.yaml');
	}
	for (const entry of data.facts.values()) {
		const { value } = entry;
		prose(entry, ['measure'], value.measure);
		if (value.caveat) prose(entry, ['caveat'], value.caveat);
		if ('formula' in value) continue;
		prose(entry, ['says'], value.says);
		sources(entry, ['sources'], value.sources);
		value.rivals.forEach((rival, index) => {
			prose(entry, ['rivals', index, 'says'], rival.says);
			prose(entry, ['rivals', index, 'why'], rival.why);
			sources(entry, ['rivals', index, 'sources'], rival.sources);
		});
	}
	checkCounts(data, prose, problems);
	checkSearches(data, prose, problems);
	checkSeries(data, langs, sources, problems);
	checkCharts(data, prose, sources);
	for (const entry of data.routes.values()) {
		prose(entry, ['title'], entry.value.title);
		entry.value.moments.forEach((id, index) => {
			if (!data.moments.has(id))
				problems.add(
					entry.sheet.at([...entry.path, 'moments', index]),
					`there is no moment "${id}"`,
					'correct the id, or take it out of the route'
				);
		});
	}
	checkEvents(data, prose, sources, problems);
	checkGuess(data, prose, problems);
	checkTeaching(data, prose, sources, problems);
	checkViewsUsedOnce(data, problems);
	checkWords(data, problems);
	checkLedger(data, prose, sources, problems);
}

function checkStory(data: Data, prose: Prose, problems: Problems): void {
	const story = data.story;
	if (!story) return;
	const { value, sheet } = story;
	for (const field of ['title', 'subtitle', 'description'] as const) prose(story, [field], value[field], true);
	prose(story, ['lede'], value.lede);
	checkThread(value.thread, ['thread'], story, data, prose, problems);
	prose(story, ['end', 'title'], value.end.title);
	prose(story, ['end', 'body'], value.end.body);
	value.about.forEach((part, index) => {
		prose(story, ['about', index, 'title'], part.title, true);
		prose(story, ['about', index, 'body'], part.body);
	});
	const seen = new Set<string>();
	/** Fragments of the page that are taken: the last screen's, and chapters'. */
	const places = new Set(['end']);
	value.chapters.forEach((chapter, index) => {
		if (places.has(chapter.id) || data.moments.has(chapter.id))
			problems.add(sheet.at(['chapters', index, 'id']), `"${chapter.id}" is the id of something else`, 'give it an id of its own');
		places.add(chapter.id);
		prose(story, ['chapters', index, 'title'], chapter.title, true);
		prose(story, ['chapters', index, 'line'], chapter.line);
		checkThread(chapter.thread, ['chapters', index, 'thread'], story, data, prose, problems);
		chapter.moments.forEach((id, place) => {
			const where = sheet.at(['chapters', index, 'moments', place]);
			if (seen.has(id)) problems.add(where, `"${id}" is told twice`, 'keep it in one chapter');
			else if (!data.moments.has(id)) problems.add(where, `there is no moment "${id}"`, `add data/moments/${id}.yaml, or correct the id`);
			seen.add(id);
		});
	});
}

function checkProse(
	words: string | undefined,
	lang: Lang,
	where: Where,
	numbersMayStand: boolean,
	data: Data,
	ledger: Ledger,
	problems: Problems
): void {
	if (!words) {
		problems.add(where, 'is missing', `write it in ${lang}`);
		return;
	}
	for (const piece of pieces(words)) {
		if (piece.kind === 'broken')
			problems.add(where, `{${piece.text}} ${piece.what}`, 'write {fact-id}, {fact-id|mode}, a {date} or {ko:words}');
		if (piece.kind === 'fact' && !ledger.has(piece.id) && !data.facts.has(piece.id))
			problems.add(where, `there is no fact "${piece.id}"`, 'add it to facts.yaml, or correct the id');
		if (piece.kind === 'fact' && piece.mode === 'of' && ledger.get(piece.id)?.of === undefined)
			problems.add(where, `"${piece.id}" does not say how many are ranked`, 'add `of` to the fact, or ask for it without |of');
		const bare = piece.kind === 'words' && !numbersMayStand ? bareNumber(piece.text, data.names) : undefined;
		if (bare !== undefined)
			problems.add(
				where,
				`"${bare}" is a bare number`,
				'name it by its fact {fact-id}, as a {date}, or put a name with a digit into glossary.yaml'
			);
	}
}
