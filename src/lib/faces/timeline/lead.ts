import type { Lang } from '$lib/story/types';

/** A sign in the timeline's lead with the word before it and the mark after it: they stay on one line. Chinese has no spaces: there it is two letters. */
const SIGNED: Record<Lang, RegExp> = {
	en: /([^\s<>]+) ?([●○])([^\s<>]*)/g,
	zh: /([^\s，。<>]{0,2})([●○])([，。]?)/g,
	ko: /([^\s<>]+) ?([●○])([^\s<>]*)/g
};

/** The timeline's lead, safe HTML, with its two signs drawn as the timeline draws its marks. */
export function withSigns(lead: string, lang: Lang): string {
	let html = '';
	let from = 0;
	for (const { 0: whole, 1: before = '', 2: sign, 3: after = '', index } of lead.matchAll(SIGNED[lang])) {
		const mark = `<i class="sign ${sign === '○' ? 'event' : 'moment'}" aria-hidden="true"></i>`;
		html += `${lead.slice(from, index)}<span class="whole">${before}${mark}${after}</span>`;
		from = index + whole.length;
	}
	return html + lead.slice(from);
}

/** The lead's words without the signs. */
export function leadText(lead: string): string {
	return lead.replace(/ ?[●○]/g, '');
}
