import type { Lang } from './types.ts';

/** Where a number's place in the ledger is: its page and fragment, under the path the site is served from. */
export function factPath(lang: Lang, id: string, base = ''): string {
	return `${base}/${lang}/sources/#fact-${id}`;
}

/** Where a moment stands in the scrolled story. */
export function momentPath(lang: Lang, id: string, base = ''): string {
	return `${base}/${lang}/#${id}`;
}
