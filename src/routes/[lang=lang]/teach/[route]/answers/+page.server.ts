import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { everyRoute, findLesson } from '$lib/faces/teach/prerender';
import { worksheetPath } from '$lib/story/addresses';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = everyRoute;

/** What stands around the sheet on a screen. */
export const load: PageServerLoad = ({ params }) => {
	const found = findLesson(params.lang, params.route);
	if (!found) error(404, 'There is no such route. The page for teachers lists all of them.');
	const { story, route } = found;
	const home = `${base}/${params.lang}/`;
	return {
		title: `${story.words['teach.answers']}: ${route.title} · ${story.title}`,
		description: story.words['teach.paper.lead'] ?? '',
		print: story.words['teach.sheet.print'] ?? '',
		back: { href: `${home}teach/`, text: story.words['teach.sheet.back'] ?? '' },
		other: { href: `${home}${worksheetPath(route.id, false)}`, text: story.words['teach.worksheet'] ?? '' }
	};
};
