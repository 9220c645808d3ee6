import { error } from '@sveltejs/kit';
import { dataFiles } from '$lib/content/downloads';
import { DATA } from '$lib/content/folder';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
const files = dataFiles(DATA);
export const entries: EntryGenerator = () => [...files.keys()].map((file) => ({ file }));

const TYPES: Record<string, string> = { csv: 'text/csv; charset=utf-8', json: 'application/json', zip: 'application/zip' };

/** A series or a picture's rows as CSV or JSON, or everything in one archive. */
export const GET: RequestHandler = ({ params }) => {
	const content = files.get(params.file);
	if (!content) error(404, 'There is no such file. The list of files is on the sources page.');
	return new Response(content as BodyInit, { headers: { 'content-type': TYPES[params.file.split('.').pop() ?? ''] ?? 'text/plain' } });
};
