import stories from 'virtual:stories';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => Object.values(stories).map(({ lang }) => ({ lang }));

/** The page's name and its first sentence; all else is in the HTML. */
export const load: PageServerLoad = ({ params }) => {
	const story = stories[params.lang];
	if (!story) error(404, 'The story is not told in this language yet.');
	const heading = story.words['offline.title'] ?? '';
	return { heading, title: `${heading} · ${story.title}`, lead: story.words['offline.lead'] ?? '' };
};
