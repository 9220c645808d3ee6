import type { ClientInit } from '@sveltejs/kit';

/**
 * Waits for all the code that this page asks for before the framework touches it. A file that fails to arrive rejects here and the page stays
 * as it stands in the HTML; the framework itself would put an error page in place of the words.
 */
export const init: ClientInit = async () => {
	const links = document.querySelectorAll<HTMLLinkElement>('link:is([rel="modulepreload"], [rel="later"])');
	await Promise.all([...links].map(({ href }) => import(/* @vite-ignore */ href)));
	// A task of its own for what follows: a slow phone takes a touch in between.
	await new Promise((done) => setTimeout(done));
};
