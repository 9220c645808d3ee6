/** What a reader asks of the ledger. Empty texts ask for nothing. */
export interface Asked {
	words: string;
	theme: string;
	chapter: string;
	kind: string;
	/** Only numbers that are told otherwise too. */
	disagree: boolean;
	order: 'story' | 'date';
}

export const NOTHING: Asked = { words: '', theme: '', chapter: '', kind: '', disagree: false, order: 'story' };

/** What may be chosen, by id. */
export type Choices = Record<'theme' | 'chapter' | 'kind', readonly { id: string; name: string }[]>;

/** Whether any number is left out. */
export function isNarrowed({ words, theme, chapter, kind, disagree }: Asked): boolean {
	return disagree || [words.trim(), theme, chapter, kind].some(Boolean);
}

/** What is asked as an address's query. */
export function writeAsked({ words, theme, chapter, kind, disagree, order }: Asked): string {
	const query = new URLSearchParams();
	if (words.trim()) query.set('q', words);
	for (const [name, value] of Object.entries({ theme, chapter, kind })) if (value) query.set(name, value);
	if (disagree) query.set('disagree', '1');
	if (order === 'date') query.set('order', order);
	return query.toString();
}

/** What an address asks; what it can't mean is left aside. */
export function readAsked(search: string, choices: Choices): Asked {
	const query = new URLSearchParams(search);
	const known = (name: keyof Choices) => choices[name].find(({ id }) => id === query.get(name))?.id ?? '';
	return {
		words: query.get('q') ?? '',
		theme: known('theme'),
		chapter: known('chapter'),
		kind: known('kind'),
		disagree: query.get('disagree') === '1',
		order: query.get('order') === 'date' ? 'date' : 'story'
	};
}
