import stories from 'virtual:stories';
import { json } from '@sveltejs/kit';
import { statements } from '$lib/faces/slides/prerender';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => Object.values(stories).map(({ lang }) => ({ lang }));

/** Every slide's statement by id: fetched once, when a class wants a second language beside the first. */
export const GET: RequestHandler = ({ params }) => json(statements(params.lang));
