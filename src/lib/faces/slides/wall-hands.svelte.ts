import { parameter, replaceParameter } from '$lib/scroll/history';
import { isLang } from '$lib/story/language';
import type { Lang } from '$lib/story/types';
import type { Cues } from './cues.ts';
import { leaves } from './deck.ts';
import { actionOf, isForTarget, type Action } from './keys.ts';
import type { LessonState } from './lesson-state.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import { walk } from './overview.ts';
import { remember, remembered } from './remembered.ts';
import { afterLanguage, showSecond } from './second-language.ts';
import type { SlideData } from './slide-data.ts';

/** Keys that are only held. */
const HELD = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'];

/** What a hand does at the wall: keys, buttons and picks from the grid, and what of it reaches outside the lesson (fullscreen, theme, a second language, leaving). */
export class WallHands {
	/** The language that stands beside the first. */
	second = $state<Lang>();
	#lesson: LessonState;
	#data: SlideData;
	#notices: Notices;
	#root: HTMLElement | undefined;
	#cues: Cues | undefined;

	constructor(lesson: LessonState, data: SlideData, notices: Notices) {
		this.#lesson = lesson;
		this.#data = data;
		this.#notices = notices;
	}

	start(root: HTMLElement, cues: Cues): void {
		this.#root = root;
		this.#cues = cues;
		this.#light(remembered().theme ?? 'light');
		const asked = parameter('with') ?? '';
		if (isLang(asked) && this.#data.others.includes(asked)) void this.pair(asked);
	}

	/** Shows a second language beside the first, or none. */
	async pair(lang: Lang | undefined): Promise<void> {
		if (!this.#root) return;
		this.#notices.hush('second');
		try {
			await showSecond(this.#root, lang, lang ? `${this.#pathIn(lang)}present/` : '');
		} catch {
			// What stood there stands on.
			this.#notices.say('second');
			return;
		}
		this.second = lang;
		replaceParameter('with', lang);
	}

	act = (action: Action): void => {
		if (leaves(this.#lesson.deck, action)) return this.#notices.putAway() ? undefined : this.#click('.exit');
		if (action.kind === 'fullscreen') void this.#fullscreen();
		if (action.kind === 'speaker') this.#click('.speaker');
		if (action.kind === 'theme') this.#light(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');
		if (action.kind === 'second') void this.pair(afterLanguage(this.second, this.#data.others));
		this.#lesson.do(action);
	};

	/** These slides in another language, at this moment and on this route. */
	inLanguage = (lang: Lang): string => `${this.#pathIn(lang)}present/${location.search}#${this.#lesson.stop?.id ?? ''}`;

	/** The full address of what is shown, to be passed on: a moment's own page; a chapter's or the guess's place in the story. */
	get page(): string {
		const { stop } = this.#lesson;
		return `${this.#data.home.full}${stop?.kind === 'view' ? `m/${stop.id}/` : `#${stop?.id ?? ''}`}`;
	}

	/** Puts away what lies over the slide; unlike Esc it never leaves the slides, however late it comes. */
	putAway = (): void => this.#lesson.do({ kind: 'leave' });

	key = (event: KeyboardEvent): void => {
		const { deck } = this.#lesson;
		if (event.defaultPrevented || event.isComposing) return;
		const target = event.target instanceof Element ? event.target : null;
		const action = actionOf(event, deck.digits);
		if (deck.screen === 'black' || deck.screen === 'white') {
			if (HELD.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
			event.preventDefault();
			return this.act({ kind: 'leave' });
		}
		if (!action && deck.screen !== 'overview') return;
		if (isForTarget(event.key, target) && !(action?.kind === 'number')) return;
		if (deck.screen === 'overview' && !event.ctrlKey && !event.metaKey && !event.altKey && walk(this.#picks(), event.key))
			return event.preventDefault();
		if (!action || this.#overSheet(action)) return;
		// In fullscreen Esc is the browser's: it leaves fullscreen, not the slides.
		if (action.kind === 'leave' && document.fullscreenElement && leaves(deck, action)) return;
		event.preventDefault();
		this.act(action);
	};

	/** A slide picked from the grid of all. */
	pick = (event: MouseEvent): void => {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.pick') : null;
		if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
		event.preventDefault();
		const index = this.#lesson.stops.findIndex((stop) => stop.id === link.closest('.cue')?.id);
		if (index >= 0) this.act({ kind: 'stop', index });
	};

	#pathIn(lang: Lang): string {
		return this.#data.home.path.replace(new RegExp(`${this.#data.lang}/$`), `${lang}/`);
	}

	#picks(): HTMLElement[] {
		return (this.#cues?.all() ?? []).flatMap((cue) => (cue.hidden ? [] : (cue.querySelector<HTMLElement>('.pick') ?? [])));
	}

	/** An open sheet of a number takes the keys, but a turned slide and another screen close it. Whether the sheet keeps this one. */
	#overSheet(action: Action): boolean {
		const sheet = document.querySelector<HTMLDialogElement>('dialog.fact-sheet[open]');
		if (!sheet) return false;
		if (!['next', 'previous', 'screen'].includes(action.kind)) return true;
		sheet.close();
		return false;
	}

	#click(selector: string): void {
		document.querySelector<HTMLAnchorElement>(`.bar ${selector}`)?.click();
	}

	#light(theme: 'light' | 'dark'): void {
		document.documentElement.dataset.theme = theme;
		remember({ theme });
	}

	async #fullscreen(): Promise<void> {
		try {
			if (document.fullscreenElement) await document.exitFullscreen();
			else await document.documentElement.requestFullscreen();
		} catch {
			// No fullscreen here (an iPhone): the slides fill the window as they are.
		}
	}
}
