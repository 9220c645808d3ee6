import { searchable } from '$lib/story/search';

/** The ledger's cards as they stand in the document. */
export const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#facts > .fact-card')];

/** The card that the address names. */
export function cardNamed(): HTMLElement | undefined {
	return cards().find((card) => `#${card.id}` === location.hash);
}

/** The year that a card's date begins with or names first. */
export const year = (card: HTMLElement): number => Number(/\d{4}/.exec(card.dataset.date ?? '')?.[0] ?? 0);

const texts = new Map<HTMLElement, string>();
/** What a card can be found by: its value, measure, period, who says it and who says otherwise, what to keep in mind, and its moments. Titles of sources name numbers of their own. */
export function cardText(card: HTMLElement): string {
	const known = texts.get(card);
	if (known !== undefined) return known;
	const parts = [...card.querySelectorAll<HTMLElement>('.fact-value, .fact-measure, .fact-moments a, [data-found]')];
	const text = searchable(parts.map((part) => `${part.textContent} ${part.dataset.words ?? ''}`).join(' · '));
	texts.set(card, text);
	return text;
}
