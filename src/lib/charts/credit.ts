import { fill } from '../story/language.ts';
import type { Source } from '../story/types.ts';

/** Who says what a picture shows, in one line: the first publishers, three where not said otherwise, and how many more. */
export function credit(sources: readonly Source[], words: Record<string, string>, most = 3): string {
	const publishers = [...new Set(sources.map((source) => source.citation.split(/[,(]/)[0]?.trim()))];
	const more = publishers.length > most ? ` ${fill(words['figure.more-sources'] ?? '', { n: publishers.length - most })}` : '';
	return `${words['figure.source']} ${publishers.slice(0, most).join('; ')}${more}`;
}
