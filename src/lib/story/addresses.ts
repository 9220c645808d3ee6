import type { Lang } from './types.ts';

/** Where a number's place in the ledger is: its page and fragment, under the path the site is served from. */
export function factPath(lang: Lang, id: string, base = ''): string {
	return `${base}/${lang}/sources/#fact-${id}`;
}

/** The faces of the story that a reader can turn to, in the order in which they are offered; `path` follows the language. Named by the words `face.<id>`. */
export const FACES = [
	{ id: 'story', path: '' },
	{ id: 'timeline', path: 'timeline/' },
	{ id: 'present', path: 'present/' },
	{ id: 'ledger', path: 'sources/' }
] as const;
export type FaceId = (typeof FACES)[number]['id'];

/** What follows the language in the address of every page: the faces, and a page for each moment. */
export function pagePaths(moments: readonly string[]): string[] {
	return [...FACES.map((face) => face.path), SPEAKER, ...moments.map((id) => `m/${id}/`)];
}

/** The speaker's window, after the language in its address. */
export const SPEAKER = 'present/speaker/';

/** The page of one moment, which is what is shared. */
export function momentPage(lang: Lang, id: string, base = ''): string {
	return `${base}/${lang}/m/${id}/`;
}

/** Where a moment stands in the scrolled story. */
export function momentPath(lang: Lang, id: string, base = ''): string {
	return `${base}/${lang}/#${id}`;
}
