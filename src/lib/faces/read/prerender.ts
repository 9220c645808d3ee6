import { base } from '$app/paths';
import { mastheadHtml, storyIn, toHtml } from '$lib/faces/render';
import { READ } from '$lib/story/addresses';
import type { Lang } from '$lib/story/types';
import ReadBody from './ReadBody.svelte';

/** The whole story as text, as HTML: the head of the page, and the story. */
export function prerenderRead(lang: Lang): { masthead: string; body: string } {
	const story = storyIn(lang);
	return { masthead: mastheadHtml(story, READ), body: toHtml(ReadBody, { story, base }) };
}
