import type { Handle } from '@sveltejs/kit';
import { site } from '$lib/site';
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

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;
const EARLY = /\s*<!--[^>]*-->\s*(<script src="[^"]*early\.js"><\/script>)/;
const STYLE_SHEET = /<link href="([^"]+)" rel="stylesheet">/g;
const PRELOADED_FONT = /\s*(<link href="[^"]+" rel="preload" as="font"[^>]*>)/g;

/**
 * A browser that reads ahead fetches nothing that stands below a policy until the policy is in force, and a script waits for the style sheets above
 * it. So style and type are named before the policy, and the first script stands between: the words are parsed while style is on its way.
 */
function styleFirst(html: string): string {
	const [all = '', early = ''] = EARLY.exec(html) ?? [];
	if (!early || !POLICY.test(html)) return html;
	const styles = [...html.matchAll(STYLE_SHEET)].map(([, href]) => `<link href="${href}" rel="preload" as="style">`);
	const fonts = [...html.matchAll(PRELOADED_FONT)].map(([, link]) => link);
	return html
		.replace(all, '')
		.replace(PRELOADED_FONT, '')
		.replace(POLICY, (policy) => [...styles, ...fonts, policy, early].join('\n\t\t'));
}

/** A sandboxed frame has no origin, and to WebKit none of its files are its own: the policy of an embed names the site too. */
function siteNamed(html: string): string {
	return html.replace(POLICY, (policy) => policy.replaceAll("'self'", `'self' ${site}`));
}

const EMBED = '/embed';
/** What is projected is light whatever the system says: dark letters on light ground are read best from the back row. */
const WALL = '/[lang=lang]/present';

/** Writes the page's language into `<html lang>`, which the prerendered page must carry, and orders what it fetches. */
export const handle: Handle = ({ event, resolve }) => {
	const lang = event.params.lang ?? 'en';
	return resolve(event, {
		preload: ({ type, path }) => type !== 'font' || FIRST_VIEW[isLang(lang) ? lang : 'en'].test(path),
		transformPageChunk: ({ html }) => {
			const theme = event.route.id?.startsWith(WALL) ? '<html data-theme="light" ' : '<html ';
			const page = event.route.id?.startsWith(EMBED) ? siteNamed(html) : html;
			return styleFirst(scriptsLast(page))
				.replace('<html ', theme)
				.replace('%lang%', isLang(lang) ? langTag(lang) : 'en');
		}
	});
};
