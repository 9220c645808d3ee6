/** By how many whole minutes a lesson is behind its plan (above 0) or ahead of it (below 0) at its `number`th of `total` moments; 0 while inside that moment's share. */
export function behind(elapsedMs: number, minutes: number, number: number, total: number): number {
	const elapsed = elapsedMs / 60_000;
	const share = minutes / Math.max(1, total);
	if (elapsed > share * number) return Math.floor(elapsed - share * number);
	const begins = share * (number - 1);
	return elapsed < begins ? -Math.floor(begins - elapsed) || 0 : 0;
}

/** A lesson's clock: what has run, and since when it runs (ms of the epoch; null while it stands). */
export interface Clock {
	ran: number;
	since: number | null;
}

export const STANDING: Clock = { ran: 0, since: null };

/** Milliseconds that a clock has run. */
export function elapsed(clock: Clock, now: number): number {
	return clock.ran + (clock.since === null ? 0 : Math.max(0, now - clock.since));
}

/** Starts a clock that stands, stops one that runs. */
export function startOrPause(clock: Clock, now: number): Clock {
	return clock.since === null ? { ran: clock.ran, since: now } : { ran: elapsed(clock, now), since: null };
}

/** The clock after a slide was turned: the first turn starts it, one that was paused stays so. */
export function afterTurn(clock: Clock, now: number): Clock {
	return clock.ran === 0 && clock.since === null ? { ran: 0, since: now } : clock;
}

/** Minutes and seconds, `7:05`; past an hour `1:07:05`. */
export function readClock(ms: number): string {
	const seconds = Math.floor(ms / 1000);
	const two = (value: number) => String(value).padStart(2, '0');
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
