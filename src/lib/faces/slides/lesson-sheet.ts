import type { LessonState } from './lesson-state.svelte.ts';

/**
 * Fits the sheet of a touched number to the lesson: it lies beside the words that its number stands in, and its moments are slides where the lesson has
 * them; the slide that is shown is no link, and all else opens beside the lesson. Returns how to stop.
 */
export function fitSheet(root: HTMLElement, lesson: LessonState): () => void {
	const sheet = document.querySelector<HTMLElement>('.fact-sheet');
	if (!sheet) return () => undefined;
	const link = () => {
		for (const moment of sheet.querySelectorAll<HTMLAnchorElement>('.fact-moments a')) {
			const address = (moment.dataset.address ??= moment.href);
			const id = decodeURIComponent(new URL(address).hash.slice(1));
			if (id === lesson.stop?.id) moment.removeAttribute('href');
			else moment.href = lesson.stops.some((stop) => stop.id === id) ? `#${id}` : address;
		}
		// What leads out of the lesson does so beside it: the wall stays on its slide.
		for (const away of sheet.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"], [href^="mailto:"], .fact)')) {
			away.target = '_blank';
			away.rel = 'noopener';
		}
	};
	const lay = ({ target }: MouseEvent) => {
		const number = target instanceof Element ? target.closest('a.fact') : null;
		if (number) sheet.classList.toggle('over-words', number.closest('.show') !== null);
	};
	const opened = new MutationObserver(link);
	opened.observe(sheet, { attributeFilter: ['open'], childList: true, subtree: true });
	root.addEventListener('click', lay, { capture: true });
	return () => {
		opened.disconnect();
		root.removeEventListener('click', lay, { capture: true });
	};
}
