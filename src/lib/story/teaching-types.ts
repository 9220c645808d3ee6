import type { Source } from './source.ts';
import type { Lang } from './types.ts';

/** A question or task with what a teacher may look for; `lines` to write on. */
export interface Asked {
	askHtml: string;
	answerHtml: string;
	lines: number;
}

export type QuestionKind = 'recall' | 'interpret' | 'judge';

/** What a route needs in a lesson. Moments are named by their ids. */
export interface Lesson {
	/** The route's id. */
	route: string;
	aimsHtml: string[];
	/** What the class reads, in paragraphs. */
	textHtml: string;
	/** Moments whose pictures the worksheet shows, one or two. */
	pictures: string[];
	questions: (Asked & { kind: QuestionKind; moment: string })[];
	exercise: string;
}

/** Somebody's account of something, with where it stands. */
export interface Account {
	whoHtml: string;
	saysHtml: string;
	sources: Source[];
}

/** A source exercise on a dispute that the ledger or the log of corrections knows. */
export interface Exercise {
	id: string;
	skill: 'sourcing' | 'corroboration';
	moment: string;
	picture?: string;
	title: string;
	settingHtml: string;
	accounts: Account[];
	tasks: Asked[];
}

/** A political dispute, each side as it would put it, and what is on record. */
export interface Dispute {
	id: string;
	moments: string[];
	title: string;
	sides: Account[];
	recordHtml: string;
}

/** A word to know, in every language of the story. */
export interface WordToKnow {
	id: string;
	moment: string;
	told: { lang: Lang; term: string; meaningHtml: string }[];
}

export interface Teaching {
	/** In the order of the routes. */
	lessons: Lesson[];
	exercises: Exercise[];
	disputes: Dispute[];
	words: WordToKnow[];
}
