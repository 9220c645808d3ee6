/** Visible boxes that leave the window sideways, except inside something that scrolls by itself. */
export function strays(): string[] {
	const scrolls = (node: Element | null): boolean =>
		node !== null && node !== document.body && (/auto|scroll/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
	return [...document.querySelectorAll('body *')]
		.filter((node) => !node.closest('.sr, .skip, dialog, [aria-hidden="true"] svg, .plate-year') && !node.parentElement?.closest('svg'))
		.filter((node) => node.checkVisibility({ visibilityProperty: true }))
		.filter((node) => {
			const { left, right, width, height } = node.getBoundingClientRect();
			return width > 0 && height > 0 && (right > innerWidth + 1 || left < -1) && !scrolls(node.parentElement);
		})
		.map((node) => `${node.tagName}.${node.getAttribute('class')} of ${node.closest('[id]')?.id}: ${node.textContent.trim().slice(0, 40)}`);
}

/** Lists whose bullets or numbers have no room beside their words. */
export function cramped(): string[] {
	return [...document.querySelectorAll('li')]
		.filter((item) => {
			const { display, listStyleType, listStylePosition, fontSize } = getComputedStyle(item);
			if (display !== 'list-item' || listStyleType === 'none' || listStylePosition === 'inside') return false;
			const list = item.parentElement;
			const room = list ? parseFloat(getComputedStyle(list).paddingInlineStart) + parseFloat(getComputedStyle(item).marginInlineStart) : 0;
			return room < parseFloat(fontSize);
		})
		.map((item) => `${item.closest('[class]')?.className}: ${item.textContent.trim().slice(0, 40)}`);
}
