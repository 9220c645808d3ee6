import type { PageLoad } from './$types';

/** Renders the sheet at build; in the browser it stands in the document already (see the story's +page.ts). */
export const load: PageLoad = async ({ params, data }) => {
	if (!import.meta.env.SSR) return { ...data, prerendered: undefined };
	const { findLesson, prerenderAnswers } = await import('$lib/faces/teach/prerender');
	const found = findLesson(params.lang, params.route);
	return { ...data, prerendered: found && prerenderAnswers(found) };
};
