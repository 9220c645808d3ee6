/** What the pages, which fill the caches, and the worker, which reads them, agree on: how caches are named, which of them stay, what is said. */

/** A request that carries this is meant for the network: a page is filling a cache with it. */
export const KEEPING = 'x-threefold-keep';

/** What a page may say to the worker: answer with your version; take over from the worker before you. */
export const ASK = 'version';
export const TAKE_OVER = 'take over';

/** What every cache of the site under `base` begins with: other sites of the same host have theirs. */
export function ours(base: string): string {
	return `threefold ${base}/ `;
}

/** The cache of a version. */
export function cacheName(base: string, version: string): string {
	return `${ours(base)}${version}`;
}

/** Our caches in the order in which they are asked: the version's own, then the newest. `names` come oldest first, as the browser lists them. */
export function inOrder(names: readonly string[], base: string, version: string): string[] {
	const own = cacheName(base, version);
	const others = names.filter((name) => name.startsWith(ours(base)) && name !== own).reverse();
	return names.includes(own) ? [own, ...others] : others;
}

/** The caches that a new version removes: all of ours but its own and the one before, for pages that are still open. */
export function outdated(names: readonly string[], base: string, version: string): string[] {
	const kept = inOrder(names, base, version);
	const own = cacheName(base, version);
	return kept.filter((name) => name !== own).slice(1);
}
