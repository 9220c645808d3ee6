import stories from 'virtual:stories';
import { langTag, punctuation } from '$lib/story/language';
import type { PageServerLoad } from './$types';

/** The root page is plain HTML with one classic script: it only leads on. */
export const csr = false;

export const load: PageServerLoad = () => ({
	languages: Object.values(stories).map(({ lang, title, subtitle, words }) => ({
		lang,
		tag: langTag(lang),
		title: title + punctuation(words).colon + subtitle,
		read: words['root.read'] ?? ''
	}))
});
