import stories from 'virtual:stories';
import { error } from '@sveltejs/kit';
import { toOutline } from '$lib/story/outline';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => Object.values(stories).map(({ lang }) => ({ lang }));

/** What the page needs once it is alive: order, dates and scenes. The words are in the HTML and stay out of it. */
export const load: PageServerLoad = ({ params }) => {
	const story = stories[params.lang];
	if (!story) error(404, 'The story is not told in this language yet.');
	return { outline: toOutline(story), head: { title: `${story.title}: ${story.subtitle}`, description: story.description } };
};
