import stories from 'virtual:stories';
import { json } from '@sveltejs/kit';
import { prerenderFacts } from '$lib/faces/ledger/prerender';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => Object.values(stories).map(({ lang }) => ({ lang }));

/** Every number's card as HTML, by id: fetched once, when the first number is touched. */
export const GET: RequestHandler = ({ params }) => json(prerenderFacts(params.lang));
