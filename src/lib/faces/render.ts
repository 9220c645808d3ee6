import stories from 'virtual:stories';
import { base } from '$app/paths';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import Masthead from '$lib/parts/Masthead.svelte';
import type { FaceId } from '$lib/story/addresses';
import type { Lang, Story } from '$lib/story/types';

/** The story in one language. Throws an Error that says what to do when it is not told in it. */
export function storyIn(lang: Lang): Story {
	const story = stories[lang];
	if (!story) throw new Error(`the story is not told in "${lang}": add it to languages in data/story.yaml`);
	return story;
}

/** Renders a component that no one will hydrate: the framework's markers are left out. */
export function toHtml<Props extends Record<string, unknown>>(component: Component<Props>, props: Props): string {
	return render(component, { props }).body.replace(/<!--.*?-->/gs, '');
}

/** The head of a page as HTML; `path` is what follows the language in the page's address. */
export function mastheadHtml(story: Story, path: string, here?: FaceId): string {
	return toHtml(Masthead, { story, here, path, base });
}
