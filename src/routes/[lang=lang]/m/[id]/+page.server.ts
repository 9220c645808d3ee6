import { error } from '@sveltejs/kit';
import { everyMoment, findMoment, momentHead } from '$lib/faces/moment/prerender';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = everyMoment;

/** The page's head, and the scenes that can be asked for their values. */
export const load: PageServerLoad = ({ params }) => {
	const found = findMoment(params.lang, params.id);
	if (!found) error(404, 'There is no such moment. The story lists all of them.');
	const { story, moment } = found;
	const head = momentHead(story, moment);
	return { head, moved: moment.id === params.id ? undefined : head.address, scenes: moment.figures.map((figure) => figure.scene) };
};
