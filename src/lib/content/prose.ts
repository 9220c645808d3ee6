import { Marked } from 'marked';
import { factPath } from '../story/addresses.ts';
import { formatDate } from '../story/dates.ts';
import { langTag } from '../story/language.ts';
import { escapeMarkup } from '../story/markup.ts';
import { formatQuantity } from '../story/numbers.ts';
import type { Lang } from '../story/types.ts';
import type { Ledger } from './ledger.ts';
import { pieces } from './tokens.ts';

/** The path that a host serves the site under; known at build. */
const BASE = process.env.BASE_PATH ?? '';

const markdown = new Marked({ gfm: false, async: false });

/** Turns `{…}` tokens into what a reader sees: numbers as links into the ledger, dates as `<time>`. Formatted here, at build, alone. */
function tokensToHtml(prose: string, lang: Lang, ledger: Ledger): string {
	return pieces(prose)
		.map((piece) => {
			if (piece.kind === 'words') return piece.text;
			if (piece.kind === 'broken') return '';
			if (piece.kind === 'foreign') return `<span lang="${langTag(piece.lang)}">${piece.text}</span>`;
			if (piece.kind === 'date') {
				const iso = /^\d{4}(-\d\d(-\d\d)?)?$/.test(piece.date) ? ` datetime="${piece.date}"` : '';
				return `<time${iso}>${formatDate(piece.date, lang, piece.dayOnly)}</time>`;
			}
			const quantity = ledger.get(piece.id);
			if (!quantity) return '';
			return `<a class="fact" href="${factPath(lang, piece.id, BASE)}">${escapeMarkup(formatQuantity(quantity, lang, piece.mode))}</a>`;
		})
		.join('');
}

/** Markdown prose of one language as safe HTML paragraphs. The words are our own: raw HTML in them is escaped, not trusted. */
export function proseToHtml(prose: string, lang: Lang, ledger: Ledger): string {
	return markdown.parse(tokensToHtml(escapeMarkup(prose).replaceAll('&quot;', '"'), lang, ledger)) as string;
}

/** One line of prose (a title, a label) as safe HTML without a paragraph. */
export function lineToHtml(prose: string, lang: Lang, ledger: Ledger): string {
	return (markdown.parseInline(tokensToHtml(escapeMarkup(prose).replaceAll('&quot;', '"'), lang, ledger)) as string).trim();
}

/** One line of prose as plain text, for titles in the head, labels and pictures. */
export function lineToText(prose: string, lang: Lang, ledger: Ledger): string {
	return pieces(prose)
		.map((piece) => {
			if (piece.kind === 'words' || piece.kind === 'foreign') return piece.text;
			if (piece.kind === 'date') return formatDate(piece.date, lang, piece.dayOnly);
			const quantity = piece.kind === 'fact' ? ledger.get(piece.id) : undefined;
			return quantity && piece.kind === 'fact' ? formatQuantity(quantity, lang, piece.mode) : '';
		})
		.join('')
		.trim();
}
