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

/** A choice that stands in the address (`?name=value`); read in the browser alone, for what is prerendered knows none. */
export function parameter(name: string): string | null {
	return new URLSearchParams(location.search).get(name);
}

/** Puts a query (with or without its `?`) in place of the address's own, without an entry; what lies open over the page stays named in it, and so does the place (`hash`). */
export function replaceQuery(query: string, hash = location.hash): void {
	const item = page.state.item && `item=${encodeURIComponent(page.state.item)}`;
	const whole = [query.replace(/^\?/, ''), item].filter(Boolean).join('&');
	try {
		replaceState(location.pathname + (whole && `?${whole}`) + hash, page.state);
	} catch {
		// A browser that refuses: the choice holds, a reload forgets it.
	}
}

/** Keeps one choice in the address beside the others; no value takes it away. */
export function replaceParameter(name: string, value: string | undefined): void {
	const asked = new URLSearchParams(location.search);
	if (value === undefined) asked.delete(name);
	else asked.set(name, value);
	replaceQuery(asked.toString());
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

/** Whether a number's sheet lies over the page. */
export function isSheetOpen(): boolean {
	return page.state.sheet !== undefined;
}

/** Takes the sheet's entry away. */
export function closeSheet(): void {
	history.back();
}

/** An event's sheet over the timeline is one entry whose address names it; another event takes its place. */
export function openItem(id: string): void {
	const asked = new URLSearchParams(location.search);
	asked.set('item', id);
	const address = `${location.pathname}?${asked.toString()}`;
	try {
		if (page.state.item || parameter('item')) replaceState(address, { item: id });
		else pushState(address, { item: id });
	} catch {
		// A browser that refuses shows the event's words in the list alone.
	}
}

/** Takes an event's entry away: by going back to the view before, or, where the address came with it, by naming the view alone. */
export function closeItem(arrived: boolean): void {
	if (!arrived) return history.back();
	const asked = new URLSearchParams(location.search);
	asked.delete('item');
	const query = asked.toString();
	try {
		replaceState(location.pathname + (query && `?${query}`), {});
	} catch {
		// A browser that refuses keeps the name of what was open in the address.
	}
}

/** The id that the address names; a broken escape names nothing. */
export function fragment(): string {
	try {
		return decodeURIComponent(location.hash.slice(1));
	} catch {
		return '';
	}
}
