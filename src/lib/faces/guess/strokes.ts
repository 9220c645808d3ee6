import type { Point } from './guess.ts';

/** How far, in px, a finger goes before it draws. */
const SLACK = 6;

interface Strokes {
	/** The place of a pointer; `x` and `y` are shares of the surface. */
	place: (x: number, y: number) => Point;
	/** Whether a stroke may begin so far across. */
	begins: (x: number) => boolean;
	draw: (from: Point, to: Point) => void;
	/** The last hand left the surface. */
	rest: () => void;
}

/**
 * Strokes of mouse, pen and fingers on a surface whose `touch-action` leaves upright movement to the page: a finger that goes
 * sideways draws, one that goes up or down scrolls, a tap sets one place. A mouse draws at once. Returns how to stop.
 */
export function strokes(surface: HTMLElement, { place, begins, draw, rest }: Strokes): () => void {
	const stop = new AbortController();
	const pens = new Map<number, { x: number; y: number; last?: Point }>();
	const scrolls = () => getComputedStyle(surface).touchAction !== 'none';
	const share = (x: number, y: number) => {
		const { left, top, width, height } = surface.getBoundingClientRect();
		return [(x - left) / width, (y - top) / height] as const;
	};
	const point = (x: number, y: number) => place(...share(x, y));
	const on = (name: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel', act: (event: PointerEvent) => void) =>
		surface.addEventListener(name, act, { signal: stop.signal, passive: true });
	const leave = ({ pointerId }: PointerEvent) => {
		if (pens.delete(pointerId) && pens.size === 0) rest();
	};

	on('pointerdown', (event) => {
		const { clientX: x, clientY: y, pointerId } = event;
		if (event.button !== 0 || !begins(share(x, y)[0])) return;
		pens.set(pointerId, { x, y });
		if (event.pointerType !== 'mouse') return;
		surface.setPointerCapture(pointerId);
		const start = point(x, y);
		pens.set(pointerId, { x, y, last: start });
		draw(start, start);
	});
	on('pointermove', ({ clientX: x, clientY: y, pointerId }) => {
		const pen = pens.get(pointerId);
		if (!pen) return;
		const [across, along] = [Math.abs(x - pen.x), Math.abs(y - pen.y)];
		if (!pen.last && (Math.max(across, along) < SLACK || (along > across && scrolls()))) return;
		const to = point(x, y);
		draw(pen.last ?? point(pen.x, pen.y), to);
		pen.last = to;
	});
	on('pointerup', (event) => {
		const { clientX: x, clientY: y, pointerId } = event;
		const pen = pens.get(pointerId);
		if (pen && !pen.last && Math.hypot(x - pen.x, y - pen.y) < 2 * SLACK) draw(point(x, y), point(x, y));
		leave(event);
	});
	on('pointercancel', leave);
	return () => stop.abort();
}
