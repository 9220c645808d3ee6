import type { PageLoad } from './$types';

/** Renders the cards at build; in the browser they stand in the document already (see the story's +page.ts). */
export const load: PageLoad = async ({ params, data }) => {
	if (!import.meta.env.SSR) return { ...data, prerendered: undefined };
	const [{ prerenderLedger }, { datasets }] = await Promise.all([
		import('$lib/faces/ledger/prerender'),
		import('$lib/faces/ledger/datasets')
	]);
	return { ...data, prerendered: prerenderLedger(params.lang), datasets: datasets(params.lang) };
};
