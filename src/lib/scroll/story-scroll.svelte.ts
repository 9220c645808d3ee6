import { StepAddress } from './address.ts';
import { fragment, isSheetOpen, replaceFragment } from './history.ts';
import { follow, wake } from './jump.ts';
import { land } from './landing.ts';
import { place } from './place.ts';
import { watchPlates } from './plates.ts';
import { scrollamaSensor } from './scrollama-sensor.ts';
import { stepAt, type StepSensor } from './sensor.ts';
import { FLOWN_MS } from './slow.ts';

/** Where the trigger line lies in the viewport: on a phone at the picture's foot, where the words before are gone, at reading height on a desk. */
const LINE = { narrow: 0.54, wide: 0.5 };
/** The width from which words and picture stand side by side; the same as in stage.css. */
const WIDE = '(min-width: 60em)';

/** After so long without scrolling the flight is over. */
const REST_MS = 120;

/** The height that the layout is built on (see static/early.js): steady while an address bar comes and goes. */
function windowHeight(): number {
	return Number.parseFloat(document.documentElement.style.getPropertyValue('--tall')) || innerHeight;
}

/** The living state of a scrolled story: which step is current, whether a stage shows the pictures, what was said aloud last. */
export class StoryScroll {
	/** Index of the current step, -1 above the first. */
	current = $state(-1);
	/** Whether `current` is known. */
	oriented = $state(false);
	/** Index of the step whose picture a stage shows: the current one, but while steps are flown over none is drawn anew; their own pictures pass by. */
	drawn = $state(-1);
	/** Whether the drawn step was come to so quickly that a transition would not be seen. */
	flown = $state(false);
	/** Whether a stage shows the pictures: not when stacked (low viewport, reduced motion), and not before the reader has begun to scroll. */
	staged = $state(false);
	/** Whether a chapter's plate lies in the middle of the window: the reader is between two steps. */
	atPlate = $state(false);
	/** One short line for screen readers after next or previous. */
	said = $state('');

	/** The step whose element is marked as the current one; `current` follows in a task of its own. */
	#marked = -1;
	#following: ReturnType<typeof setTimeout> | undefined;
	#came = -Infinity;
	#flight: ReturnType<typeof setTimeout> | undefined;
	#ids: string[] = [];
	#sensor: StepSensor | undefined;
	#address = new StepAddress({ replace: replaceFragment, held: isSheetOpen });
	#stops: (() => void)[] = [];

	/** Begins to follow the steps with these ids, in document order; called once the page stands. */
	start(ids: string[]): void {
		this.#ids = ids;
		const steps = ids.flatMap((id) => document.getElementById(id) ?? []);
		const wide = matchMedia(WIDE);
		const line = () => windowHeight() * (wide.matches ? LINE.wide : LINE.narrow);
		let held = false;
		/** The page is laid out anew (turned, another size of type, stacked): the step that is read stays the one that is read. */
		const hold = () => {
			const index = this.#marked;
			if (held) return;
			held = true;
			requestAnimationFrame(() => {
				held = false;
				if (index >= 0 && stepAt(steps, line()) !== index) steps[index]?.scrollIntoView({ behavior: 'instant', block: 'start' });
			});
		};
		let width = innerWidth;
		const resized = () => {
			if (innerWidth !== width) hold();
			width = innerWidth;
		};
		// Before the sensor hears of it and reads the new layout.
		addEventListener('resize', resized);
		this.#sensor = scrollamaSensor({
			steps,
			line,
			onstep: (index) => this.#step(index)
		});
		const root = document.documentElement;
		const look = () => {
			this.staged = begun && root.classList.contains('scrolly');
		};
		let begun = scrollY > 0 || location.hash !== '';
		// The sensor tells a frame later.
		if (begun) this.current = stepAt(steps, line());
		this.oriented = true;
		// Not in the very frame of the first scroll.
		let beginning: ReturnType<typeof setTimeout> | undefined;
		const begin = () => {
			beginning = setTimeout(() => {
				begun = true;
				look();
			});
		};
		addEventListener('scroll', begin, { once: true, passive: true });
		/** What the layout hangs on; how far down it is laid out yet (.unlaid, .near) changes no place. */
		const layout = () => `${root.classList.contains('scrolly')} ${root.style.cssText}`;
		let known = layout();
		const watch = new MutationObserver(() => {
			if (layout() === known) return;
			known = layout();
			hold();
			look();
		});
		watch.observe(root, { attributeFilter: ['class', 'style'] });
		look();
		const jumped = () => this.#jumped();
		const back = () => wake(fragment());
		addEventListener('hashchange', jumped);
		addEventListener('popstate', back);
		this.#stops = [
			() => watch.disconnect(),
			watchPlates(document.querySelectorAll('.plate'), (at) => (this.atPlate = at)),
			() => removeEventListener('resize', resized),
			() => removeEventListener('hashchange', jumped),
			() => removeEventListener('popstate', back),
			() => removeEventListener('scroll', begin),
			() => clearTimeout(beginning)
		];
		document.addEventListener('click', follow, { capture: true });
		this.#stops.push(() => document.removeEventListener('click', follow, { capture: true }));
		if (location.hash) this.#stops.push(land(fragment()));
	}

	stop(): void {
		this.#sensor?.destroy();
		clearTimeout(this.#following);
		clearTimeout(this.#flight);
		this.#address.stop();
		for (const stop of this.#stops) stop();
	}

	#step(index: number): void {
		document.getElementById(this.#ids[this.#marked] ?? '')?.classList.remove('current');
		this.#marked = index;
		document.getElementById(this.#ids[index] ?? '')?.classList.add('current');
		// Not in the frame that marks the step: a slow phone has enough to do in it.
		clearTimeout(this.#following);
		this.#following = setTimeout(() => this.#follow(index));
	}

	/** All that a new step brings beside its mark. */
	#follow(index: number): void {
		this.#draw(index);
		this.current = index;
		const id = this.#ids[index] ?? '';
		if (this.#plateNamed()) return;
		this.#address.settle(id);
		if (id) place.save(id);
	}

	/** Has a step drawn: at once, or when the flight over it ends. */
	#draw(index: number): void {
		const now = performance.now();
		const quick = now - this.#came < FLOWN_MS;
		const beside = Math.abs(index - this.current) === 1;
		this.#came = now;
		clearTimeout(this.#flight);
		const arrive = () => {
			this.flown = quick;
			this.drawn = index;
		};
		if (!quick || !beside) return arrive();
		let place = scrollY;
		const look = () => {
			if (scrollY === place || performance.now() - now >= FLOWN_MS) return arrive();
			place = scrollY;
			this.#flight = setTimeout(look, REST_MS);
		};
		this.#flight = setTimeout(look, REST_MS);
	}

	/** Whether the address names a chapter whose plate is in view: then no step has taken its place yet. */
	#plateNamed(): boolean {
		const id = fragment();
		const plate = id && !this.#ids.includes(id) ? document.getElementById(id) : null;
		if (!plate) return false;
		const { top, bottom } = plate.getBoundingClientRect();
		return top < innerHeight && bottom > 0;
	}

	/** A link was followed (next, previous, contents, ribbon, Back): focus and voice go where the page went. */
	#jumped(): void {
		const id = fragment();
		this.#address.known(id);
		const index = this.#ids.indexOf(id);
		// Back to an entry that the framework did not make restores no scroll position: the step itself is the place.
		const step = document.getElementById(id);
		if (step && index >= 0 && index !== this.#marked) step.scrollIntoView({ behavior: 'instant', block: 'start' });
		const heading = document.getElementById(id)?.querySelector<HTMLElement>('.title, h2');
		heading?.focus({ preventScroll: true });
		if (index >= 0) this.said = `${index + 1} / ${this.#ids.length}: ${heading?.textContent ?? ''}`;
	}
}
