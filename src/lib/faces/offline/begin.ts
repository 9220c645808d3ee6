import { whenUsed } from '$lib/faces/story/when-used';
import type { Lang } from '$lib/story/types';

/** A reader who opens a page and does nothing has it kept after this time. */
const UNUSED_MS = 10_000;

const loaded = () =>
	new Promise<void>((resolve) => {
		if (document.readyState === 'complete') resolve();
		else addEventListener('load', () => resolve(), { once: true });
	});

/**
 * Brings what keeps the page on the device, when it costs the first view nothing: after the reader has done something, or some seconds;
 * a place that offers to save (parts/SaveForClass) comes alive when it is near. Returns how to stop.
 */
export function beginOffline(lang: Lang): () => void {
	if (!import.meta.env.PROD) return () => {};
	const stops: (() => void)[] = [];
	const ignore = () => {
		// The code did not arrive: nothing is kept, the page works.
	};
	let begun: Promise<() => void> | undefined;
	const begin = () =>
		(begun ??= loaded().then(async () => {
			const { keepInBackground } = await import('./live.ts');
			return keepInBackground(lang);
		}));
	const timer = setTimeout(() => void begin().then((stop) => stops.push(stop), ignore), UNUSED_MS);
	const near = new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries) {
				if (!isIntersecting || !(target instanceof HTMLElement)) continue;
				near.unobserve(target);
				import('./live.ts').then(({ offerSaving }) => stops.push(offerSaving(target, lang)), ignore);
			}
		},
		{ rootMargin: '200px' }
	);
	for (const place of document.querySelectorAll('[data-save]')) near.observe(place);
	stops.push(
		whenUsed(begin),
		() => clearTimeout(timer),
		() => near.disconnect()
	);
	return () => {
		for (const stop of stops) stop();
	};
}
