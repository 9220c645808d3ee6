import { fill } from '../story/language.ts';
import type { Source } from '../story/types.ts';

/** Who says what a picture shows, in one line: the first three publishers and how many more. */
export function credit(sources: readonly Source[], words: Record<string, string>): string {
	const publishers = [...new Set(sources.map((source) => source.citation.split(/[,(]/)[0]?.trim()))];
	const more = publishers.length > 3 ? ` ${fill(words['figure.more-sources'] ?? '', { n: publishers.length - 3 })}` : '';
	return `${words['figure.source']} ${publishers.slice(0, 3).join('; ')}${more}`;
}
