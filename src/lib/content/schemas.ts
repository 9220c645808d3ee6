import * as v from 'valibot';
import { date, day, eventKind, filled, id, ids, lang, number, text, theme } from './atoms.ts';
import { thread } from './thread-schema.ts';

export type { ThreadFile } from './thread-schema.ts';

/** The shape of every file in `data/`. What stands beside each other in files is linked and checked in `rules.ts`. */

export const StoryFile = v.strictObject({
	languages: v.pipe(
		v.array(lang),
		v.minLength(1, 'names no language'),
		v.checkItems((item, index, all) => all.indexOf(item) === index, 'stands twice')
	),
	title: text,
	subtitle: text,
	lede: text,
	thread,
	description: text,
	chapters: v.pipe(
		v.array(
			v.strictObject({
				id,
				year: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^[12]\d{3}$/, 'is not a year')),
				title: text,
				line: text,
				thread,
				moments: v.pipe(ids, v.minLength(1, 'names no moment'))
			})
		),
		v.minLength(1, 'holds no chapter')
	),
	end: v.strictObject({ title: text, body: text }),
	/** What readers draw before they see it: the moment it stands before, its picture, and the last year that is given. */
	guess: v.optional(
		v.strictObject({
			before: id,
			scene: v.strictObject({ chart: id, view: id }),
			given: v.pipe(number, v.integer('is not a year')),
			/** The smallest step of a guess and the larger one of the page keys, in the chart's unit. */
			step: v.pipe(number, v.minValue(1, 'is no step')),
			leap: v.pipe(number, v.minValue(1, 'is no step')),
			title: text,
			ask: text,
			after: text
		})
	),
	about: v.array(v.strictObject({ title: text, body: text }))
});
export type StoryFile = v.InferOutput<typeof StoryFile>;

/** What it is about, the lane of the timeline first. */
const themes = v.pipe(
	v.array(theme),
	v.minLength(1, 'names no theme'),
	v.checkItems((item, index, all) => all.indexOf(item) === index, 'stands twice')
);

export const MomentFile = v.strictObject({
	date,
	at: day,
	themes,
	kind: eventKind,
	/** Named by the words `timeline.place.<id>`. */
	place: v.optional(id),
	/** Whether the timeline names it from afar. */
	landmark: v.optional(v.boolean(), false),
	scene: v.strictObject({ chart: id, view: id }),
	switch: v.optional(
		v.strictObject({
			label: text,
			options: v.pipe(v.array(v.strictObject({ view: id, name: text, words: text })), v.minLength(2, 'has fewer than two options'))
		})
	),
	sources: ids,
	claims: v.optional(ids, []),
	changed: day,
	/** What else one would search for it by: names that its words do not write. */
	found: v.optional(text),
	title: text,
	body: text,
	slide: text,
	notes: text,
	ask: text
});
export type MomentFile = v.InferOutput<typeof MomentFile>;

/** What happened between the moments: on the timeline alone. */
export const EventsFile = v.record(
	id,
	v.strictObject({
		date,
		at: day,
		themes,
		kind: eventKind,
		place: v.optional(id),
		title: text,
		note: v.optional(text),
		sources: ids
	})
);
export type EventEntry = v.InferOutput<typeof EventsFile.value>;

/** Teachers' routes: the minutes of class time, and the moments shown. */
export const RoutesFile = v.record(
	id,
	v.strictObject({
		minutes: v.pipe(number, v.minValue(1, 'is less than a minute')),
		title: text,
		moments: v.pipe(ids, v.minLength(1, 'names no moment'))
	})
);
export type RoutesFile = v.InferOutput<typeof RoutesFile>;

export const RedirectsFile = v.record(id, id);

export const GlossaryFile = v.strictObject({
	names: v.array(filled),
	terms: v.optional(v.array(v.strictObject({ en: filled, zh: filled, ko: filled })), [])
});
export const WordsFile = v.record(filled, filled);
