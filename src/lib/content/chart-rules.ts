import type { Problems } from './problems.ts';
import type { Data } from './read.ts';
import type { Prose, Sources } from './rules.ts';

/** Rules of charts: every view's words stand in every language, and what is drawn by itself names its sources. */
export function checkCharts(data: Data, prose: Prose, sources: Sources): void {
	for (const chart of data.charts.values()) {
		for (const view of chart.views.values()) {
			for (const field of ['title', 'subtitle', 'description'] as const) prose(view, [field], view.value[field]);
			for (const field of ['notes', 'breaks', 'bands'] as const)
				view.value[field].forEach(({ text }, index) => text && prose(view, [field, index, 'text'], text));
			view.value.y?.names?.forEach((name, index) => prose(view, ['y', 'names', index], name));
			view.rows.forEach((row, index) => {
				if (row.name) prose(view, ['rows', index, 'name'], row.name);
				if ('was' in row) for (const field of ['was', 'is'] as const) prose(view, ['rows', index, field], row[field]);
				if ('sources' in row) sources(view, ['rows', index, 'sources'], row.sources);
			});
		}
	}
}

/** Each view is shown by one moment, and each moment shows a view of its own. */
export function checkViewsUsedOnce(data: Data, problems: Problems): void {
	const users = new Map<string, string>();
	for (const [id, moment] of data.moments) {
		const { chart, view } = moment.value.scene;
		for (const shown of new Set([view, ...(moment.value.switch?.options.map((option) => option.view) ?? [])])) {
			const name = `${chart}/${shown}`;
			const first = users.get(name);
			if (first) problems.add(moment.sheet.at(['scene']), `shows ${name}, as "${first}" does`, 'give each moment a view of its own');
			users.set(name, id);
		}
	}
	const guess = data.story?.value.guess?.scene;
	if (guess) users.set(`${guess.chart}/${guess.view}`, 'guess');
	const files = new Set<string>();
	for (const [id, chart] of data.charts) {
		for (const view of chart.views.keys()) {
			if (files.has(`${id}-${view}`))
				problems.add(chart.sheet.at(['views', view]), `shares the file picture-${id}-${view}.csv with another view`, 'rename it');
			files.add(`${id}-${view}`);
			if (!users.has(`${id}/${view}`)) problems.add(chart.sheet.at(['views', view]), 'is shown by no moment', 'use it, or remove it');
		}
	}
}
