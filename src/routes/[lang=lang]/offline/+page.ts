import type { PageLoad } from './$types';

/** Renders the words at build; in the browser they stand in the document already (see the story's +page.ts). */
export const load: PageLoad = async ({ params, data }) => {
	if (!import.meta.env.SSR) return { ...data, prerendered: undefined };
	const { prerenderOffline } = await import('$lib/faces/offline/prerender');
	return { ...data, prerendered: prerenderOffline(params.lang) };
};
