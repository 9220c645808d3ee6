import stories from 'virtual:stories';
import type { LayoutServerLoad } from './$types';

/** The words of the sheet that opens on a touched number. */
export const load: LayoutServerLoad = ({ params }) => {
	const words = stories[params.lang]?.words ?? {};
	const word = (key: string) => words[key] ?? '';
	return { sheet: { close: word('fact.close'), loading: word('fact.loading'), failed: word('fact.failed'), ledger: word('fact.ledger') } };
};
