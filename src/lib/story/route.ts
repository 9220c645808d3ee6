/** A way through the story for one lesson: ids of moments in the order in which they are shown, and the minutes it is made for. */
export interface Route {
	id: string;
	title: string;
	minutes: number;
	moments: string[];
}

/**
 * Reads a route from an address's `route` parameter: the id of a named route, or ids of moments joined by commas. Without one, or with none
 * that is known, the whole story is the route; `unknown` lists what was asked for and is not there.
 */
export function readRoute(
	asked: string | null,
	story: readonly string[],
	named: readonly Pick<Route, 'id' | 'moments'>[]
): { moments: string[]; unknown: string[] } {
	const parts = [...new Set((asked ?? '').split(',').filter(Boolean))];
	const whole = parts.length === 1 ? named.find(({ id }) => id === parts[0]) : undefined;
	if (whole) return { moments: whole.moments, unknown: [] };
	const moments = parts.filter((id) => story.includes(id));
	return { moments: moments.length > 0 ? moments : [...story], unknown: parts.filter((id) => !story.includes(id)) };
}

/** A route as an address's `route` parameter, for `readRoute`. */
export function writeRoute(moments: readonly string[]): string {
	return moments.join(',');
}
