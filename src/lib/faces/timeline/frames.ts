import { density, type Era } from '$lib/story/timescale';
import type { Wish } from './labels.ts';
import type { Stage } from './shape.ts';

/** Px of an era's frame that must be in view for anything in it to be drawn. */
const SLIVER = 44;
/** Px beyond the view at which what goes on is cut. */
export const BEYOND = 2;
/** Px along time that a line of a title and an era's name take when time runs downwards: in its frame, and over it. */
export const UPRIGHT_LINE = 20;
const UPRIGHT_HEADING = 32;
const UPRIGHT_TITLE = 22;
/** The weight of an era's name: above any event's. */
export const HEADING = 9;

/** An era as it is drawn: its ends in px, px per year, whether it is folded, and, standing upright, where over it its name begins. */
export interface Frame extends Era {
	perYear: number;
	folded?: boolean;
	above?: number | undefined;
}

/** The eras as they are drawn on a stage that shows the breadth from `start`, `scale` times enlarged. */
export function framesOf(
	eras: readonly Era[],
	{ stage, start, scale }: { stage: Stage; start: number; scale: number },
	folded: readonly string[]
): Frame[] {
	const breadth = scale * stage.along;
	const frames = eras.map((era) => ({
		...era,
		start: (era.start - start) * breadth,
		end: (era.end - start) * breadth,
		perYear: density(era) * breadth * 365.25,
		folded: folded.includes(era.id)
	}));
	return frames.map((frame, index) => ({ ...frame, above: aboveFrame(frames, index, stage.unit) }));
}

/** Whether nothing is drawn in an era: it is folded, or no more than a sliver of it is in view, at the edge. Even time has no frames. */
export function isClosed({ start, end, folded }: Pick<Frame, 'start' | 'end' | 'folded'>, view: { stage: Stage; even: boolean }): boolean {
	const seen = Math.min(end, view.stage.along) - Math.max(start, 0);
	return !view.even && (folded === true || (seen < SLIVER && seen < end - start));
}

/** Standing upright, an era's name takes its room before anything else. That of one that is folded has none but over it. */
export function headingsOf(frames: readonly Frame[], { along, unit }: Stage): Wish[] {
	return frames.flatMap(({ id, start, end, folded, above }) => {
		if ((!folded && end - start <= UPRIGHT_HEADING * 1.5) || end <= UPRIGHT_HEADING || start >= along) return [];
		const wish = { id: `era ${id}`, lane: 0, weight: HEADING, from: -1e6, to: end };
		if (above !== undefined) return [{ ...wish, at: above + (UPRIGHT_TITLE / 2) * unit, length: 0 }];
		if (folded) return [];
		return [{ ...wish, at: Math.max(0, start) + 4, length: (UPRIGHT_HEADING - UPRIGHT_LINE) * unit }];
	});
}

/** Standing upright, where over a frame its name begins, in px, if between it and the frame before there is room for one in view. */
export function aboveFrame(frames: readonly Pick<Era, 'start' | 'end'>[], index: number, unit: number): number | undefined {
	const title = UPRIGHT_TITLE * unit;
	const { start } = frames[index] ?? { start: 0 };
	const before = frames[index - 1]?.end ?? -Infinity;
	return before > -Infinity && start - before >= title && start >= title ? start - title : undefined;
}
