import { error } from '@sveltejs/kit';
import { everyMoment, findMoment, momentHead, prerenderEmbed } from '$lib/faces/moment/prerender';
import type { EntryGenerator, PageServerLoad } from './$types';

/** A frame has no Kit in it: plain HTML and one classic script, for module scripts do not run in a sandboxed frame. */
export const csr = false;
export const entries: EntryGenerator = everyMoment;

export const load: PageServerLoad = ({ params }) => {
	const found = findMoment(params.lang, params.id);
	if (!found) error(404, 'There is no such moment.');
	const head = momentHead(found.story, found.moment);
	return { title: head.title, canonical: head.address, html: prerenderEmbed(found.story, found.moment) };
};
