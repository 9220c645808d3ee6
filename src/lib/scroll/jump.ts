import { believedFragment } from './history.ts';

/** What a jump leads to is drawn when the page arrives there, not a frame later: a step far away rests (static/early.js). */
export function wake(id: string): void {
	document.querySelector('.called')?.classList.remove('called');
	document.getElementById(id)?.classList.add('called');
}

/** A link's step is woken; a link to where the framework believes the reader to be already (it holds the address from before scrolling) is followed by the browser's own means. */
export function follow(event: MouseEvent): void {
	const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
	// The next step and the one before are near, and awake already.
	if (link && !link.matches('.turn')) wake(link.hash.slice(1));
	if (!link || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.hash === location.hash)
		return;
	if (link.hash !== believedFragment()) return;
	event.preventDefault();
	location.hash = link.hash;
}
