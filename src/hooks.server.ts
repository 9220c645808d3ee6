import type { Handle } from '@sveltejs/kit';
import { isLang, langTag } from '$lib/story/language';
import type { Lang } from '$lib/story/types';

/** The faces that a language's first screen is set in: they are worth fetching before they are asked for. */
const FIRST_VIEW: Record<Lang, RegExp> = {
	en: /\/(serif-|sans)/,
	zh: /\/(serif-display|sans|title-zh)/,
	ko: /\/(serif-display|sans|title-ko)/
};

const PRELOADED_SCRIPT = /<link href="([^"]+)" rel="modulepreload">/g;

/** Has the scripts' preloads wait until the words are parsed (static/early.js wakes them): style and type come first, then all scripts in one go. */
function scriptsLast(html: string): string {
	return html.replace(PRELOADED_SCRIPT, '<link href="$1" rel="later">');
}

/** What is projected is light whatever the system says: dark letters on light ground are read best from the back row. */
const WALL = '/[lang=lang]/present';

/** Writes the page's language into `<html lang>`, which the prerendered page must carry, and orders what it fetches. */
export const handle: Handle = ({ event, resolve }) => {
	const lang = event.params.lang ?? 'en';
	return resolve(event, {
		preload: ({ type, path }) => type !== 'font' || FIRST_VIEW[isLang(lang) ? lang : 'en'].test(path),
		transformPageChunk: ({ html }) => {
			const theme = event.route.id?.startsWith(WALL) ? '<html data-theme="light" ' : '<html ';
			return scriptsLast(html)
				.replace('<html ', theme)
				.replace('%lang%', isLang(lang) ? langTag(lang) : 'en');
		}
	});
};
