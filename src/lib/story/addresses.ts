import type { Lang } from './types.ts';

/** Where a number's place in the ledger is: its page and fragment, under the path the site is served from. */
export function factPath(lang: Lang, id: string, base = ''): string {
	return `${base}/${lang}/sources/#fact-${id}`;
}

/** What follows the language in the address of every page, the story first. */
export function pagePaths(): string[] {
	return ['', 'sources/'];
}

/** Where a moment stands in the scrolled story. */
export function momentPath(lang: Lang, id: string, base = ''): string {
	return `${base}/${lang}/#${id}`;
}
