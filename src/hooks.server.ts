import type { Handle } from '@sveltejs/kit';
import { isLang, langTag } from '$lib/story/language';

/** Writes the page's language into `<html lang>`: the prerendered page must carry it. */
export const handle: Handle = ({ event, resolve }) => {
	const lang = event.params.lang ?? 'en';
	return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', isLang(lang) ? langTag(lang) : 'en') });
};
