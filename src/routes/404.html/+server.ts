import stories from 'virtual:stories';
import { base } from '$app/paths';
import faces from '$lib/parts/fonts.css?url';
import display from '$lib/parts/fonts/serif-display.woff2?url';
import serif from '$lib/parts/fonts/serif-text.woff2?url';
import { MARK } from '$lib/parts/mark';
import { policy } from '../../../csp.js';
import { langTag, LANGUAGE_NAMES } from '$lib/story/language';
import { escapeMarkup } from '$lib/story/markup';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** The story's thread, cut where the page should be. */
const THREAD =
	'<svg class="thread" viewBox="0 0 300 40" preserveAspectRatio="none" aria-hidden="true"><path d="M0 20H132c7 0 9 3 11 9"/><path d="M168 12c2 5 5 8 12 8H300"/></svg>';

/** The mark, as at the head of every page. */
const SIGN = `<svg viewBox="0 0 48 48" aria-hidden="true"><path d="${MARK.folds.join('')}"/><path class="red" d="${MARK.red}"/></svg>`;

/** The one page for every unknown address: plain, absolute, in each language; a script shows those moments whose ids are nearest to the address's words, and the address's language first. */
export const GET: RequestHandler = () => {
	const parts = Object.values(stories).map(({ lang, words, chapters }) => {
		const home = `${base}/${lang}/`;
		const near = chapters
			.flatMap(({ moments }) => moments)
			.map(({ id, title }) => `<li data-id="${id}" hidden><a href="${home}m/${id}/">${escapeMarkup(title)}</a></li>`);
		return `<section lang="${langTag(lang)}" data-home="${home}"><p class="name">${LANGUAGE_NAMES[lang]}</p><h1>${words['missing.title']}</h1><div class="near" hidden><p>${words['missing.near']}</p><ul>${near.join('')}</ul></div><p><a class="home" href="${home}">${words['ledger.back']}</a></p></section>`;
	});
	const names = Object.values(stories).map(({ lang, title }) => `<span lang="${langTag(lang)}">${escapeMarkup(title)}</span>`);
	const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="content-security-policy" content="${policy()}"><meta name="robots" content="noindex"><title>Threefold: 404</title><link rel="icon" href="${base}/favicon.svg">${[display, serif].map((face) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${face}">`).join('')}<link rel="stylesheet" href="${faces}"><link rel="stylesheet" href="${base}/missing.css"><script src="${base}/missing.js" defer></script></head><body><main><p class="mark">${SIGN}${names.join(' ')}</p>${THREAD}<div class="folds">${parts.join('')}</div></main></body></html>`;
	return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
