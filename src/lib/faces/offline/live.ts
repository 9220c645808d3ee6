import { base } from '$app/paths';
import { mount, unmount } from 'svelte';
import { whenWaiting } from '$lib/offline/worker';
import type { Lang } from '$lib/story/types';
import { Keeper } from './keeper.svelte.ts';
import NewVersion from './NewVersion.svelte';
import Save from './Save.svelte';

/** How long the page is left alone after the reader's first move. */
const QUIET_MS = 2000;

let keeper: Keeper | undefined;
const theKeeper = (lang: Lang) => (keeper ??= new Keeper(lang));

/** Makes a place that offers to save come alive. Returns how to stop. */
export function offerSaving(place: HTMLElement, lang: Lang): () => void {
	const keeper = theKeeper(lang);
	void keeper.look();
	const part = mount(Save, { target: place, props: { keeper } });
	return () => void unmount(part);
}

/** Registers the worker, keeps the language on the device once the page is at rest, and offers new versions. Returns how to stop. */
export async function keepInBackground(lang: Lang): Promise<() => void> {
	const keeper = theKeeper(lang);
	const registration = await keeper.registration();
	if (!registration) return () => {};
	const timer = setTimeout(() => void keeper.keepQuietly(location.pathname), QUIET_MS);
	// A class that is being shown something is not asked.
	const shown = location.pathname.startsWith(`${base}/${lang}/present/`);
	const stop = shown ? () => {} : whenWaiting(registration, (worker) => void offer(worker, keeper));
	return () => {
		clearTimeout(timer);
		stop();
	};
}

async function offer(worker: ServiceWorker, keeper: Keeper): Promise<void> {
	await keeper.look();
	if (document.querySelector('.new-version') || !keeper.words['offline.update']) return;
	mount(NewVersion, { target: document.body, props: { worker, words: keeper.words } });
}
