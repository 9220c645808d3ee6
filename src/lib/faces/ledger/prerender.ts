import stories from 'virtual:stories';
import { base } from '$app/paths';
import { render } from 'svelte/server';
import { reportLink } from '$lib/story/report';
import { factPath } from '$lib/story/addresses';
import type { Fact, Lang, Story } from '$lib/story/types';
import { site, version } from '$lib/site';
import FactCard from './FactCard.svelte';
import LedgerBody from './LedgerBody.svelte';

function storyIn(lang: Lang): Story {
	const story = stories[lang];
	if (!story) throw new Error(`the story is not told in "${lang}": add it to languages in data/story.yaml`);
	return story;
}

function clean(html: string): string {
	return html.replace(/<!--.*?-->/gs, '');
}

/** A fact's card as HTML: what the sheet shows, and the ledger's page. */
export function prerenderFact(fact: Fact, story: Story): string {
	const address = `${site}${factPath(story.lang, fact.id, base)}`;
	const report = reportLink(fact.id, address, version, story.words);
	return clean(render(FactCard, { props: { fact, words: story.words, home: `${base}/${story.lang}/`, report } }).body);
}

/** All cards of a language by id. */
export function prerenderFacts(lang: Lang): Record<string, string> {
	const story = storyIn(lang);
	return Object.fromEntries(story.facts.map((fact) => [fact.id, prerenderFact(fact, story)]));
}

/** The ledger's page without its controls. */
export function prerenderLedger(lang: Lang): string {
	const story = storyIn(lang);
	return clean(render(LedgerBody, { props: { story, cards: prerenderFacts(lang), base } }).body);
}
