import stories from 'virtual:stories';
import { base } from '$app/paths';
import { site } from '$lib/site';
import { langTag } from '$lib/story/language';
import { pagePaths } from '$lib/story/addresses';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Every page in every language, each with its siblings. */
export const GET: RequestHandler = () => {
	const languages = Object.values(stories).map(({ lang }) => lang);
	const address = (lang: string, path: string) => `${site}${base}/${lang}/${path}`;
	const story = Object.values(stories)[0];
	const moments = story?.chapters.flatMap((chapter) => chapter.moments.map((moment) => moment.id)) ?? [];
	const urls = pagePaths(moments, story?.routes.map(({ id }) => id) ?? []).flatMap((path) =>
		languages.map((lang) => {
			const siblings = languages.map(
				(other) => `<xhtml:link rel="alternate" hreflang="${langTag(other)}" href="${address(other, path)}"/>`
			);
			return `<url><loc>${address(lang, path)}</loc>${siblings.join('')}</url>`;
		})
	);
	const head =
		'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">';
	return new Response(`${head}\n${urls.join('\n')}\n</urlset>\n`, { headers: { 'content-type': 'application/xml' } });
};
