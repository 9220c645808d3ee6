import { formatDate } from '../story/dates.ts';
import { fill, langTag } from '../story/language.ts';
import type { Source } from '../story/source.ts';
import type { Lang } from '../story/types.ts';
import { formulaFacts } from './formula.ts';
import type { Data } from './read.ts';

/** What stands around a title in the language's own script, and between the parts. */
const QUOTES: Record<Lang, [string, string]> = { en: ['“', '”'], zh: ['《', '》'], ko: ['“', '”'] };
const LATIN_QUOTES = ['“', '”'] as const;
const COMMA: Record<Lang, string> = { en: ', ', zh: '，', ko: ', ' };
/** Letters of a Chinese name that a phone's line always has room for. */
const LONGEST_WHOLE = 12;
const EASTERN = /([\p{Script=Han}\p{Script=Hangul}]+)/u;

/** The publisher, and whom it is read by way of: "Reuters via Yahoo News" is two names. */
export const publisherNames = (publisher: string): string[] => publisher.split(' via ');

/** A publisher as the reader's language calls it. */
function tellPublisher(publisher: string, { publishers, words }: Data, lang: Lang): string {
	const own = (name: string) => (lang === 'en' ? undefined : publishers?.value[name]?.[lang]) ?? name;
	const [name = '', by] = publisherNames(publisher).map(own);
	return by ? fill(words.get(lang)?.['source.via'] ?? '', { name, by }) : name;
}

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
	const publisher = tellPublisher(source.publisher, data, lang);
	// A title in Latin letters of a source in another script is told in English here.
	const titleTag = source.title && /^[\p{Script=Latin}\p{Script=Common}]*$/u.test(source.title) ? 'en' : tag;
	const [open, close] = titleTag === 'en' ? LATIN_QUOTES : QUOTES[lang];
	// English sets the comma within the quotation marks, as everywhere in the story.
	const inside = lang === 'en' && source.title !== undefined && source.date !== undefined && !/[?!]$/.test(source.title);
	const parts: Source['parts'] = [
		...(publisher === source.publisher
			? publisherParts(publisher, tag)
			: [{ text: publisher, whole: lang === 'zh' && publisher.length <= LONGEST_WHOLE }]),
		...(source.title ? [{ text: COMMA[lang] + open }, { text: source.title, lang: titleTag }, { text: (inside ? ',' : '') + close }] : []),
		...(source.date ? [{ text: inside ? ' ' : COMMA[lang] }, { text: formatDate(source.date, lang), whole: true }] : [])
	];
	return {
		id,
		// What is added behind a comma or in brackets is left out; a list within a name is not.
		publisher: publisher.split(/,(?! \w+ (?:and|&) )|[，(（]/)[0]?.trim() ?? '',
		citation: parts.map(({ text }) => text).join(''),
		parts,
		lang: tag,
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
