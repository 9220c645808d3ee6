/** A way through the story for one lesson: ids of moments in the order in which they are shown, and the minutes it is made for. */
export interface Route {
	id: string;
	title: string;
	minutes: number;
	moments: string[];
}

/**
 * What an address's `route` parameter picks: the moments of a named route, or ids of moments joined by commas; `unknown` lists what was asked
 * for and is not there.
 */
export function pickedRoute(
	asked: string | null,
	story: readonly string[],
	named: readonly Pick<Route, 'id' | 'moments'>[]
): { moments: string[]; unknown: string[] } {
	const parts = [...new Set((asked ?? '').split(',').filter(Boolean))];
	const whole = parts.length === 1 ? named.find(({ id }) => id === parts[0]) : undefined;
	if (whole) return { moments: [...whole.moments], unknown: [] };
	return { moments: parts.filter((id) => story.includes(id)), unknown: parts.filter((id) => !story.includes(id)) };
}

/** Reads a route from an address's `route` parameter. Without one, or with none that is known, the whole story is the route. */
export function readRoute(
	asked: string | null,
	story: readonly string[],
	named: readonly Pick<Route, 'id' | 'moments'>[]
): { moments: string[]; unknown: string[] } {
	const { moments, unknown } = pickedRoute(asked, story, named);
	return { moments: moments.length > 0 ? moments : [...story], unknown };
}

/** A route as an address's `route` parameter, for `readRoute`: by its name where it has one. */
export function writeRoute(moments: readonly string[], named: readonly Pick<Route, 'id' | 'moments'>[] = []): string {
	const ids = moments.join(',');
	return named.find((route) => route.moments.join(',') === ids)?.id ?? ids;
}

/** Minutes that a class needs to answer a moment's question. */
const QUESTION = 1;
/** A plan's marks are rounded to this, in seconds. */
const STEP = 15;

/** A lesson's plan: when each moment begins, as minutes and seconds, and lengths in whole minutes: told and shown alone, with each question answered, and as planned. */
export function planRoute(
	telling: readonly number[],
	minutes?: number
): { marks: string[]; shown: number; asked: number; planned: number } {
	const shown = telling.reduce((sum, time) => sum + time, 0);
	// Rounded once, so that both differ by the questions alone.
	const asked = Math.round(shown) + telling.length * QUESTION;
	// A route of given length stretches to it; else each moment takes its telling and its question.
	const each = telling.map((time) => (minutes === undefined || shown === 0 ? time + QUESTION : (time * minutes) / shown));
	let at = 0;
	const marks = each.map((time) => {
		const seconds = Math.round((at * 60) / STEP) * STEP;
		at += time;
		return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
	});
	return { marks, shown: Math.round(shown), asked, planned: minutes ?? asked };
}

/** The minutes that a lesson is planned for: those of the named route with the same moments, else what telling each and answering its question takes. */
export function lessonMinutes(
	moments: readonly string[],
	telling: Readonly<Record<string, number>>,
	named: readonly Pick<Route, 'id' | 'moments' | 'minutes'>[]
): number {
	const name = writeRoute(moments, named);
	const route = named.find(({ id }) => id === name);
	return planRoute(
		moments.map((id) => telling[id] ?? 0),
		route?.minutes
	).planned;
}
