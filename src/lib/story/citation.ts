import type { Lang } from './types.ts';

/** What a citation of one moment needs; dates as `YYYY-MM-DD`. */
export interface Cited {
	title: string;
	site: string;
	changed: string;
	address: string;
	lang: Lang;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function parts(day: string): { year: string; month: string; date: number } {
	const [year = '', month = '1', date = '1'] = day.split('-');
	return { year, month: MONTHS[Number(month) - 1] ?? '', date: Number(date) };
}

/** The usual citation styles, each ending with the day of access. No author is named: the work is cited by its title. */
export function citations(
	{ title, site, changed, address }: Cited,
	accessed: string
): Record<'APA' | 'Chicago' | 'GB/T 7714' | 'BibTeX', string> {
	const on = parts(changed);
	const seen = parts(accessed);
	const key = (address.match(/\/m\/([^/]+)\//)?.[1] ?? 'threefold').replace(/[^a-z0-9]+/gi, '');
	return {
		APA: `${title}. (${on.year}, ${on.month} ${on.date}). In ${site}. Retrieved ${seen.month} ${seen.date}, ${seen.year}, from ${address}`,
		Chicago: `“${title}.” In ${site}. ${on.month} ${on.date}, ${on.year}. Accessed ${seen.month} ${seen.date}, ${seen.year}. ${address}.`,
		'GB/T 7714': `${title}[EB/OL]//${site}. (${changed})[${accessed}]. ${address}.`,
		BibTeX: `@misc{threefold-${key},\n  title = {${title}},\n  howpublished = {${site}},\n  year = {${on.year}},\n  url = {${address}},\n  note = {Accessed ${accessed}}\n}`
	};
}
