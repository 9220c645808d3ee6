import type { GuessBoard } from '$lib/story/outline';
import type { Row, Scene } from '$lib/story/types';
import { pieces, placeOfLabel, type Em } from './labels.ts';

/** What can be drawn: the years after the given one, and the range and step of their values. */
export interface Frame {
	/** The last year that is given, and its value: where every guess begins. */
	given: { year: number; value: number };
	/** The years to guess, one after another. */
	years: readonly number[];
	/** The truth of each year. */
	truth: readonly number[];
	from: number;
	to: number;
	step: number;
	leap: number;
}

/** A value for each year of the frame; undefined where nothing is drawn yet. */
export type Drawn = readonly (number | undefined)[];

/** A place of the pen: a year (the given one too, where strokes may begin) and a value. */
export interface Point {
	year: number;
	value: number;
}

const yearOf = (row: Row) => Math.round(row.x);
const rowsOf = (scene: Scene) => scene.groups.flatMap(({ rows }) => rows);

/** The frame of a board: its truth is the rows of the scene after the given year. */
export function frameOf({ scene, given, step, leap }: GuessBoard): Frame {
	const rows = rowsOf(scene);
	const asked = rows.filter((row) => yearOf(row) > given).sort((a, b) => a.x - b.x);
	return {
		given: { year: given, value: rows.find((row) => yearOf(row) === given)?.y ?? 0 },
		years: asked.map(yearOf),
		truth: asked.map(({ y }) => y),
		from: scene.y.from,
		to: scene.y.to,
		step,
		leap
	};
}

/** The scene as it stands before the truth: the given years alone, nothing torn; on which `side` their value stands, where the line crosses it. */
export function givenScene({ scene, given }: GuessBoard, side?: Row['side']): Scene {
	const placed = (row: Row): Row => (side && row.label !== undefined ? { ...row, side } : row);
	const groups = scene.groups.map((group) => ({ ...group, rows: group.rows.filter((row) => yearOf(row) <= given).map(placed) }));
	return { ...scene, id: `${scene.id}/given`, groups: groups.filter(({ rows }) => rows.length > 0), breaks: [], notes: [], bands: [] };
}

/** Where the value of the given year stands beside what is drawn. */
export function sideOfGiven(board: GuessBoard, guess: Drawn, frame: Frame, em: Em): Row['side'] {
	const scene = givenScene(board);
	const row = rowsOf(scene).find((other) => yearOf(other) === frame.given.year);
	return row && placeOfLabel(row, scene, pieces(guess, frame), em);
}

/** Nearer than this, in sizes of type, the word of the guess stands where the value of the truth would. */
const NEAR = 1.5;

/** The truth with the year in vermilion that surprises most; labels that would crowd its own, or that the guess leaves no place, give way. */
export function truthScene(scene: Scene, guess: Drawn, frame: Frame, far: { year: number; label: string } | undefined, em: Em): Scene {
	if (!far) return scene;
	const line = pieces(guess, frame);
	const drawn = guess[frame.years.indexOf(far.year)] ?? Infinity;
	const look = (row: Row, ground: Row['tone']): Row => {
		const { label: own, ...bare } = row;
		const distance = Math.abs(yearOf(row) - far.year);
		const surprise = Math.abs(drawn - row.y) < NEAR * em.up ? undefined : far.label;
		const label = distance === 0 ? surprise : distance > 2 ? own : undefined;
		const side = label === undefined ? undefined : placeOfLabel({ ...bare, label }, scene, line, em);
		return {
			...bare,
			focus: distance === 0,
			tone: distance === 0 ? 'thread' : ground,
			...(label !== undefined && side && { label, side })
		};
	};
	return { ...scene, groups: scene.groups.map((group) => ({ ...group, rows: group.rows.map((row) => look(row, group.tone)) })) };
}

/** A value on the nearest step inside the frame. */
export function snap(value: number, { from, to, step }: Frame): number {
	return Math.min(to, Math.max(from, from + Math.round((value - from) / step) * step));
}

/** An empty guess. */
export function blank({ years }: Frame): Drawn {
	return years.map(() => undefined);
}

/** The guess with one year set; a year outside the frame changes nothing. */
export function set(guess: Drawn, { year, value }: Point, frame: Frame): Drawn {
	return guess.map((known, at) => (frame.years[at] === year ? snap(value, frame) : known));
}

/** The guess after a straight piece of a stroke: every year that it crosses is set, however fast the hand went. */
export function stroke(guess: Drawn, a: Point, b: Point, frame: Frame): Drawn {
	const crossed = frame.years.filter((year) => year >= Math.min(a.year, b.year) && year <= Math.max(a.year, b.year));
	return crossed.reduce<Drawn>((drawn, year) => {
		// Where both ends share the year the hand moved upright: the end holds.
		const value = a.year === b.year ? b.value : a.value + ((b.value - a.value) * (year - a.year)) / (b.year - a.year);
		return set(drawn, { year, value }, frame);
	}, guess);
}

/** Where a year's value starts from: its own, else that of the nearest year before it. */
export function standing(guess: Drawn, at: number, frame: Frame): number {
	return guess.slice(0, at + 1).findLast((value) => value !== undefined) ?? snap(frame.given.value, frame);
}

/** How a guess compares with the truth. Years by their number, values in the unit of the frame. */
export interface Outcome {
	close: number;
	far: { year: number; guess: number; truth: number };
	/** How many years were drawn. */
	count: number;
	/** The deepest fall of the truth, and whether the guess falls there too; only where the guess says either. */
	fall?: { year: number; seen: boolean };
}

/** Compares what was drawn with the truth; undefined when nothing was. Of equals the earliest year. */
export function outcome(guess: Drawn, frame: Frame): Outcome | undefined {
	const drawn = frame.years.flatMap((year, at) => {
		const [value, truth] = [guess[at], frame.truth[at]];
		return value === undefined || truth === undefined ? [] : [{ year, guess: value, truth, off: Math.abs(value - truth) }];
	});
	const [first] = drawn;
	if (!first) return undefined;
	const far = drawn.reduce((most, other) => (other.off > most.off ? other : most), first);
	const close = drawn.reduce((least, other) => (other.off < least.off ? other : least), first);
	const fall = deepestFall(guess, frame);
	return { close: close.year, far: { year: far.year, guess: far.guess, truth: far.truth }, count: drawn.length, ...(fall && { fall }) };
}

function deepestFall(guess: Drawn, { given, years, truth }: Frame): Outcome['fall'] {
	const before = <T>(values: readonly T[], at: number, first: T) => (at === 0 ? first : values[at - 1]);
	const drops = truth.map((value, at) => (before(truth, at, given.value) ?? value) - value);
	const deepest = Math.max(...drops);
	const at = drops.indexOf(deepest);
	const [was, is, year] = [before<number | undefined>(guess, at, given.value), guess[at], years[at]];
	if (deepest <= 0 || was === undefined || is === undefined || year === undefined) return undefined;
	return { year, seen: is < was };
}
