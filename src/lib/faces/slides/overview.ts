const WAYS = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End'];

/** Moves the focus through a grid of links as an arrow says; up and down go to the nearest in the next line. Whether the key was one of these. */
export function walk(links: readonly HTMLElement[], key: string): boolean {
	if (!WAYS.includes(key)) return false;
	const at = Math.max(
		0,
		links.findIndex((link) => link === document.activeElement)
	);
	const columns = columnsOf(links);
	const to =
		{ ArrowRight: at + 1, ArrowLeft: at - 1, ArrowDown: at + columns, ArrowUp: at - columns, Home: 0, End: links.length - 1 }[key] ?? at;
	links[to]?.focus();
	return true;
}

/** How many links stand in the first line. */
function columnsOf(links: readonly HTMLElement[]): number {
	const top = links[0]?.getBoundingClientRect().top ?? 0;
	const first = links.findIndex((link) => link.getBoundingClientRect().top > top + 1);
	return first < 0 ? links.length : first;
}
