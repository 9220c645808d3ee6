import { slideData } from '$lib/faces/slides/prerender';
import { storyIn } from '$lib/faces/render';
import type { PageServerLoad } from './$types';

/** What the living slides need: order, scenes, routes. The words are in the HTML. */
export const load: PageServerLoad = ({ params }) => {
	const { words, title } = storyIn(params.lang);
	return {
		head: {
			title: `${words['present.title']} · ${title}`,
			heading: words['present.title'] ?? '',
			description: words['present.lead'] ?? ''
		},
		slides: slideData(params.lang, true)
	};
};
