import { formatDate } from '../story/dates.ts';
import { langTag } from '../story/language.ts';
import type { Lang, Source } from '../story/types.ts';
import { formulaFacts } from './formula.ts';
import type { Data } from './read.ts';

/** A source as one line in the reader's language; undefined when there is none of that id. */
export function tellSource(id: string, data: Data, lang: Lang): Source | undefined {
	const source = data.sources.get(id)?.value;
	if (!source) return undefined;
	const date = source.date && formatDate(source.date, lang);
	const quoted = source.title && { en: `“${source.title}”`, zh: `《${source.title}》`, ko: `〈${source.title}〉` }[lang];
	return {
		id,
		citation: [source.publisher, quoted, date].filter(Boolean).join(', '),
		lang: source.lang === 'ja' ? 'ja' : langTag(source.lang),
		...(source.url && { url: source.url })
	};
}

/** The sources of these ids, in their order, without those that are not there. */
export function tellSources(ids: readonly string[], data: Data, lang: Lang): Source[] {
	return ids.flatMap((id) => tellSource(id, data, lang) ?? []);
}

/** The ids of the sources that a fact rests on, each once; a derived one rests on those of its parts. */
export function factSources(id: string, data: Data): string[] {
	const parts = new Set([id]);
	const found = new Set<string>();
	// A set that grows while it is walked: each fact is met once, however often formulas name it.
	for (const part of parts) {
		const fact = data.facts.get(part)?.value;
		if (fact && 'formula' in fact) for (const inner of formulaFacts(fact.formula)) parts.add(inner);
		else for (const source of fact?.sources ?? []) found.add(source);
	}
	return [...found];
}
