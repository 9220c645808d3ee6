import { escapeMarkup } from '$lib/story/markup';
import type { Lang } from '$lib/story/types';

/** A sign in the timeline's lead with the word before it and the mark after it: they stay on one line. Chinese has no spaces: there it is two letters. */
const SIGNED: Record<Lang, RegExp> = {
	en: /(\S+) ?([●○])(\S*)/g,
	zh: /([^\s，。]{0,2})([●○])([，。]?)/g,
	ko: /(\S+) ?([●○])(\S*)/g
};

/** The timeline's lead as safe HTML: its two signs are drawn as the timeline draws its marks. */
export function leadHtml(lead: string, lang: Lang): string {
	let html = '';
	let from = 0;
	for (const { 0: whole, 1: before = '', 2: sign, 3: after = '', index } of lead.matchAll(SIGNED[lang])) {
		const mark = `<i class="sign ${sign === '○' ? 'event' : 'moment'}" aria-hidden="true"></i>`;
		html += `${escapeMarkup(lead.slice(from, index))}<span class="whole">${escapeMarkup(before)}${mark}${escapeMarkup(after)}</span>`;
		from = index + whole.length;
	}
	return html + escapeMarkup(lead.slice(from));
}

/** The same as plain text, without the signs. */
export function leadText(lead: string): string {
	return lead.replace(/ ?[●○]/g, '');
}
