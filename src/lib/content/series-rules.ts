import type { Lang } from '../story/types.ts';
import type { Problems } from './problems.ts';
import type { Data } from './read.ts';
import type { Sources } from './rules.ts';
import { checkParity } from './word-rules.ts';

/** Rules of series: words in every language, rows that are there, sources and sets that are known. */
export function checkSeries(data: Data, langs: readonly Lang[], sources: Sources, problems: Problems): void {
	for (const { head, rows, file, lines } of data.series.values()) {
		const { value, sheet } = head;
		sources(head, ['sources'], value.sources);
		checkParity(value.title, langs, sheet.at(['title']), problems);
		for (const [id, text] of Object.entries(value.sets)) checkParity(text, langs, sheet.at(['sets', id]), problems);
		for (const field of ['breaks', 'caveats'] as const)
			value[field].forEach((text, index) => checkParity(text, langs, sheet.at([field, index]), problems));
		if (rows.length === 0) problems.add({ file, line: 1, field: '' }, 'holds no row', 'add its rows, or take the series out');
		for (const row of rows) {
			const where = { file, line: lines.get(row.key) ?? 1, field: row.key };
			if (!data.sources.has(row.source))
				problems.add(where, `there is no source "${row.source}"`, 'add it to sources.yaml, or correct the id');
			if (!Object.hasOwn(value.sets, row.set))
				problems.add(where, `set "${row.set}" is not described`, 'say what it counts under `sets` in the .yaml beside it');
		}
	}
}
