import type { PageLoad } from './$types';

/**
 * Renders the words at build. A universal load's result is not written into the page as data, so the words travel once, as HTML;
 * in the browser this returns nothing and the components keep what stands there, in a task of their own: a slow phone takes a touch in between.
 */
export const load: PageLoad = async ({ params, data }) => {
	if (!import.meta.env.SSR) {
		await new Promise((done) => setTimeout(done));
		return { ...data, prerendered: undefined };
	}
	const { prerenderStory } = await import('$lib/faces/story/prerender');
	return { ...data, prerendered: prerenderStory(params.lang) };
};
