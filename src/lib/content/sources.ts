import { formatDate } from '../story/dates.ts';
import { langTag } from '../story/language.ts';
import type { Lang, Source } from '../story/types.ts';
import { formulaFacts } from './formula.ts';
import type { Data } from './read.ts';

/** The brackets that a title stands in. */
const QUOTES: Record<Lang, [string, string]> = { en: ['“', '”'], zh: ['《', '》'], ko: ['〈', '〉'] };
const EASTERN = /([\p{Script=Han}\p{Script=Hangul}]+)/u;

/** A publisher's name in parts: one in Han or Hangul letters is in the source's language. */
function publisherParts(publisher: string, tag: string): Source['parts'] {
	return publisher
		.split(EASTERN)
		.filter(Boolean)
		.map((text) => (EASTERN.test(text) ? { text, lang: tag } : { text }));
}

/** A source as one line in the reader's language, its title in its own; undefined when there is none of that id. */
export function tellSource(id: string, data: Data, lang: Lang): Source | undefined {
	const source = data.sources.get(id)?.value;
	if (!source) return undefined;
	const tag = source.lang === 'ja' ? 'ja' : langTag(source.lang);
	const [open, close] = QUOTES[lang];
	// A title in Latin letters of a source in another script is told in English here.
	const titleTag = source.title && /^[\p{Script=Latin}\p{Script=Common}]*$/u.test(source.title) ? 'en' : tag;
	const parts: Source['parts'] = [
		...publisherParts(source.publisher, tag),
		...(source.title ? [{ text: `, ${open}` }, { text: source.title, lang: titleTag }, { text: close }] : []),
		...(source.date ? [{ text: `, ${formatDate(source.date, lang)}` }] : [])
	];
	return { id, citation: parts.map(({ text }) => text).join(''), parts, lang: tag, ...(source.url && { url: source.url }) };
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
