import { dateBounds } from '../story/dates.ts';
import type { Lang } from '../story/types.ts';
import { checkLedger } from './ledger-rules.ts';
import { checkSwitch, checkTerms } from './moment-rules.ts';
import type { Ledger } from './ledger.ts';
import type { Problems } from './problems.ts';
import type { Data, Entry } from './read.ts';
import type { Text } from './atoms.ts';
import { checkTeaching } from './teaching-rules.ts';
import { checkThread } from './threads.ts';
import { bareNumber, pieces } from './tokens.ts';

type Where = { file: string; line: number; field: string };

/** Rules that hold between files: every link leads somewhere, every number is in the ledger, every language is there. */
export function checkLinks(data: Data, ledger: Ledger, problems: Problems): void {
	const langs = data.story?.value.languages ?? [];
	const prose = (entry: Entry<unknown>, path: (string | number)[], text: Text) => {
		const where = entry.sheet.at([...entry.path, ...path]);
		for (const lang of langs) checkProse(text[lang], lang, { ...where, field: `${where.field}.${lang}` }, data, ledger, problems);
	};
	const sources = (entry: Entry<unknown>, path: (string | number)[], ids: readonly string[], needed = true) => {
		const where = entry.sheet.at([...entry.path, ...path]);
		if (needed && ids.length === 0) problems.add(where, 'names no source', 'add the id of a source from sources.yaml');
		for (const id of ids)
			if (!data.sources.has(id)) problems.add(where, `there is no source "${id}"`, 'add it to sources.yaml, or correct the id');
	};

	checkStory(data, prose, problems);
	for (const [id, moment] of data.moments) {
		const { value } = moment;
		for (const field of ['title', 'body', 'slide', 'notes', 'ask'] as const) prose(moment, [field], value[field]);
		checkTerms(moment, langs, data, problems);
		sources(moment, ['sources'], value.sources);
		const [first, last] = dateBounds(value.date);
		if (value.at < first || value.at > last)
			problems.add(moment.sheet.at(['at']), `${value.at} lies outside ${value.date}`, 'choose a day inside the date');
		const chart = data.charts.get(value.scene.chart);
		if (!chart)
			problems.add(
				moment.sheet.at(['scene', 'chart']),
				`there is no chart "${value.scene.chart}"`,
				'add it to data/charts, or correct the id'
			);
		else if (!(value.scene.view in chart.head.views))
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
	for (const series of data.series.values()) {
		sources(series.head, ['sources'], series.head.value.sources);
		for (const set of Object.values(series.head.value.sets)) checkParity(set, langs, series.head.sheet.at(['sets']), problems);
		for (const row of series.rows) {
			const where = { file: series.file, line: 1, field: row.key };
			if (!data.sources.has(row.source))
				problems.add(where, `there is no source "${row.source}"`, 'add it to sources.yaml, or correct the id');
			if (!(row.set in series.head.value.sets))
				problems.add(where, `set "${row.set}" is not described`, 'say what it counts under `sets` in the .yaml beside it');
		}
	}
	for (const chart of data.charts.values()) {
		for (const view of chart.views.values()) {
			for (const field of ['title', 'subtitle', 'description'] as const) prose(view, [field], view.value[field]);
			for (const field of ['notes', 'breaks', 'bands'] as const)
				view.value[field].forEach((item, index) => prose(view, [field, index, 'text'], item.text));
			view.value.y?.names?.forEach((name, index) => prose(view, ['y', 'names', index], name));
			view.rows.forEach((row, index) => {
				if (row.name) prose(view, ['rows', index, 'name'], row.name);
				if ('was' in row) for (const field of ['was', 'is'] as const) prose(view, ['rows', index, field], row[field]);
				if ('sources' in row) sources(view, ['rows', index, 'sources'], row.sources);
			});
		}
	}
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
	checkTeaching(data, prose, sources, problems);
	checkViewsUsedOnce(data, problems);
	checkLedger(data, prose, sources, problems);
}

function checkStory(data: Data, prose: (entry: Entry<unknown>, path: (string | number)[], text: Text) => void, problems: Problems): void {
	const story = data.story;
	if (!story) return;
	const { value, sheet } = story;
	const langs = value.languages;
	for (const field of ['title', 'subtitle', 'description'] as const) checkParity(value[field], langs, sheet.at([field]), problems);
	prose(story, ['lede'], value.lede);
	checkThread(value.thread, ['thread'], story, data, prose, problems);
	prose(story, ['end', 'title'], value.end.title);
	prose(story, ['end', 'body'], value.end.body);
	value.about.forEach((part, index) => {
		checkParity(part.title, langs, sheet.at(['about', index, 'title']), problems);
		prose(story, ['about', index, 'body'], part.body);
	});
	const seen = new Set<string>();
	value.chapters.forEach((chapter, index) => {
		checkParity(chapter.title, langs, sheet.at(['chapters', index, 'title']), problems);
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

function checkParity(text: Text, langs: readonly Lang[], where: Where, problems: Problems): void {
	for (const lang of langs)
		if (!text[lang]) problems.add({ ...where, field: `${where.field}.${lang}` }, 'is missing', `write it in ${lang}`);
}

function checkProse(words: string | undefined, lang: Lang, where: Where, data: Data, ledger: Ledger, problems: Problems): void {
	if (!words) {
		problems.add(where, 'is missing', `write it in ${lang}`);
		return;
	}
	for (const piece of pieces(words)) {
		if (piece.kind === 'broken')
			problems.add(where, `{${piece.text}} ${piece.what}`, 'write {fact-id}, {fact-id|mode}, a {date} or {ko:words}');
		if (piece.kind === 'fact' && !ledger.has(piece.id) && !data.facts.has(piece.id))
			problems.add(where, `there is no fact "${piece.id}"`, 'add it to facts.yaml, or correct the id');
		const bare = piece.kind === 'words' ? bareNumber(piece.text, data.names) : undefined;
		if (bare !== undefined)
			problems.add(
				where,
				`"${bare}" is a bare number`,
				'name it by its fact {fact-id}, as a {date}, or put a name with a digit into glossary.yaml'
			);
	}
}

function checkViewsUsedOnce(data: Data, problems: Problems): void {
	const users = new Map<string, string>();
	for (const [id, moment] of data.moments) {
		const { chart, view } = moment.value.scene;
		for (const shown of new Set([view, ...(moment.value.switch?.options.map((option) => option.view) ?? [])])) {
			const name = `${chart}/${shown}`;
			const first = users.get(name);
			if (first) problems.add(moment.sheet.at(['scene']), `shows ${name}, as "${first}" does`, 'give each moment a view of its own');
			users.set(name, id);
		}
	}
	for (const [id, chart] of data.charts) {
		for (const view of chart.views.keys()) {
			if (!users.has(`${id}/${view}`)) problems.add(chart.sheet.at(['views', view]), 'is shown by no moment', 'use it, or remove it');
		}
	}
}
