import * as v from 'valibot';
import { id, number, text } from './atoms.ts';

/** The shape of `data/teaching/`: what a lesson needs beside the moments. What its files name is checked in `teaching-rules.ts`. */

export const QUESTION_KINDS = ['recall', 'interpret', 'judge'] as const;
export const SKILLS = ['sourcing', 'corroboration'] as const;

const lines = v.pipe(number, v.minValue(1, 'leaves no line to write on'), v.maxValue(6, 'takes too much of the page'));
const asked = { lines, ask: text, answer: text };

export const LessonFile = v.strictObject({
	aims: v.pipe(v.array(text), v.minLength(1, 'names no aim')),
	text,
	pictures: v.pipe(v.array(id), v.minLength(1, 'shows no picture'), v.maxLength(2, 'shows more than two pictures')),
	questions: v.array(v.strictObject({ kind: v.picklist(QUESTION_KINDS), moment: id, ...asked })),
	exercise: id
});
export type LessonFile = v.InferOutput<typeof LessonFile>;

export const ExerciseFile = v.strictObject({
	skill: v.picklist(SKILLS),
	moment: id,
	/** A moment whose picture helps. */
	picture: v.optional(id),
	/** The disputes it is built on: facts with rivals, entries of the log of corrections. */
	facts: v.optional(v.array(id), []),
	corrections: v.optional(v.array(id), []),
	title: text,
	setting: text,
	accounts: v.pipe(
		v.array(v.strictObject({ who: text, says: text, sources: v.array(id) })),
		v.minLength(2, 'sets fewer than two accounts side by side')
	),
	tasks: v.pipe(v.array(v.strictObject(asked)), v.minLength(1, 'sets no task'))
});
export type ExerciseFile = v.InferOutput<typeof ExerciseFile>;

export const DisputeFile = v.strictObject({
	moments: v.pipe(v.array(id), v.minLength(1, 'is told in no moment')),
	title: text,
	sides: v.pipe(v.array(v.strictObject({ who: text, says: text, sources: v.array(id) })), v.minLength(2, 'has fewer than two sides')),
	record: text
});
export type DisputeFile = v.InferOutput<typeof DisputeFile>;

export const WordFile = v.strictObject({ moment: id, term: text, meaning: text });
export type WordFile = v.InferOutput<typeof WordFile>;
