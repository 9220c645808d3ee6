import type { PageLoad } from './$types';

/** Renders the lessons at build; in the browser they stand in the document already (see the story's +page.ts). */
export const load: PageLoad = async ({ params, data }) => {
	if (!import.meta.env.SSR) return { ...data, prerendered: undefined };
	const { prerenderTeach } = await import('$lib/faces/teach/prerender');
	return { ...data, prerendered: prerenderTeach(params.lang) };
};
