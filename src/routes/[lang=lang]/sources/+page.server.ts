import stories from 'virtual:stories';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** What the ledger's controls need; the cards are in the HTML. */
export const load: PageServerLoad = ({ params }) => {
	const story = stories[params.lang];
	if (!story) error(404, 'The story is not told in this language yet.');
	const names = ['ledger.', 'report.'];
	const named = (group: string, ids: readonly string[]) => ids.map((id) => ({ id, name: story.words[`${group}.${id}`] ?? id }));
	return {
		title: `${story.words['ledger.title']} · ${story.title}`,
		description: story.words['ledger.lead'] ?? '',
		leadHtml: story.leadsHtml['ledger.lead'] ?? '',
		heading: story.words['ledger.title'] ?? '',
		choices: {
			theme: named('theme', ['talent', 'money', 'chips', 'policy', 'diplomacy']),
			chapter: story.chapters.map(({ id, title }) => ({ id, name: title })),
			kind: named('kind', [...new Set(story.facts.map((fact) => fact.kind))])
		},
		words: Object.fromEntries(Object.entries(story.words).filter(([key]) => names.some((name) => key.startsWith(name))))
	};
};
