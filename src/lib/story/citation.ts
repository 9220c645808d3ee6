import type { Lang } from './types.ts';

/** What a citation of one moment needs; dates as `YYYY-MM-DD`. */
export interface Cited {
	title: string;
	site: string;
	changed: string;
	address: string;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function spoken(day: string): { year: string; day: string } {
	const [year = '', month = '1', date = '1'] = day.split('-');
	return { year, day: `${MONTHS[Number(month) - 1] ?? ''} ${Number(date)}` };
}

/** The end of a sentence, inside its quotation marks too: nothing follows it. */
const ENDED = /[.?!…。？！][”’」』]*$/;
/** The closing marks of a quotation that a title ends in; an apostrophe at its end closes none. */
const QUOTED = /(?:“[^”]*”|‘[^’]*’)$/;

/** A title with the full stop that both American styles set behind it: inside quotation marks, and none behind a question or a call. */
function stopped(title: string): string {
	if (ENDED.test(title)) return title;
	return QUOTED.test(title) ? `${title.slice(0, -1)}.${title.slice(-1)}` : `${title}.`;
}

/** A title inside double quotation marks: its own become single ones. */
const inner = (title: string) => title.replaceAll('“', '‘').replaceAll('”', '’');

/** A text as a field of BibTeX: signs that TeX would act on are kept as they are. */
const field = (text: string) => text.replace(/[%&#$_]/g, '\\$&');

export type Style = 'APA' | 'Chicago' | 'GB/T 7714' | 'BibTeX';

/** The styles as readers of a language look for them. */
export function styleOrder(lang: Lang): Style[] {
	return lang === 'zh' ? ['GB/T 7714', 'APA', 'Chicago', 'BibTeX'] : ['APA', 'Chicago', 'GB/T 7714', 'BibTeX'];
}

/** The usual citation styles, with the day of access where it is known. No author is named: the work is cited by its title. */
export function citations({ title, site, changed, address }: Cited, accessed?: string): Record<Style, string> {
	const on = spoken(changed);
	const seen = accessed === undefined ? undefined : spoken(accessed);
	const key = (/\/m\/([^/]+)\//.exec(address)?.[1] ?? 'threefold').replace(/[^a-z0-9]+/gi, '');
	return {
		APA: `${stopped(title)} (${on.year}, ${on.day}). In ${site}. ${seen ? `Retrieved ${seen.day}, ${seen.year}, from ` : ''}${address}`,
		Chicago: `“${stopped(inner(title))}” In ${site}. ${on.day}, ${on.year}. ${seen ? `Accessed ${seen.day}, ${seen.year}. ` : ''}${address}.`,
		'GB/T 7714': `${title}[EB/OL]//${site}. (${changed})${accessed ? `[${accessed}]` : ''}. ${address}.`,
		BibTeX: `@misc{threefold-${key},\n  title = {{${field(title)}}},\n  howpublished = {${field(site)}},\n  year = {${on.year}},\n  url = {${address}}${accessed ? `,\n  note = {Accessed ${accessed}}` : ''}\n}`
	};
}
