import { periodToYear } from '../story/dates.ts';
import { formatQuantity } from '../story/numbers.ts';
import type { Thread } from '../story/thread.ts';
import type { Lang } from '../story/types.ts';
import type { Text } from './atoms.ts';
import type { Problems } from './problems.ts';
import type { Entry } from './entries.ts';
import type { Data } from './read.ts';
import type { Prose } from './rules.ts';
import { pickRows } from './rows.ts';
import type { SeriesRow } from './ledger-schemas.ts';
import type { ThreadFile } from './schemas.ts';

/** A thread's series and rows exist, lie inside its axes, and its words are there. */
export function checkThread(
	thread: ThreadFile,
	path: (string | number)[],
	entry: Entry<unknown>,
	data: Data,
	prose: Prose,
	problems: Problems
): void {
	prose(entry, [...path, 'text'], thread.text);
	const series = data.series.get(thread.series);
	if (!series) {
		problems.add(entry.sheet.at([...path, 'series']), `there is no series "${thread.series}"`, 'name a file of data/series');
		return;
	}
	thread.rows.forEach((row, index) => {
		const where = entry.sheet.at([...path, 'rows', index]);
		const found = pickRows(series.rows, row);
		if (found.length === 0) problems.add(where, `no row of "${thread.series}" fits`, 'correct the set, line or periods');
		for (const datum of found)
			if (place(datum, thread).some((share) => share < 0 || share > 1))
				problems.add(where, `${datum.key} lies outside the axes`, 'widen x or y, or choose fewer periods');
	});
}

function share(at: number, axis: { from: number; to: number }): number {
	return Math.round(((at - axis.from) / (axis.to - axis.from)) * 1e4) / 1e4;
}

function place({ period, value }: SeriesRow, { x, y }: ThreadFile): [number, number] {
	return [share(periodToYear(period), x), share(value, y)];
}

/** A thread in one language. Rows of different selections are never joined; a gap of more than a year is stitched. */
export function tellThread(thread: ThreadFile, data: Data, lang: Lang, html: (text: Text) => string): Thread {
	const series = data.series.get(thread.series);
	const rows = series?.rows ?? [];
	const runs: Thread['runs'] = [];
	for (const selection of thread.rows) {
		const picked = pickRows(rows, selection);
		picked.slice(1).forEach((row, index) => {
			const before = picked[index];
			if (!before) return;
			const stitched = periodToYear(row.period) - periodToYear(before.period) > 1;
			const planned = row.stage === 'planned';
			const last = index === 0 ? undefined : runs.at(-1);
			if (last?.stitched === stitched && last.planned === planned) last.points.push(place(row, thread));
			else runs.push({ points: [place(before, thread), place(row, thread)], stitched, planned });
		});
	}
	const all = thread.rows.flatMap((selection) => pickRows(rows, selection)).sort((a, b) => periodToYear(a.period) - periodToYear(b.period));
	const written = (index: 0 | -1): string => {
		const value = all.at(index)?.value;
		return value === undefined || !series ? '' : formatQuantity({ value, unit: series.head.value.unit }, lang);
	};
	const levels = thread.y.ticks.map((at) => share(at, thread.y));
	const years = thread.x.ticks.map((at) => ({ at: share(at, thread.x), text: String(at) }));
	return {
		x: [thread.x.from, thread.x.to],
		ends: [written(0), written(-1)],
		runs,
		levels,
		years,
		textHtml: html(thread.text),
		series: thread.series
	};
}
