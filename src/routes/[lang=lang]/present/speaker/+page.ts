import type { PageLoad } from './$types';

/** Renders the slides at build; in the browser they stand in the document already (see the story's +page.ts). */
export const load: PageLoad = async ({ params, data }) => {
	if (!import.meta.env.SSR) return { ...data, prerendered: undefined };
	const { prerenderSlides } = await import('$lib/faces/slides/prerender');
	return { ...data, prerendered: prerenderSlides(params.lang) };
};
