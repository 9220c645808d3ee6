import stories from 'virtual:stories';
import { json } from '@sveltejs/kit';
import { storyIn } from '$lib/faces/render';
import { plainText } from '$lib/story/markup';
import { searchable } from '$lib/story/search';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => Object.values(stories).map(({ lang }) => ({ lang }));

/** The words of every moment, by id, as a search looks through them. */
export const GET: RequestHandler = ({ params }) => {
	const moments = storyIn(params.lang).chapters.flatMap((chapter) => chapter.moments);
	return json(
		Object.fromEntries(
			moments.map(({ id, title, date, bodyHtml, slideHtml, found = '' }) => [
				id,
				searchable([title, date.text, plainText(slideHtml), plainText(bodyHtml), found].join(' · '))
			])
		)
	);
};
