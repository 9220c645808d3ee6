import type { PageLoad } from './$types';

/** Renders the list at build; in the browser it stands in the document already (see the story's +page.ts). */
export const load: PageLoad = async ({ params, data }) => {
	if (!import.meta.env.SSR) return { ...data, prerendered: undefined };
	const { prerenderTimeline } = await import('$lib/faces/timeline/prerender');
	return { ...data, prerendered: prerenderTimeline(params.lang) };
};
