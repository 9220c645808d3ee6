import { replaceState } from '$app/navigation';
import { page } from '$app/state';

/** The one module that touches the framework's history: SvelteKit 3 renames what it uses. */
export function replaceFragment(id: string): void {
	const { pathname, search } = location;
	replaceState(id ? `#${id}` : pathname + search, page.state);
}
