import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import { moves } from '$lib/parts/motion';
import type { TimelineView } from './view.svelte.ts';

/** Two taps within this time and distance are a double tap. */
const TAP = { ms: 320, px: 32 };
const STEP = 1.8;
const GLIDE_MS = 320;

export interface Zooming {
	/** Enlarges by a factor about the middle of the view, or about a place on the stage in px. */
	by: (factor: number, about?: number) => void;
	/** Goes to a part of the breadth. */
	to: (start: number, scale: number) => void;
	stop: () => void;
}

/**
 * Lets a stage be zoomed and moved along time with d3-zoom. A plain wheel and one finger are the page's; Ctrl or ⌘ with the wheel, two fingers, the
 * mouse's drag and a double tap are the stage's. Every way of moving ends in `view.show`.
 */
export function zooming(node: HTMLElement, view: TimelineView): Zooming {
	const target = select(node);
	let frame = 0;
	const behavior: ZoomBehavior<HTMLElement, unknown> = zoom<HTMLElement, unknown>()
		.filter((event: Event) => {
			if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
			if ('touches' in event) return (event as TouchEvent).touches.length > 1;
			return event instanceof MouseEvent && event.type === 'mousedown' && event.button === 0 && !event.ctrlKey;
		})
		.extent(() => extent())
		.on('start', ({ sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
			if (!sourceEvent) return;
			view.release();
		})
		.on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
			if (!sourceEvent) return;
			const moved = view.stage.upright ? transform.y : transform.x;
			view.show(-moved / (transform.k * view.stage.along), transform.k);
		});
	target.call(behavior).on('dblclick.zoom', null);

	function extent(): [[number, number], [number, number]] {
		const { along, across, upright } = view.stage;
		const size: [number, number] = upright ? [across, along] : [along, across];
		behavior.scaleExtent([1, view.most]).translateExtent([[0, 0], size]);
		return [[0, 0], size];
	}
	/** Tells d3 where the view is: it keeps a transform of its own on the node. */
	function tell(): void {
		const moved = -view.start * view.scale * view.stage.along;
		const { upright } = view.stage;
		target.call(behavior.transform, zoomIdentity.translate(upright ? 0 : moved, upright ? moved : 0).scale(view.scale));
	}
	function to(start: number, scale: number): void {
		view.release();
		const { grasps } = view;
		const from = { start: view.start, end: view.start + 1 / view.scale };
		view.show(start, scale);
		const aim = { start: view.start, end: view.start + 1 / view.scale };
		if (!moves()) return;
		view.heading = { start: view.start, scale: view.scale };
		const began = performance.now();
		const glide = (now: number) => {
			if (view.grasps !== grasps) return;
			const t = Math.min(1, Math.max(0, (now - began) / GLIDE_MS));
			const eased = 1 - (1 - t) ** 3;
			const a = from.start + (aim.start - from.start) * eased;
			const b = from.end + (aim.end - from.end) * eased;
			view.show(a, 1 / (b - a));
			if (t < 1) frame = requestAnimationFrame(glide);
			else view.heading = undefined;
		};
		glide(began);
	}
	function by(factor: number, about = view.stage.along / 2): void {
		const place = view.start + about / (view.scale * view.stage.along);
		const scale = Math.min(view.most, Math.max(1, view.scale * factor));
		to(place - about / (scale * view.stage.along), scale);
	}

	let tap: { time: number; x: number; y: number } | undefined;
	const tapped = (event: PointerEvent) => {
		if (event.pointerType !== 'touch') return;
		const { left, top } = node.getBoundingClientRect();
		const again = tap && event.timeStamp - tap.time < TAP.ms && Math.hypot(event.clientX - tap.x, event.clientY - tap.y) < TAP.px;
		tap = again ? undefined : { time: event.timeStamp, x: event.clientX, y: event.clientY };
		if (again) by(STEP, view.stage.upright ? event.clientY - top : event.clientX - left);
	};
	const doubled = (event: MouseEvent) => {
		const { left, top } = node.getBoundingClientRect();
		by(event.shiftKey ? 1 / STEP : STEP, view.stage.upright ? event.clientY - top : event.clientX - left);
	};
	// What moved the view last may have been keys or the ribbon: d3 begins from there.
	const events = ['pointerdown', 'wheel', 'touchstart'] as const;
	for (const event of events) node.addEventListener(event, tell, { capture: true, passive: true });
	node.addEventListener('pointerup', tapped);
	node.addEventListener('dblclick', doubled);

	return {
		by,
		to,
		stop() {
			cancelAnimationFrame(frame);
			target.on('.zoom', null);
			for (const event of events) node.removeEventListener(event, tell, { capture: true });
			node.removeEventListener('pointerup', tapped);
			node.removeEventListener('dblclick', doubled);
		}
	};
}
