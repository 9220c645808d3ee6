import { base } from '$app/paths';
import { mastheadHtml, storyIn, toHtml } from '$lib/faces/render';
import type { Lang } from '$lib/story/types';
import Entries from './Entries.svelte';
import { timelineData } from './items.ts';

/** The timeline's page as HTML, but for what lives: its head, and everything on it as a list. */
export function prerenderTimeline(lang: Lang): { masthead: string; entries: string } {
	const story = storyIn(lang);
	return {
		masthead: mastheadHtml(story, 'timeline/', 'timeline'),
		entries: toHtml(Entries, { story, data: timelineData(story), base })
	};
}
