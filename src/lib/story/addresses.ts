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
	{ id: 'teach', path: 'teach/' },
	{ id: 'ledger', path: 'sources/' }
] as const;
export type FaceId = (typeof FACES)[number]['id'];

/** The whole story as text, for reading and for print. */
export const READ = 'read/';

/** The slides, where they are among the faces: what follows the language in the address that shows a route. */
export function slidesPath(route: string): string | undefined {
	const slides = FACES.find((face: { id: string }) => face.id === 'present');
	return slides && `${slides.path}?route=${route}`;
}

/** A route's worksheet, or its answers: what follows the language in the address. */
export function worksheetPath(route: string, answers = false): string {
	return `teach/${route}/${answers ? 'answers/' : ''}`;
}

/** What follows the language in the address of every page that is worth finding: the faces, the text, a page for each moment, a worksheet for each route. */
export function pagePaths(moments: readonly string[], routes: readonly string[]): string[] {
	return [...FACES.map((face) => face.path), SPEAKER, READ, ...moments.map((id) => `m/${id}/`), ...routes.map((id) => worksheetPath(id))];
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
