import { mount, unmount } from 'svelte';
import { FORMS } from '$lib/charts/forms/index';
import type { Cues } from './cues.ts';
import type { LessonState } from './lesson-state.svelte.ts';
import type { SlideData } from './slide-data.ts';
import { GUESS } from './stops.ts';

export interface WallGuess {
	/** Puts the living guess into its slide, when it is first shown. */
	show: () => void;
	stop: () => void;
}

/**
 * The living guess in its slide: there from when it is first shown, and then kept. What a class drew is the lesson's. `looked`: it is looked at, as in
 * the speaker's window, and not drawn on. Where it does not come, the standing question stays. Undefined where the lesson has no guess.
 */
export function wallGuess(cues: Cues, { guess }: SlideData, lesson: LessonState, looked = false): WallGuess | undefined {
	const cue = lesson.stops.some(({ kind }) => kind === 'guess') ? cues.cue(GUESS) : undefined;
	if (!cue || !guess) return undefined;
	const { props } = guess;
	const place = (alive: boolean) => cue.classList.toggle('played', alive);
	const code = () => Promise.all([import('./GuessSlide.svelte'), FORMS[props.board.scene.form]()]);
	let asked: Promise<() => void> | undefined;
	// Fetched before it is asked for: the network may be gone by then.
	code().catch(() => {
		// It is asked for again when it is shown.
	});
	const bring = async () => {
		const [{ default: GuessSlide }] = await code();
		const anchor = cue.querySelector('.notes');
		place(true);
		const given = { props, lesson, looked, onfail: () => place(false) };
		const slide = mount(GuessSlide, { target: cue, ...(anchor && { anchor }), props: given });
		return () => void unmount(slide);
	};
	return {
		show() {
			asked ??= bring();
			// It is asked for again when it is shown again.
			asked.catch(() => (asked = undefined));
		},
		stop: () => void asked?.then((stop) => stop())
	};
}
