const KEY = 'threefold:language';

/** Lets every link to another language keep the reader's place (the fragment, and a route) and remember the choice on this device. Returns how to stop. */
export function followLanguage(): () => void {
	const click = (event: MouseEvent) => {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-language]') : null;
		if (!link) return;
		link.hash = location.hash;
		link.search = location.search;
		try {
			localStorage.setItem(KEY, link.dataset.language ?? '');
		} catch {
			// Storage is blocked: the choice is not remembered, the link works.
		}
	};
	document.addEventListener('click', click);
	return () => document.removeEventListener('click', click);
}
