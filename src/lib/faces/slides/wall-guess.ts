import { mount, unmount } from 'svelte';
import type { GuessOnWall } from './slide-data.ts';

const code = () => import('./GuessSlide.svelte');

/**
 * The living guess in its slide: there from when it is first shown, and then kept, so that what a class drew lasts as long as the lesson. Where it
 * does not come, the standing question stays.
 */
export function wallGuess(cue: HTMLElement, props: GuessOnWall): { show: () => void; stop: () => void } {
	const place = (alive: boolean) => cue.classList.toggle('played', alive);
	let asked: Promise<() => void> | undefined;
	// Fetched before it is asked for: the network may be gone by then.
	code().catch(() => {
		// It is asked for again when it is shown.
	});
	async function bring(): Promise<() => void> {
		const { default: GuessSlide } = await code();
		const anchor = cue.querySelector('.notes');
		place(true);
		const slide = mount(GuessSlide, { target: cue, ...(anchor && { anchor }), props: { props, onfail: () => place(false) } });
		return () => void unmount(slide);
	}
	return {
		show() {
			asked ??= bring();
			// It is asked for again when it is shown again.
			asked.catch(() => (asked = undefined));
		},
		stop: () => void asked?.then((stop) => stop())
	};
}
