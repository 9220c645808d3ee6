/** The true-scale ribbon: where a day lies between the first and last, and which moment is nearest to a touch. */

const day = (at: string) => Date.parse(`${at}T00:00:00Z`) / 86_400_000;

/** Places of days along a ribbon from 0 (first) to 1 (last), true to scale. A single day lies at 0. */
export function ribbonPlaces(days: readonly string[]): number[] {
	const values = days.map(day);
	const first = Math.min(...values);
	const span = Math.max(...values) - first;
	return values.map((value) => (span === 0 ? 0 : (value - first) / span));
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
