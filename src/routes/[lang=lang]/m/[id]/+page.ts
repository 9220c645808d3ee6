import type { PageLoad } from './$types';

/** Renders the moment at build; in the browser it stands in the document already (see the story's +page.ts). */
export const load: PageLoad = async ({ params, data }) => {
	if (!import.meta.env.SSR) return { ...data, prerendered: undefined };
	const { findMoment, prerenderMoment } = await import('$lib/faces/moment/prerender');
	const found = findMoment(params.lang, params.id);
	return { ...data, prerendered: found && prerenderMoment(found.story, found.moment) };
};
