import { base } from '$app/paths';
import { everythingKept } from '$lib/offline/keep';
import type { Lang } from '$lib/story/types';

/** The address that was asked for and is not here: the worker hands it over in the fragment. Only a path of our own is believed. */
export function askedFor(hash: string): string | undefined {
	const path = hash.slice(1);
	return path.startsWith(`${base}/`) && new URL(path, location.origin).origin === location.origin ? path : undefined;
}

/** Where a moment's page is told in the story. */
export function inStory(path: string): string | undefined {
	const [, lang, id] = /^\/(\w+)\/m\/([\w-]+)\/?$/.exec(path.slice(base.length)) ?? [];
	return lang && id ? `${base}/${lang}/#${id}` : undefined;
}

/** Makes the page honest: shows the links whose pages are kept, and says which page was asked for in vain. */
export async function showKept(lang: Lang): Promise<void> {
	const kept = await everythingKept(base).catch(() => new Set<string>());
	for (const group of document.querySelectorAll<HTMLElement>('[data-kept]')) {
		for (const link of group.querySelectorAll('a')) {
			const here = kept.has(new URL(link.href).pathname);
			link.closest('li')?.toggleAttribute('hidden', !here);
		}
		group.hidden = !group.querySelector('li:not([hidden])');
	}
	document.querySelector('.here .nothing')?.toggleAttribute('hidden', Boolean(document.querySelector('[data-kept]:not([hidden])')));
	const asked = askedFor(location.hash);
	const box = document.querySelector<HTMLElement>('#missing');
	if (!asked || !box) return;
	box.hidden = false;
	const address = box.querySelector('.missing-address');
	if (address) address.textContent = location.origin + asked;
	box.querySelector('a.again')?.setAttribute('href', asked);
	const told = inStory(asked);
	if (!told || !kept.has(`${base}/${lang}/`)) return;
	box.querySelector('.in-story a')?.setAttribute('href', told);
	box.querySelector('.in-story')?.removeAttribute('hidden');
}
