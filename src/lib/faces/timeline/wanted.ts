import { finder, searchable } from '$lib/story/search';
import type { Item } from './items.ts';

/** What a reader has asked for. Empty texts ask for nothing. */
export interface Wanted {
	themes: string[];
	kind: string;
	place: string;
	words: string;
}

/** Asks for nothing: everything is found. */
export const NOTHING: Wanted = { themes: [], kind: '', place: '', words: '' };

/** How many of the ways to ask are in use. */
export function askedWays({ themes, kind, place, words }: Wanted): number {
	return themes.length + [kind, place, words.trim()].filter(Boolean).length;
}

/** What is searched of each item, by id: the words about it, as `searchable` gives them, or its title where there are none. */
export function searchedOf(items: readonly Item[], texts: Record<string, string>): Record<string, string> {
	return Object.fromEntries(items.map(({ id, title }) => [id, texts[id] ?? searchable(title)]));
}

/** The items that fit. `all` gives what is searched of each (`searchedOf`); it is asked when there are words to search for. */
export function itemsFor({ themes, kind, place, words }: Wanted, items: readonly Item[], all: () => Record<string, string>): Item[] {
	const searched = words.trim() ? all() : undefined;
	const fits = searched && finder(words, Object.values(searched));
	return items.filter(
		(item) =>
			(themes.length === 0 || item.themes.some((theme) => themes.includes(theme))) &&
			(!kind || item.kind === kind) &&
			(!place || item.place === place) &&
			(!fits || fits(searched[item.id] ?? ''))
	);
}
