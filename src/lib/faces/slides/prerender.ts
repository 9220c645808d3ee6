import { base } from '$app/paths';
import { GEOMETRY } from '$lib/charts/forms/all';
import { mastheadHtml, storyIn, toHtml } from '$lib/faces/render';
import { site } from '$lib/site';
import { bySentence } from '$lib/story/markup';
import type { Lang } from '$lib/story/types';
import Sequence from './Sequence.svelte';
import { toSlideData, type SlideData } from './slide-data.ts';

/** All slides of a language as HTML, and the head that leads from them to the other faces. */
export function prerenderSlides(lang: Lang): { masthead: string; slides: string } {
	const story = storyIn(lang);
	return { masthead: mastheadHtml(story, 'present/', 'present'), slides: toHtml(Sequence, { story, geometry: GEOMETRY }) };
}

/** What the living page knows of a language's slides; `scenes`: whether its pictures are to live. */
export function slideData(lang: Lang, scenes: boolean): SlideData {
	return toSlideData(storyIn(lang), { full: `${site}${base}/${lang}/`, path: `${base}/${lang}/` }, scenes);
}

/** The statement of every slide by id, to stand beside another language's: numbers are plain, for their cards speak this language. */
export function statements(lang: Lang): Record<string, string> {
	const plain = (html: string) => html.replace(/<\/?a\b[^>]*>/g, '');
	return Object.fromEntries(
		storyIn(lang).chapters.flatMap(({ id, title, moments }) => [
			[id, title],
			...moments.map((moment) => [moment.id, bySentence(plain(moment.slideHtml))] as const)
		])
	);
}
