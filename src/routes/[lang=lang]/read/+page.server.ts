import { storyIn } from '$lib/faces/render';
import type { PageServerLoad } from './$types';

/** The page's own name and its button. */
export const load: PageServerLoad = ({ params }) => {
	const { title, description, words } = storyIn(params.lang);
	return { title: `${words['read.title']} · ${title}`, description, print: words['read.print'] ?? '' };
};
