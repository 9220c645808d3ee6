import stories from 'virtual:stories';
import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { site } from '$lib/site';
import { langTag, punctuation } from '$lib/story/language';
import { scriptJson } from '$lib/story/markup';
import { toOutline } from '$lib/story/outline';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => Object.values(stories).map(({ lang }) => ({ lang }));

/** What the page needs once it is alive: order, dates and scenes. The words are in the HTML and stay out of it. */
export const load: PageServerLoad = ({ params }) => {
	const story = stories[params.lang];
	if (!story) error(404, 'The story is not told in this language yet.');
	const address = `${site}${base}/${story.lang}/`;
	const picture = `${site}${base}/og/${story.lang}/1966-returnees.png`;
	const whole = story.title + punctuation(story.words).colon + story.subtitle;
	const article = {
		'@context': 'https://schema.org',
		'@type': 'Article',
		headline: whole,
		description: story.description,
		inLanguage: langTag(story.lang),
		url: address,
		image: picture,
		license: 'https://creativecommons.org/licenses/by/4.0/'
	};
	return {
		outline: toOutline(story),
		head: {
			address,
			picture,
			article: scriptJson(article),
			heading: story.title,
			pictureText: story.subtitle,
			title: whole,
			description: story.description
		}
	};
};
