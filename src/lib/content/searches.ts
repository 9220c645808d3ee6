import { formatQuantity, type Quantity } from '../story/numbers.ts';
import type { Fact } from '../story/ledger-types.ts';
import type { Source } from '../story/source.ts';
import type { Lang } from '../story/types.ts';
import type { Ledger } from './ledger.ts';
import type { Problems } from './problems.ts';
import { lineToText } from './prose.ts';
import type { Data } from './read.ts';
import type { Prose } from './rules.ts';

/** Kinds of sources whose numbers are found in the news rather than in statistics. */
const NEWS: readonly string[] = ['court', 'press', 'company', 'anecdote'];

/** What is typed to check facts elsewhere names facts that are there, each once. */
export function checkSearches(data: Data, prose: Prose, problems: Problems): void {
	const named = new Set<string>();
	for (const entry of data.searches.values()) {
		prose(entry, ['text'], entry.value.text);
		entry.value.facts.forEach((id, index) => {
			const where = entry.sheet.at([...entry.path, 'facts', index]);
			if (!data.facts.has(id)) problems.add(where, `there is no fact "${id}"`, 'correct the id, or take it out');
			if (named.has(id)) problems.add(where, `"${id}" is searched by another text already`, 'name it once');
			named.add(id);
		});
	}
}

/** Neutral ways to ask elsewhere, as one would type them: by year, by value, and by where to look. What only our own pictures or scales set has none. */
export function tellSearches(id: string, quantity: Quantity, data: Data, ledger: Ledger, lang: Lang): Fact['searches'] {
	const fact = data.facts.get(id)?.value;
	if (!fact || quantity.unit === 'level' || ('formula' in fact && /^[\d.]+$/.test(fact.formula))) return [];
	const words = data.words.get(lang) ?? {};
	const place = words['check.place'] ?? '';
	const written = [...data.searches.values()].find(({ value }) => value.facts.includes(id))?.value.text[lang];
	const subject = written ?? lineToText(fact.measure[lang] ?? '', lang, ledger).split(/[,，（(]/)[0] ?? '';
	const country = lang === 'en' ? 'Korea' : place;
	const about = subject.includes(country) ? subject : `${place} ${subject}`;
	const years = [...new Set(fact.date.split('/').map((end) => end.slice(0, 4)))].join(' ');
	const kind = words['kind' in fact && NEWS.includes(fact.kind) ? 'check.news' : 'check.kind'] ?? '';
	const value = formatQuantity(quantity, lang, quantity.value < 0 || quantity.unit === 'percent' ? 'abs' : undefined);
	return [`${about} ${years}`, `${about} ${value}`, `${about} ${years} ${kind}`].map((text) => ({ text, url: searchAddress(text, words) }));
}

/** A source with a search for it, where no address is recorded: by its publisher and its title, else by what it is cited for. */
export function withSearch(source: Source, about: string | undefined, data: Data, lang: Lang): Source {
	// What we added in brackets ("copy", "outlet not recorded") nobody else wrote.
	const subject = (data.sources.get(source.id)?.value.title ?? about)?.replace(/\s*\([^)]*\)/g, '');
	if (source.url || !subject) return source;
	return { ...source, search: searchAddress(`${source.publisher} ${subject}`, data.words.get(lang) ?? {}) };
}

const searchAddress = (text: string, words: Record<string, string>): string =>
	(words['check.engine'] ?? '').replace('{q}', encodeURIComponent(text));
