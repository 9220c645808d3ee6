import { error } from '@sveltejs/kit';
import { everyMoment, findMoment } from '$lib/faces/moment/prerender';
import { sharePicture } from '$lib/picture/share-picture';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	everyMoment().flatMap(({ lang, id }) => ['png', 'svg'].map((format) => ({ lang, file: `${id}.${format}` })));

/** A moment's share picture. A character that no face can draw stops the build: a picture with holes must not go out. */
export const GET: RequestHandler = async ({ params }) => {
	const [id = '', format] = params.file.split('.');
	const found = findMoment(params.lang, id);
	if (!found) error(404, 'There is no such picture.');
	const { svg, png, missing } = await sharePicture(found.moment, found.story);
	if (missing.length > 0) throw new Error(`the share picture of ${params.lang} ${id} has no glyph for ${missing.join(' ')}`);
	if (format === 'svg') return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
	return new Response(png() as BodyInit, { headers: { 'content-type': 'image/png' } });
};
