import type { PageLoad } from './$types';

/** Renders the whole story at build; in the browser it stands in the document already (see the story's +page.ts). */
export const load: PageLoad = async ({ params, data }) => {
	if (!import.meta.env.SSR) return { ...data, prerendered: undefined };
	const { prerenderRead } = await import('$lib/faces/read/prerender');
	return { ...data, prerendered: prerenderRead(params.lang) };
};
