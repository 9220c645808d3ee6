import { base } from '$app/paths';
import { error, json } from '@sveltejs/kit';
import { embedCode, embedHeight, everyMoment, findMoment, momentHead } from '$lib/faces/moment/prerender';
import { site } from '$lib/site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => everyMoment().map(({ lang, id }) => ({ lang, file: `${id}.json` }));

/** How a moment is shown by services that unfold links (oEmbed 1.0, type rich). */
export const GET: RequestHandler = ({ params }) => {
	const found = findMoment(params.lang, params.file.replace(/\.json$/, ''));
	if (!found) error(404, 'There is no such moment.');
	const { story, moment } = found;
	const head = momentHead(story, moment);
	return json({
		version: '1.0',
		type: 'rich',
		title: moment.title,
		provider_name: story.title,
		provider_url: `${site}${base}/${story.lang}/`,
		html: embedCode(story, moment),
		width: 720,
		height: embedHeight(moment),
		thumbnail_url: head.picture,
		thumbnail_width: 1200,
		thumbnail_height: 630
	});
};
