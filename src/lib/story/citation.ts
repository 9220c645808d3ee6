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

/** The usual citation styles, with the day of access where it is known. No author is named: the work is cited by its title. */
export function citations(
	{ title, site, changed, address }: Cited,
	accessed?: string
): Record<'APA' | 'Chicago' | 'GB/T 7714' | 'BibTeX', string> {
	const on = spoken(changed);
	const seen = accessed === undefined ? undefined : spoken(accessed);
	const key = (/\/m\/([^/]+)\//.exec(address)?.[1] ?? 'threefold').replace(/[^a-z0-9]+/gi, '');
	return {
		APA: `${title}. (${on.year}, ${on.day}). In ${site}. ${seen ? `Retrieved ${seen.day}, ${seen.year}, from ` : ''}${address}`,
		Chicago: `“${title}.” In ${site}. ${on.day}, ${on.year}. ${seen ? `Accessed ${seen.day}, ${seen.year}. ` : ''}${address}.`,
		'GB/T 7714': `${title}[EB/OL]//${site}. (${changed})${accessed ? `[${accessed}]` : ''}. ${address}.`,
		BibTeX: `@misc{threefold-${key},\n  title = {${title}},\n  howpublished = {${site}},\n  year = {${on.year}},\n  url = {${address}}${accessed ? `,\n  note = {Accessed ${accessed}}` : ''}\n}`
	};
}
