import { slideData } from '$lib/faces/slides/prerender';
import { storyIn } from '$lib/faces/render';
import type { PageServerLoad } from './$types';

/** What the speaker's window needs: order and routes. Slides, notes and questions are in the HTML. */
export const load: PageServerLoad = ({ params }) => {
	const { words, title } = storyIn(params.lang);
	return {
		head: {
			title: `${words['present.speaker']} · ${title}`,
			heading: words['present.speaker'] ?? '',
			description: words['present.speaker.lead'] ?? ''
		},
		slides: slideData(params.lang, false)
	};
};
