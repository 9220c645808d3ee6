import { dateBounds, dateReach, formatDate } from '../story/dates.ts';
import type { Happening, TimelineEvent } from '../story/happening.ts';
import { byClause } from '../story/markup.ts';
import type { Lang } from '../story/types.ts';
import type { Text } from './atoms.ts';
import type { Ledger } from './ledger.ts';
import { lineToHtml, lineToText } from './prose.ts';
import type { Problems } from './problems.ts';
import type { Entry } from './entries.ts';
import type { Data } from './read.ts';
import type { EventEntry, MomentFile } from './schemas.ts';
import { tellSources } from './sources.ts';

/** Events have words in every language, sources, a day inside their date, an id that no moment has, and a named place. */
export function checkEvents(
	data: Data,
	prose: (entry: Entry<unknown>, path: (string | number)[], text: Text) => void,
	sources: (entry: Entry<unknown>, path: (string | number)[], ids: readonly string[]) => void,
	problems: Problems
): void {
	for (const [id, entry] of data.events) {
		const { value, sheet, path } = entry;
		prose(entry, ['title'], value.title);
		if (value.note) prose(entry, ['note'], value.note);
		sources(entry, ['sources'], value.sources);
		if (data.moments.has(id)) problems.add(sheet.at(path), 'is the id of a moment too', 'choose another id');
	}
	for (const { value, sheet, path } of [...data.events.values(), ...data.moments.values()]) {
		const [first, last] = dateBounds(value.date);
		if (value.at < first || value.at > last)
			problems.add(sheet.at([...path, 'at']), `${value.at} lies outside ${value.date}`, 'choose a day inside the date');
		for (const [lang, words] of data.words)
			if (value.place && !words[`timeline.place.${value.place}`])
				problems.add(
					sheet.at([...path, 'place']),
					`"${value.place}" has no name in words/${lang}.json`,
					`add "timeline.place.${value.place}" there`
				);
	}
}

/** The smaller events in one language, in the order of time. */
export function tellEvents(data: Data, ledger: Ledger, lang: Lang): TimelineEvent[] {
	return [...data.events]
		.map(([id, { value }]) => ({
			...tellHappening(id, value, data, ledger, lang),
			...(value.note && { noteHtml: lineToHtml(value.note[lang] ?? '', lang, ledger) })
		}))
		.sort((a, b) => a.at.localeCompare(b.at));
}

/** What a moment and a smaller event have in common, in one language. */
export function tellHappening(id: string, value: EventEntry | MomentFile, data: Data, ledger: Ledger, lang: Lang): Happening {
	const { at, date, themes, kind, place } = value;
	const title = value.title[lang] ?? '';
	return {
		id,
		at,
		date: { iso: date.split('/')[0] ?? date, text: formatDate(date, lang) },
		span: dateBounds(date),
		reach: dateReach(date),
		themes,
		kind,
		...(place && { place }),
		title: lineToText(title, lang, ledger),
		titleHtml: byClause(lineToHtml(title, lang, ledger)),
		sources: tellSources(value.sources, data, lang)
	};
}
