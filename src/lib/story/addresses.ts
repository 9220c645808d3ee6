import type { Lang } from './types.ts';

/** Where a number's place in the ledger is: its page and fragment, under the path the site is served from. */
export function factPath(lang: Lang, id: string, base = ''): string {
	return `${base}/${lang}/sources/#fact-${id}`;
}

/** What follows the language in the address of every page: the story, the ledger, and a page for each moment. */
export function pagePaths(moments: readonly string[]): string[] {
	return ['', 'sources/', ...moments.map((id) => `m/${id}/`)];
}

/** The page of one moment, which is what is shared. */
export function momentPage(lang: Lang, id: string, base = ''): string {
	return `${base}/${lang}/m/${id}/`;
}

/** Where a moment stands in the scrolled story. */
export function momentPath(lang: Lang, id: string, base = ''): string {
	return `${base}/${lang}/#${id}`;
}
