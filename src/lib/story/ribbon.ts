/** The ribbon: where a day lies between the first and last, and which moment is nearest to a touch. */

const day = (at: string) => Date.parse(`${at}T00:00:00Z`) / 86_400_000;

/** How near two moments stand at most, of the ribbon's length: a dozen of one year would else be one mark that never moves. */
const PITCH = 0.011;

/** Places of days along a ribbon from 0 (first) to 1 (last): true to scale, but moments that crowd stand apart. A single day lies at 0. */
export function ribbonPlaces(days: readonly string[]): number[] {
	const values = days.map(day);
	const first = Math.min(...values);
	const span = Math.max(...values) - first || 1;
	const places = values.map((value) => (value - first) / span);
	const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
	const pitch = Math.min(PITCH, 1 / days.length);
	// Pushed on along the ribbon, then back from its end.
	let edge = -1;
	for (const index of order) places[index] = edge = Math.max(places[index] ?? 0, edge + pitch);
	edge = 2;
	for (const index of order.reverse()) places[index] = edge = Math.min(places[index] ?? 0, 1, edge - pitch);
	return places;
}

/** A place (0 to 1, none counts as 0) as a length in CSS, to a tenth of a per cent. */
export function ribbonPercent(place = 0): string {
	return `${Math.round(place * 1000) / 10}%`;
}

/** Index of the place nearest to `touch` (0 to 1); of equals, the one nearest to `current`, so that a cluster is walked through. */
export function nearestPlace(places: readonly number[], touch: number, current: number): number {
	let best = 0;
	places.forEach((place, index) => {
		const distance = Math.abs(place - touch);
		const bestDistance = Math.abs((places[best] ?? 0) - touch);
		const closer = distance < bestDistance - 1e-9;
		const equal = Math.abs(distance - bestDistance) <= 1e-9;
		if (closer || (equal && Math.abs(index - current) < Math.abs(best - current))) best = index;
	});
	return best;
}
