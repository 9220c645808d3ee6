import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';

/** The one module that touches the framework's history: SvelteKit 3 renames what it uses. */
export function replaceFragment(id: string): void {
	const { pathname, search } = location;
	replaceState(id ? `#${id}` : pathname + search, page.state);
}

/** The fragment that the framework believes the address to have: `replaceFragment` does not tell it. */
export function believedFragment(): string {
	return page.url.hash;
}

/** Writes what the reader has put together into the address, without an entry of its own. */
export function replaceSearch(search: string): void {
	try {
		replaceState(`${location.pathname}${search}${location.hash}`, page.state);
	} catch {
		// A browser that refuses leaves the address as it was; the page shows what was put together all the same.
	}
}

/** A sheet over the page is one entry of its own; another number in the same sheet takes its place. */
export function openSheet(id: string, already: boolean): void {
	try {
		// The whole address: an empty one would drop the fragment, and Back would then be a jump.
		if (already) replaceState(location.href, { sheet: id });
		else pushState(location.href, { sheet: id });
	} catch {
		// A browser that refuses leaves the sheet without an entry: it still opens and closes.
	}
}

/** Takes the sheet's entry away. */
export function closeSheet(): void {
	history.back();
}
