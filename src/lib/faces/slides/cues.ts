import type { Stop } from './stops.ts';

/** The prerendered slides in the page: which are part of the lesson, in what order, and which is shown. */
export class Cues {
	readonly #root: HTMLElement;

	constructor(root: HTMLElement) {
		this.#root = root;
	}

	cue(id: string | undefined): HTMLElement | undefined {
		return [...this.all()].find((cue) => cue.id === id);
	}

	all(): HTMLElement[] {
		return [...this.#root.querySelectorAll<HTMLElement>(':scope > .cue')];
	}

	/** Puts the lesson's slides in its order and takes the others out of sight and reach. */
	arrange(stops: readonly Stop[]): void {
		const cues = this.all();
		for (const cue of cues) cue.hidden = true;
		for (const id of new Set(stops.map((stop) => stop.id))) {
			const cue = cues.find((other) => other.id === id);
			if (!cue) continue;
			cue.hidden = false;
			this.#root.append(cue);
		}
		for (const cue of cues) if (cue.hidden) this.#root.append(cue);
		// Notes scroll, and Page keys turn the slides: the keyboard reaches them to scroll them with ↑ and ↓.
		for (const told of this.#root.querySelectorAll<HTMLElement>('.told')) told.tabIndex = 0;
	}

	/** Shows a stop, each slide at the picture that it is at. Returns the box of its picture; a plate has none. */
	show(stop: Stop | undefined, next?: Stop): HTMLElement | undefined {
		for (const cue of this.all()) {
			const turned = cue.id === stop?.id && !cue.classList.contains('on');
			cue.classList.toggle('on', cue.id === stop?.id);
			if (turned) toTop(cue);
			cue.classList.toggle('after', cue.id === next?.id && next.id !== stop?.id);
			cue.querySelector('.pick')?.toggleAttribute('aria-current', cue.id === stop?.id);
			const view = cue.id === stop?.id && stop.kind === 'view' ? stop.view : 0;
			for (const kind of ['.figure.choice', '.views > li'])
				cue.querySelectorAll(kind).forEach((node, index) => node.classList.toggle('on', index === view));
		}
		const view = stop?.kind === 'view' ? stop.view : 0;
		return this.cue(stop?.id)?.querySelectorAll<HTMLElement>('.figure > .picture')[view];
	}

	/** What is said of a stop, as plain words: the slide's statement, or what a later picture of it shows. */
	words(stop: Stop): string {
		const cue = this.cue(stop.id);
		const later = stop.kind === 'view' && stop.view > 0 ? cue?.querySelectorAll('.finding')[stop.view] : undefined;
		return (later ?? cue?.querySelector('.statement'))?.textContent ?? '';
	}
}

/** Brings a slide's notes to their top, wherever they scroll: in a box of their own, in the slide's, or with the page. */
function toTop(cue: HTMLElement): void {
	const notes = cue.querySelector('.notes');
	for (const box of [cue, notes, notes?.querySelector('.told')]) if (box) box.scrollTop = 0;
	// What stays at the head of the page covers as much as a jump leaves free.
	const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
	if ((notes?.getBoundingClientRect().top ?? covered) < covered) notes?.scrollIntoView({ behavior: 'instant' });
}
