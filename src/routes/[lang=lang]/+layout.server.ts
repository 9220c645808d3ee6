import stories from 'virtual:stories';
import { base } from '$app/paths';
import { site } from '$lib/site';
import { langTag } from '$lib/story/language';
import type { LayoutServerLoad } from './$types';

/** The words of the sheet that opens on a touched number, and where this page stands in each language. */
export const load: LayoutServerLoad = ({ params, url }) => {
	const words = stories[params.lang]?.words ?? {};
	const word = (key: string) => words[key] ?? '';
	const now = params.id === undefined ? undefined : (stories[params.lang]?.redirects[params.id] ?? params.id);
	const path = now === undefined ? url.pathname.slice(`${base}/${params.lang}/`.length) : `m/${now}/`;
	const address = (lang: string) => `${site}${base}/${lang}/${path}`;
	const alternates = Object.values(stories).map(({ lang }) => ({ tag: langTag(lang), href: address(lang) }));
	return {
		sheet: { close: word('fact.close'), loading: word('fact.loading'), failed: word('fact.failed'), ledger: word('fact.ledger') },
		links: {
			canonical: address(params.lang),
			alternates: [...alternates, { tag: 'x-default', href: path ? address('en') : `${site}${base}/` }]
		}
	};
};
