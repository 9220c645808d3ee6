import stories from 'virtual:stories';
import { base } from '$app/paths';
import { mastheadHtml, storyIn, toHtml } from '$lib/faces/render';
import type { Lang } from '$lib/story/types';
import OfflineBody from './OfflineBody.svelte';

/** The page for a reader without a network, as HTML: its head and its body. */
export function prerenderOffline(lang: Lang): { masthead: string; body: string } {
	const story = storyIn(lang);
	return {
		masthead: mastheadHtml(story, 'offline/'),
		body: toHtml(OfflineBody, { story, stories: Object.values(stories), base })
	};
}
