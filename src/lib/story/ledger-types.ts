import type { Source } from './source.ts';
import type { Scene, Theme } from './types.ts';

/** A number of the ledger with everything that is said about it. */
export interface Fact {
	id: string;
	/** Formatted with its unit. */
	value: string;
	measureHtml: string;
	date: string;
	/** Who says it, and what kind of source that is; a derived number has its formula instead. */
	saysHtml?: string;
	/** What kind of source that is; named by the words `kind.<kind>`. */
	kind: string;
	sure?: string;
	formulaHtml?: string;
	sources: Source[];
	caveatHtml?: string;
	rivals: { value: string; saysHtml: string; whyHtml: string; sources: Source[] }[];
	/** Facts that answer the same question by another count, why they differ, and which of them the story uses, as a sentence. */
	otherwise?: { whyHtml: string; used: string; counts: { id: string; value: string; measureHtml: string; saysHtml?: string }[] };
	/** All values on one scale, where they differ. */
	scene?: Scene;
	/** Moments that use it, in order. */
	moments: { id: string; title: string; found?: string }[];
	themes: Theme[];
	chapters: string[];
	/** Neutral searches in the reader's language. */
	searches: { text: string; url: string }[];
}

/** A mistake and its mending; its date is that of the event for the article's, of the change for ours. */
export interface Correction {
	id: string;
	date: string;
	of: 'article' | 'story';
	wasHtml: string;
	isHtml: string;
	whyHtml: string;
	sources: Source[];
	fact?: string;
	moment?: { id: string; title: string };
}

/** A series as it can be fetched. */
export interface SeriesInfo {
	id: string;
	title: string;
	unit: string;
	licence: string;
	sets: { id: string; text: string }[];
	breaks: string[];
	caveats: string[];
	sources: Source[];
	/** Its years, as they are written. */
	years: string;
	/** The first and the last of them. */
	span: [number, number];
}
