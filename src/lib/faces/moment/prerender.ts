import stories from 'virtual:stories';
import { base } from '$app/paths';
import { toHtml } from '$lib/faces/render';
import { renderSVG } from 'uqr';
import { GEOMETRY } from '$lib/charts/forms/all';
import { contact, site, version } from '$lib/site';
import { momentPage } from '$lib/story/addresses';
import { citations, styleOrder } from '$lib/story/citation';
import { escapeMarkup, plainText, scriptJson } from '$lib/story/markup';
import { fill, langTag } from '$lib/story/language';
import { reportLink } from '$lib/story/report';
import type { Lang, Moment, Story } from '$lib/story/types';
import EmbedBody from './EmbedBody.svelte';
import MomentBody from './MomentBody.svelte';

/** A moment with its story, by language and id, an old id too; undefined when there is none. */
export function findMoment(lang: Lang, id: string): { story: Story; moment: Moment } | undefined {
	const story = stories[lang];
	const now = story?.redirects[id] ?? id;
	const moment = story?.chapters.flatMap((chapter) => chapter.moments).find((other) => other.id === now);
	return story && moment ? { story, moment } : undefined;
}

/** Every moment of every language under every id it has had, for prerendering. */
export function everyMoment(): { lang: Lang; id: string }[] {
	return Object.values(stories).flatMap(({ lang, chapters, redirects }) => {
		const ids = chapters.flatMap(({ moments }) => moments.map(({ id }) => id));
		return [...ids, ...Object.keys(redirects)].map((id) => ({ lang, id }));
	});
}

/** Px of height at which a phone's width shows the whole moment with a picture that can be read; a choice between pictures takes more words. */
export function embedHeight(moment: Moment): number {
	return moment.switch ? 720 : 620;
}

/** The code that shows a moment in another page. */
export function embedCode(story: Story, moment: Moment): string {
	const title = escapeMarkup(fill(story.words['share.embed.title'] ?? '', { title: moment.title }));
	return `<iframe src="${site}${base}/embed/${story.lang}/${moment.id}/" title="${title}" width="100%" height="${embedHeight(moment)}" style="border:0" loading="lazy"></iframe>`;
}

/** The moment's page as HTML. */
export function prerenderMoment(story: Story, moment: Moment): string {
	const address = `${site}${momentPage(story.lang, moment.id, base)}`;
	const cited = citations({ title: moment.title, site: story.title, changed: moment.changed, address });
	const props = {
		story,
		moment,
		geometry: GEOMETRY[moment.figure.scene.form],
		base,
		address,
		report: reportLink(moment.id, address, version, contact, story.words),
		qr: renderSVG(address, { ecc: 'M', border: 4 }),
		citations: styleOrder(story.lang).map((style) => [style, cited[style]] as const),
		embed: embedCode(story, moment),
		embedHeight: embedHeight(moment)
	};
	return toHtml(MomentBody, props);
}

/** The moment flat, for a frame in another page. */
export function prerenderEmbed(story: Story, moment: Moment): string {
	const address = `${site}${momentPage(story.lang, moment.id, base)}`;
	return toHtml(EmbedBody, { moment, geometry: GEOMETRY[moment.figure.scene.form], words: story.words, address, title: story.title });
}

/** What a page about one moment says of itself in its head. */
export function momentHead(story: Story, moment: Moment) {
	const address = `${site}${momentPage(story.lang, moment.id, base)}`;
	const picture = `${site}${base}/og/${story.lang}/${moment.id}.png`;
	const description = plainText(moment.slideHtml);
	const article = {
		'@context': 'https://schema.org',
		'@type': 'Article',
		headline: moment.title,
		description,
		inLanguage: langTag(story.lang),
		datePublished: moment.changed,
		dateModified: moment.changed,
		about: { '@type': 'Event', name: moment.title, startDate: moment.at },
		image: picture,
		url: address,
		license: 'https://creativecommons.org/licenses/by/4.0/',
		isPartOf: { '@type': 'CreativeWork', name: story.title, url: `${site}${base}/${story.lang}/` },
		citation: moment.sources.map((source) => source.citation)
	};
	return {
		id: moment.id,
		title: `${moment.title} · ${story.title}`,
		heading: moment.title,
		description,
		picture,
		pictureText: plainText(moment.figure.titleHtml),
		address,
		oembed: `${site}${base}/oembed/${story.lang}/${moment.id}.json`,
		article: scriptJson(article)
	};
}
