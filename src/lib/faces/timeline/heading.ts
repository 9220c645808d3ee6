import { fill } from '$lib/story/language';
import { UPRIGHT_LINE, type Frame } from './frames.ts';
import type { Label } from './labels.ts';
import { SLACK } from './measure.ts';
import type { Shape, Stage } from './shape.ts';
import { VALUE } from './values.ts';

/** Px of a frame in view that the strips' names need. */
const SEEN = 40;
/** Px of a line of theirs, from the edge of a frame down to the first, from that to one below an era's title, from the last down to a frame, and at a name's sides. */
const LINE = 15;
const DOWN = 8;
const PART = 3;
const UP = 3;
const SIDES = 7;
/** Sizes of type, in px: of an event's title, in which lengths are measured, and of what stands beside an era's. */
const TITLE = 14;
const BESIDE = 13;
/** Px between an era's title and what stands beside it, that a line under it takes, and before the strips and the edge of the stage. */
const GAP = 10;
const UNDER = 18;
const EDGE = 8;

/** What headings depend on. */
export interface HeadingView {
	stage: Stage;
	/** Whether time is stretched nowhere. */
	even: boolean;
	frames: readonly (Frame & { tall: string; times: number })[];
	measure: (text: string, rank: number) => number;
	placed: { labels: readonly Label[] };
	data: { words: Record<string, string> };
}

/** The names of the strips, upright: the lines of each, and the px they take from `top` to `bottom`. */
export interface StripHead {
	share: string[];
	budget: string[];
	/** The frame over which they stand, or in which. */
	frame: string | undefined;
	inside: boolean;
	top: number;
	bottom: number;
	/** Where they begin beside the line of the era's title, and where under it. */
	left: { title: number; under: number };
}

/** Px of a value, or a name, in the type of the strips. */
export const stripLength = ({ measure }: Pick<HeadingView, 'measure'>, text: string): number =>
	((measure(text, 1) - SLACK) * VALUE) / TITLE;

/**
 * Upright, the strips are named with their units, in one line where their breadth allows: over the first frame with room for it, or at its top if there
 * is none above.
 */
export function stripHead(view: HeadingView, { strips }: Shape): StripHead {
	const { stage, frames } = view;
	const { words } = view.data;
	const parts = ['share', 'budget'].map((strip) => [words[`timeline.${strip}.short`] ?? '', words[`timeline.${strip}.unit`] ?? '']);
	const whole = parts.map(([name = '', unit = '']) => fill(words['timeline.strip'] ?? '', { name, unit }));
	const sides = SIDES * stage.unit;
	const length = (text: string) => stripLength(view, text) + sides;
	const rooms = [strips.budget - strips.share, stage.across - strips.budget - 2];
	const one = whole.every((text, index) => length(text) <= (rooms[index] ?? 0));
	const [share = [], budget = []] = one ? whole.map((text) => [text]) : parts;
	const index = frames.findIndex(({ end, folded }) => end > SEEN && !folded);
	const { id, start = 0, above } = frames[index] ?? {};
	const before = Math.max(0, frames[index - 1]?.end ?? 0);
	const lines = share.length * LINE * stage.unit;
	const inside = above === undefined || start - before < lines + UP + 1;
	const height = inside && !one ? lines + PART * stage.unit : lines;
	const top = inside ? Math.max(0, start) + DOWN * stage.unit : start - UP - height;
	const lefts = share.map((text) => Math.min(strips.share, strips.budget - length(text)));
	const left = { title: (inside ? lefts[0] : lefts.at(-1)) ?? strips.share, under: Math.min(...lefts) };
	return { share, budget, frame: id, inside, top, bottom: top + height, left };
}

/** An era's heading, upright: how much it stretches time, beside its title or under it, as much as finds room; and how long it may be, in px. */
export interface Heading {
	said?: string;
	under: boolean;
	room: number;
}

/** What stands at an era's title. `top`: where that begins, in px; `head`: the names of the strips. */
export function headingOf(
	frame: HeadingView['frames'][number],
	view: HeadingView,
	layout: Shape,
	{ top, head }: { top: number; head: StripHead }
): Heading {
	const { stage, measure, placed, even } = view;
	const { share, size } = layout.strips;
	// Between two frames nothing of the strips is drawn but their names.
	const free = size === 0 || (frame.above !== undefined && (head.inside || head.frame !== frame.id));
	const named = head.frame === frame.id ? head.left : { title: share, under: share };
	const room = (free ? stage.across : named.title) - EDGE - layout.words;
	if (even || frame.folded) return { under: false, room };
	const short = frame.times === 1 ? '' : fill(view.data.words['timeline.times'] ?? '', { n: frame.times });
	const length = (text: string) => ((measure(text, 1) - SLACK) * BESIDE) / TITLE + 1;
	const rest = room - measure(frame.title, 0) + SLACK - GAP;
	const said = [frame.tall, short].find((text) => text && length(text) <= rest);
	if (said || !short || frame.above !== undefined) return { ...(said && { said }), under: false, room };
	const [from, to] = [top + UPRIGHT_LINE * stage.unit, top + (UPRIGHT_LINE + UNDER) * stage.unit];
	const taken = placed.labels.some(({ id, start, end }) => id !== `era ${frame.id}` && start < to && end > from);
	const fits = !taken && to <= frame.end && length(short) <= (size === 0 ? room : named.under - EDGE - layout.words);
	return { ...(fits && { said: short }), under: fits, room };
}
