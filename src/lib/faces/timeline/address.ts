import { LANES } from './items.ts';
import type { TimelineView } from './view.svelte.ts';
import { toDay } from '$lib/story/timescale';

const toText = (day: number) => new Date(Math.round(day) * 86_400_000).toISOString().slice(0, 10);
const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(toDay(text));

/** What an address says of the view, as a query: scale, days in view where they are not all, and what is asked for. */
export function writeView(view: TimelineView): string {
	const { themes, kind, place, words } = view.wanted;
	const asked = new URLSearchParams();
	if (view.even) asked.set('even', '1');
	if (view.scale > 1.0001) {
		asked.set('from', toText(view.shown[0]));
		asked.set('to', toText(view.shown[1]));
	}
	if (themes.length > 0) asked.set('theme', themes.join(','));
	if (kind) asked.set('kind', kind);
	if (place) asked.set('place', place);
	if (words) asked.set('q', words);
	return asked.toString();
}

/** Sets the view to what an address says; what it can't mean is left aside. Returns the event that it names. */
export function readView(view: TimelineView, search: string): string | undefined {
	const asked = new URLSearchParams(search);
	const { items } = view.data;
	const known = (value: string | null, all: readonly (string | undefined)[]) => (value && all.includes(value) ? value : '');
	const wanted = {
		themes: (asked.get('theme') ?? '').split(',').filter((theme) => (LANES as readonly string[]).includes(theme)),
		kind: known(
			asked.get('kind'),
			items.map((item) => item.kind)
		),
		place: known(
			asked.get('place'),
			items.map((item) => item.place)
		),
		words: asked.get('q') ?? ''
	};
	view.begin(wanted, asked.get('even') === '1');
	const [from, to] = [asked.get('from'), asked.get('to')];
	if (isDay(from) && isDay(to) && from < to) view.showExactly(toDay(from), toDay(to));
	return asked.get('item') ?? undefined;
}
