import { scaleLinear } from 'd3-scale';
import type { FormId, Scene } from '../story/types.ts';
import { FORMS } from './forms/index.ts';
import { hits, meant, type Hit } from './hits.ts';

/** How far from what a row is drawn as, in px, a pointer still means it. */
const REACH = 56;
/** How far outside what it frames, in px, the frame stands. */
const CLEAR = 3;
/** Forms whose points are joined: between two of them the nearer one is meant, however far. */
const LINES: readonly FormId[] = ['line', 'slope'];
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** What a picture is asked about: its scene, and how a row is told in words. */
export interface Inspected {
	scene: () => Scene;
	/** Name and value of a row, as its table tells them. */
	tell: (key: string) => string | undefined;
	label: () => string;
}

/**
 * Lets a picture be asked for its values: pointing shows the nearest, a click or Enter pins it, arrows walk, Esc leaves.
 * The answer stands above the picture, where no finger hides it: between it and what it measures, or in that one's place, never over half of a line.
 * One tab stop. Returns how to stop.
 */
export function inspect(picture: HTMLElement, { scene, tell, label }: Inspected): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	const readout = Object.assign(document.createElement('output'), { className: 'readout', hidden: true });
	const ring = Object.assign(document.createElement('i'), { className: 'ring', hidden: true });
	let points: Hit[] = [];
	let asked = '';
	let at = -1;
	let pinned = false;

	picture.tabIndex = 0;
	picture.setAttribute('role', 'group');
	picture.removeAttribute('aria-hidden');
	picture.before(readout);
	picture.append(ring);

	/** The marks' places, in px of the picture; read when they are asked for. */
	async function look(): Promise<Hit[]> {
		const shown = scene();
		const plot = [...picture.querySelectorAll('.plot')].find((node) => node.getClientRects().length > 0);
		const box = plot?.querySelector('.layercake-container')?.getBoundingClientRect();
		if (!box) return [];
		const frame = picture.getBoundingClientRect();
		const scale = (from: number, to: number, start: number, length: number) =>
			scaleLinear()
				.domain([from, to])
				.range([start, start + length]);
		const x = scale(shown.x.from, shown.x.to, box.left - frame.left, box.width);
		const y = scale(shown.y.to, shown.y.from, box.top - frame.top, box.height);
		if (asked !== shown.id) hide();
		asked = shown.id;
		try {
			return hits(shown, { x, y }, await FORMS[shown.form]());
		} catch {
			// The form's code failed or did not arrive: the picture stands, it just can't be asked.
			return [];
		}
	}
	function show(index: number): void {
		const hit = points[index];
		const text = hit && tell(hit.key);
		if (!hit || !text) return;
		at = index;
		readout.textContent = text;
		readout.hidden = ring.hidden = false;
		const { offsetTop, offsetLeft, offsetWidth } = picture;
		Object.assign(readout.style, { top: `${offsetTop}px`, left: `${offsetLeft}px`, width: `${offsetWidth}px`, minHeight: '' });
		const measure = picture.parentElement?.querySelector<HTMLElement>('.measure');
		if (measure) {
			const { offsetTop: from, offsetHeight: tall } = measure;
			if (offsetTop - readout.offsetHeight < from + tall) readout.style.minHeight = `${offsetTop - from}px`;
			// What is longer than that hangs over the picture: above the measure is the finding.
			readout.style.top = `${Math.max(offsetTop, from + readout.offsetHeight)}px`;
		}
		const { x, y, right, bottom, exact } = hit;
		// Beside a picture little is painted.
		const [left, end] = [Math.max(0, hit.left - CLEAR), Math.min(offsetWidth, right + CLEAR)];
		const top = hit.top - CLEAR;
		ring.classList.toggle('frame', exact);
		ring.style.cssText = exact
			? `left:${left}px;top:${top}px;width:${end - left}px;height:${bottom + CLEAR - top}px`
			: `left:${x}px;top:${y}px`;
	}
	function hide(): void {
		readout.hidden = ring.hidden = true;
		pinned = false;
		ring.classList.remove('pinned');
		at = -1;
	}
	function pin(on: boolean): void {
		pinned = on && at >= 0;
		ring.classList.toggle('pinned', pinned);
	}
	function nearest(event: PointerEvent): number {
		const frame = picture.getBoundingClientRect();
		const reach = LINES.includes(scene().form) ? Infinity : REACH;
		return meant(points, event.clientX - frame.left, event.clientY - frame.top, reach);
	}

	picture.addEventListener(
		'pointermove',
		(event) => {
			if (pinned || event.pointerType === 'touch') return;
			void look().then((found) => {
				points = found;
				const index = nearest(event);
				if (index < 0) hide();
				else show(index);
			});
		},
		{ signal, passive: true }
	);
	picture.addEventListener('pointerleave', () => !pinned && document.activeElement !== picture && hide(), { signal });
	picture.addEventListener(
		'click',
		(event) => {
			void look().then((found) => {
				points = found;
				const index = nearest(event as PointerEvent);
				hide();
				show(index);
				pin(true);
			});
		},
		{ signal }
	);
	picture.addEventListener(
		'keydown',
		(event) => {
			const step = STEPS[event.key];
			const jump = { Home: 0, End: Infinity }[event.key];
			if (event.key === 'Escape') hide();
			else if (event.key === 'Enter') pin(!pinned);
			else if (step === undefined && jump === undefined) return;
			event.preventDefault();
			if (step === undefined && jump === undefined) return;
			void look().then((found) => {
				points = found;
				show(Math.min(points.length - 1, Math.max(0, jump ?? (at < 0 && step === 1 ? 0 : at + (step ?? 0)))));
			});
		},
		{ signal }
	);
	const name = () => picture.setAttribute('aria-label', label());
	name();
	// Another scene: what was shown or pinned belongs to the one before.
	picture.addEventListener('scene', () => (hide(), name()), { signal });
	picture.addEventListener('focus', name, { signal });
	picture.addEventListener('blur', () => !pinned && hide(), { signal });

	return () => {
		stop.abort();
		readout.remove();
		ring.remove();
		picture.removeAttribute('tabindex');
		picture.removeAttribute('role');
		picture.removeAttribute('aria-label');
		picture.setAttribute('aria-hidden', 'true');
	};
}
