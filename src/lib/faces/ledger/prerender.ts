import { base } from '$app/paths';
import { mastheadHtml, storyIn, toHtml } from '$lib/faces/render';
import { reportLink } from '$lib/story/report';
import { factPath } from '$lib/story/addresses';
import type { Fact } from '$lib/story/ledger-types';
import type { Lang, Story } from '$lib/story/types';
import { contact, site, version } from '$lib/site';
import FactCard from './FactCard.svelte';
import LedgerBody from './LedgerBody.svelte';

/** A fact's card as HTML: what the sheet shows, and the ledger's page. */
function prerenderFact(fact: Fact, story: Story): string {
	const address = `${site}${factPath(story.lang, fact.id, base)}`;
	const report = reportLink(fact.id, address, version, contact, story.words);
	return toHtml(FactCard, { fact, words: story.words, lang: story.lang, base, report });
}

/** All cards of a language by id. */
export function prerenderFacts(lang: Lang): Record<string, string> {
	const story = storyIn(lang);
	return Object.fromEntries(story.facts.map((fact) => [fact.id, prerenderFact(fact, story)]));
}

/** The ledger's page without its controls: its head, and its body. */
export function prerenderLedger(lang: Lang): { masthead: string; body: string } {
	const story = storyIn(lang);
	return {
		masthead: mastheadHtml(story, 'sources/', 'ledger'),
		body: toHtml(LedgerBody, { story, cards: prerenderFacts(lang), base, contact })
	};
}
