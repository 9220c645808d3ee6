import { strToU8, zipSync, type Zippable } from 'fflate';
import { csvFormat } from 'd3-dsv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '../story/markup.ts';
import type { Figure } from '../story/types.ts';
import { loadStories } from './index.ts';
import { computeLedger, type Ledger } from './ledger.ts';
import { Problems } from './problems.ts';
import type { Series } from './read-series.ts';
import { readData, type Data } from './read.ts';
import { resolveView } from './scenes.ts';
import { csvRow } from './table.ts';

/** A day that never changes, so that an archive of the same data is the same archive. */
const STAMP = new Date('2026-01-01T00:00:00Z');

/** Every file that can be fetched under /data/, by name: a series or a picture's rows as CSV and JSON, and one archive of it all. */
export function dataFiles(folder: string): Map<string, string | Uint8Array> {
	const data = readData(folder, new Problems());
	const files = new Map<string, string | Uint8Array>();
	for (const [id, series] of data.series) {
		files.set(`${id}.csv`, seriesCsv(series, data));
		files.set(`${id}.json`, `${JSON.stringify(seriesJson(id, series, data), null, '\t')}\n`);
	}
	const ledger = computeLedger(data, new Problems());
	for (const figure of pictures(folder)) files.set(`picture-${figure.scene.id.replace('/', '-')}.csv`, pictureCsv(figure, data, ledger));
	files.set('threefold.zip', archive(files, folder));
	return files;
}

function pictures(folder: string) {
	const { stories } = loadStories(folder);
	const told = (stories.en?.chapters ?? []).flatMap((chapter) => chapter.moments.flatMap((moment) => moment.figures));
	return [...told, ...(stories.en?.guess ? [stories.en.guess.figure] : [])];
}

function cite(id: string, data: Data): string {
	const source = data.sources.get(id)?.value;
	return source ? [source.publisher, source.title, source.date, source.url].filter(Boolean).join(', ') : id;
}

/** The rows with their licence, definitions, breaks and caveats as comment lines above; sources written out. */
function seriesCsv({ head, rows }: Series, data: Data): string {
	const { title, unit, licence, sets, breaks, caveats } = head.value;
	const notes = [
		title.en,
		`unit: ${unit}`,
		`licence: ${licence}`,
		...Object.entries(sets).map(([id, text]) => `${id}: ${text.en}`),
		...breaks.map((text) => `break: ${text.en}`),
		...caveats.map((text) => `caveat: ${text.en}`)
	];
	const told = rows.map((row) => ({ ...row, source: cite(row.source, data) }));
	return `${notes.map((note) => `# ${note}`).join('\n')}\n${csvFormat(told)}\n`;
}

/** The rows of a picture's table in columns that can be computed with, what it shows and whose figures they are as comment lines above. */
function pictureCsv({ scene, sources, subtitleHtml }: Figure, data: Data, ledger: Ledger): string {
	const [chartId = '', viewId = ''] = scene.id.split('/');
	const { told = [] } = resolveView(chartId, viewId, data, ledger, 'en', new Problems()) ?? {};
	const { unit = 'count', series } = data.charts.get(chartId)?.head ?? {};
	const sets = new Set(told.flatMap(({ datum }) => datum.from?.set ?? []));
	const counted = (series === undefined ? undefined : data.series.get(series)?.head.value.sets) ?? {};
	const notes = [
		plainText(subtitleHtml),
		`figures as their sources publish them: ${sources.map((source) => source.citation).join('; ')}`,
		...[...sets].flatMap((set) => (counted[set] ? `${set}: ${counted[set].en}` : []))
	];
	const rows = told.map((row) => csvRow(row, unit, (id) => cite(id, data)));
	return `${notes.map((note) => `# ${note}`).join('\n')}\n${csvFormat(rows)}\n`;
}

function seriesJson(id: string, { head, rows }: Series, data: Data) {
	const { sources, ...about } = head.value;
	return {
		id,
		...about,
		sources: sources.map((source) => cite(source, data)),
		rows: rows.map((row) => ({ ...row, source: cite(row.source, data) }))
	};
}

function archive(files: Map<string, string | Uint8Array>, folder: string): Uint8Array {
	const inside: Zippable = {};
	for (const [name, content] of files) inside[name] = typeof content === 'string' ? strToU8(content) : content;
	for (const name of ['facts.yaml', 'counts.yaml', 'sources.yaml', 'publishers.yaml', 'corrections.yaml', 'README.md'])
		inside[name] = strToU8(readFileSync(join(folder, name), 'utf8'));
	return zipSync(inside, { mtime: STAMP });
}
