import { whenUsed } from '$lib/faces/story/when-used';
import type { Lang } from '$lib/story/types';

/** A reader who opens a page and does nothing has it kept after this time. */
const UNUSED_MS = 10_000;

const loaded = () =>
	new Promise<void>((resolve) => {
		if (document.readyState === 'complete') resolve();
		else addEventListener('load', () => resolve(), { once: true });
	});

const ignore = () => {
	// The code did not arrive: nothing is kept, the page works.
};

/** Lets a place that offers to save come alive when it is near, or when what it lies in opens. Returns how to stop. */
export function offerWhenNear(place: HTMLElement, lang: Lang): () => void {
	if (!import.meta.env.PROD) return () => {};
	let stop = () => {};
	let over = false;
	const near = new IntersectionObserver(
		([entry]) => {
			if (!entry?.isIntersecting) return;
			near.disconnect();
			import('./live.ts').then(({ offerSaving }) => {
				if (!over) stop = offerSaving(place, lang);
			}, ignore);
		},
		{ rootMargin: '200px' }
	);
	near.observe(place);
	return () => {
		over = true;
		near.disconnect();
		stop();
	};
}

/**
 * Brings what keeps the page on the device, when it costs the first view nothing: after the reader has done something, or some seconds;
 * a place that offers to save (parts/SaveForClass) comes alive when it is near. Returns how to stop.
 */
export function beginOffline(lang: Lang): () => void {
	if (!import.meta.env.PROD) return () => {};
	const stops: (() => void)[] = [];
	let begun: Promise<() => void> | undefined;
	const begin = () =>
		(begun ??= loaded().then(async () => {
			const { keepInBackground } = await import('./live.ts');
			return keepInBackground(lang);
		}));
	const timer = setTimeout(() => void begin().then((stop) => stops.push(stop), ignore), UNUSED_MS);
	stops.push(
		whenUsed(begin),
		() => clearTimeout(timer),
		...[...document.querySelectorAll<HTMLElement>('[data-save]')].map((place) => offerWhenNear(place, lang))
	);
	return () => {
		for (const stop of stops) stop();
	};
}
