import type { Route } from './route.ts';
import type { Source } from './source.ts';
import type { Thread } from './thread.ts';
import type { Happening, TimelineEvent } from './happening.ts';
import type { Unit } from './numbers.ts';
import type { Correction, Fact, SeriesInfo } from './ledger-types.ts';
import type { Teaching } from './teaching-types.ts';

/** The story as every face reads it: words already rendered for one language, figures already resolved. No DOM, no Svelte. */

/** A language as it stands in an address. `langTag` gives what stands in `lang` and `hreflang`. */
export type Lang = 'en' | 'zh' | 'ko';

export type Theme = 'talent' | 'money' | 'chips' | 'policy' | 'diplomacy';

/** How far a sum of money has come; measured things are neither planned nor enacted. */
export type Stage = 'planned' | 'enacted' | 'executed' | 'measured' | 'derived' | 'estimate';

/** A colour token; `thread` is what the step talks about, `ash` is context. */
export type Tone = 'thread' | 'ink' | 'ash' | 'teal' | 'indigo' | 'plum' | 'ochre';

export type FormId = 'line' | 'columns' | 'bars' | 'squares' | 'slope' | 'range' | 'spans' | 'stack' | 'unfold' | 'correction';

/** One axis in data units; `from` may exceed `to` (ranks: best on top). */
export interface Axis {
	from: number;
	to: number;
	ticks: { at: number; label: string }[];
}

/**
 * One datum of a scene. `x` and `y` are in the units of the axes (bars, range and unfold: `x` is the value, `y` the slot; spans: `x` is the
 * start, `y` the lane; stack: `y` is the middle of the layer); `high` is the open end of a range of sources, in the value's unit.
 */
export interface Row {
	key: string;
	x: number;
	/** Columns that a tear has moved: the year that they are of. */
	year?: number;
	y: number;
	high?: number;
	stage: Stage;
	tone: Tone;
	focus: boolean;
	/** The formatted value, when it is written beside the mark. */
	label?: string;
	/** Columns: how wide, in units of x. */
	width?: number;
	/** Columns: where the value must stand, for something that lies over the picture leaves it no other place. */
	side?: 'above' | 'above-end' | 'above-start';
	/** Stack: the parts that rules cut it into, from its foot up, in units of y. */
	parts?: [top: number, bottom: number][];
	/** Unfolding only: how wide the one is, in units of x. */
	one?: number;
	/** Spans only: where it ends; an event has no end. */
	end?: number;
	/** Correction only: what was written, where `label` is what holds. */
	was?: string;
	/** What the mark is, when it is written beside it (bars, squares). */
	name?: string;
}

/** Rows drawn together: a line, a set of columns, a field of squares. Never joined across groups. */
export interface Group {
	key: string;
	name?: string;
	tone: Tone;
	style: 'line' | 'dots';
	/** Squares only: which field the group fills. */
	block: number;
	/** While a line draws itself: the share of its span that is drawn, 0 to 1. */
	shown?: number;
	/** While a field of squares fills: how many it will hold. */
	full?: number;
	rows: Row[];
}

/** All that a form needs to draw one view: a picture is a function of this alone. */
export interface Scene {
	id: string;
	chart: string;
	form: FormId;
	x: Axis;
	y: Axis;
	groups: Group[];
	notes: { x: number; y: number; text: string }[];
	breaks: { x: number; text: string }[];
	bands: { from: number; to: number; text: string }[];
	/** Spans only: lanes that run into each other at a time. */
	links: { x: number; from: number; to: number }[];
}

/** A chart in one state with everything that is said around it. Strings ending in `Html` are safe markup. */
export interface Figure {
	titleHtml: string;
	subtitleHtml: string;
	descriptionHtml: string;
	scene: Scene;
	sources: Source[];
	table: { head: [string, string]; rows: { key: string; name: string; value: string }[] };
}

export interface Moment extends Happening {
	/** The years of the date in short, for lists and offers to continue. */
	year: string;
	/** Whether the timeline names it from afar. */
	landmark: boolean;
	bodyHtml: string;
	/** What else it is searched by. */
	found?: string;
	slideHtml: string;
	notesHtml: string;
	askHtml: string;
	/** Its picture; where the reader may switch, the first of `figures`. */
	figure: Figure;
	/** All its pictures, at least one; more where the reader may switch. */
	figures: Figure[];
	switch?: { label: string; options: { name: string; wordsHtml: string }[] };
	/** The day on which its words last changed, as `YYYY-MM-DD` and as words. */
	changed: string;
	changedText: string;
	/** Reading time in minutes, words and picture. */
	minutes: number;
	/** Class time in minutes: its words read aloud, and half a minute to look. */
	telling: number;
}

export interface Chapter {
	id: string;
	year: string;
	title: string;
	lineHtml: string;
	thread: Thread;
	moments: Moment[];
}

/** What readers draw before they see it: the years of a figure of columns after the last one that is given. */
export interface Guess {
	/** The moment that it stands before. */
	before: string;
	/** The last year that is shown from the start. */
	given: number;
	unit: Unit;
	/** The smallest step of a guess, and the larger one of the page keys. */
	step: number;
	leap: number;
	title: string;
	titleHtml: string;
	askHtml: string;
	/** What is to be known once the truth is seen. */
	afterHtml: string;
	figure: Figure;
}

/** The whole story in one language. */
export interface Story {
	lang: Lang;
	/** Languages the story is told in, this one among them. */
	languages: Lang[];
	title: string;
	subtitle: string;
	ledeHtml: string;
	/** The thread across the cover's sheet. */
	thread: Thread;
	description: string;
	chapters: Chapter[];
	guess?: Guess;
	end: { title: string; bodyHtml: string };
	/** How the story was made, what is not known, what was left out. */
	about: { title: string; bodyHtml: string }[];
	/** Smaller events of the timeline, in the order of time. */
	events: TimelineEvent[];
	/** Teachers' routes through it, the shortest first. */
	routes: Route[];
	/** What lessons need beside the moments. */
	teaching: Teaching;
	/** Ids that changed, from the old to the new. */
	redirects: Record<string, string>;
	facts: Fact[];
	corrections: Correction[];
	series: SeriesInfo[];
	/** Every source with the facts and moments that rest on it. */
	sources: { source: Source; facts: string[]; moments: { id: string; title: string }[] }[];
	/** The words of the interface, by key. */
	words: Record<string, string>;
	/** Those that stand below a title, as safe HTML that says where its lines may turn. */
	leadsHtml: Record<string, string>;
}
