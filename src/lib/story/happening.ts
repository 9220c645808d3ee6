import type { Source } from './source.ts';
import type { Theme } from './types.ts';

/** What kind of thing happened. */
export type EventKind = 'institution' | 'decision' | 'budget' | 'technology' | 'people' | 'count' | 'deal';

/** Whether something happened on a day, on a day that is not known (in a month, a year), or over a span of time. */
export type Reach = 'day' | 'unsure' | 'span';

/** What a moment of the story and a smaller event have in common: when, about what, who says so. */
export interface Happening {
	id: string;
	/** A day inside its date, `YYYY-MM-DD`; the timeline sorts by it. */
	at: string;
	/** The date with its own precision: for `<time datetime>` and as words. */
	date: { iso: string; text: string };
	/** First and last day that the date may mean. */
	span: [first: string, last: string];
	reach: Reach;
	themes: Theme[];
	kind: EventKind;
	place?: string;
	title: string;
	titleHtml: string;
	sources: Source[];
}

/** A smaller event between the moments. */
export interface TimelineEvent extends Happening {
	/** What to keep in mind. */
	noteHtml?: string;
}
