import { fill } from '../story/language.ts';
import type { Source } from '../story/types.ts';

/** Who says what a picture shows, in one line: the first publishers, three where not said otherwise, and how many more. */
export function credit(sources: readonly Source[], words: Record<string, string>, most = 3): string {
	const publishers = [...new Set(sources.map((source) => source.citation.split(/[,(]/)[0]?.trim()))];
	const said = words['figure.source'] ?? '';
	// Chinese marks are as wide as a letter: no space follows them.
	const [gap, between, before] = said.endsWith('：') ? ['', '；', '，'] : [' ', '; ', ' '];
	const more = publishers.length > most ? before + fill(words['figure.more-sources'] ?? '', { n: publishers.length - most }) : '';
	return `${said}${gap}${publishers.slice(0, most).join(between)}${more}`;
}
