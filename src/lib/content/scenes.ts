import { squaresLayout } from '../charts/forms/squares.ts';
import { formatPeriod, periodToYear } from '../story/dates.ts';
import { axisStep, formatMark, formatQuantity, type Unit } from '../story/numbers.ts';
import type { Axis, FormId, Group, Lang, Row, Scene, Stage } from '../story/types.ts';
import type { Ledger } from './ledger.ts';
import { lineToText } from './prose.ts';
import type { Problems } from './problems.ts';
import type { Chart, Data, View } from './read.ts';
import type { FactRow, SeriesSelection, Text } from './schemas.ts';

/** A row before it is placed: where its value comes from and what the table calls it. */
interface Datum {
	key: string;
	period?: string;
	value: number;
	high?: number;
	stage: Stage;
	source: string[];
}

export interface Resolved {
	scene: Scene;
	sources: string[];
	table: { key: string; name: string; value: string }[];
}

/** How wide a column is, in years; two in one year share it. */
const COLUMN = 0.72;

/**
 * Resolves one view for one language: selects its rows, places them on its axes, formats what is written beside marks.
 * Reports a selection that names no row, an unknown key, and a period outside the axis.
 */
export function resolveView(
	chartId: string,
	viewId: string,
	data: Data,
	ledger: Ledger,
	lang: Lang,
	problems: Problems
): Resolved | undefined {
	const chart = data.charts.get(chartId);
	const view = chart?.views.get(viewId);
	if (!chart || !view) return undefined;
	const { form, unit } = chart.head;
	const text = (value: Text) => lineToText(value[lang] ?? '', lang, ledger);
	const words = data.words.get(lang) ?? {};
	const selections = view.rows.map((row, index) => ({ row, data: select(row, index, chart, view, data, ledger, problems) }));
	const all = selections.flatMap((selection) => selection.data);
	if (all.length === 0) return undefined;
	checkKeys(
		view,
		selections.flatMap(({ row, data: rows }) => [...rows.map((datum) => datum.key), ...('set' in row ? [`${row.set}.${row.line}`] : [])]),
		problems
	);

	const valueAxis = view.value.y;
	const largest = Math.max(...(valueAxis ? [Math.abs(valueAxis.from), Math.abs(valueAxis.to)] : all.map((datum) => Math.abs(datum.value))));
	const step = axisStep(unit, largest, lang);
	const labels = new Set(view.value.labels);
	const focus = new Set(view.value.focus);
	const groups: Group[] = selections.map(({ row, data: rows }, index) => {
		const name = row.name && text(row.name);
		const key = 'set' in row ? `${row.set}.${row.line}` : row.fact;
		const tone = focus.has(key) && form === 'line' ? 'thread' : row.tone;
		return {
			key:
				selections.findIndex((other) => ('set' in other.row ? `${other.row.set}.${other.row.line}` : other.row.fact) === key) === index
					? key
					: `${key}.${index}`,
			...(name && { name }),
			tone,
			style: 'style' in row ? row.style : 'line',
			block: row.block,
			rows: rows.map((datum): Row => ({
				key: datum.key,
				x: datum.period === undefined ? 0 : periodToYear(datum.period),
				y: datum.value,
				...(datum.high !== undefined && { high: datum.high }),
				stage: datum.stage,
				tone: focus.has(datum.key) || focus.has(key) ? 'thread' : tone,
				focus: focus.has(datum.key) || focus.has(key),
				...(labels.has(datum.key) || form === 'bars' || form === 'squares'
					? { label: form === 'squares' ? formatQuantity({ value: datum.value, unit }, lang) : rangeLabel(datum, unit, step, lang) }
					: {}),
				...(form === 'bars' || form === 'squares' ? { name: name || (datum.period && formatPeriod(datum.period, lang)) || '' } : {})
			}))
		};
	});
	const scene: Scene = {
		id: `${chartId}/${viewId}`,
		chart: chartId,
		form,
		...axes(form, unit, step, view, groups, lang, problems),
		groups,
		notes: view.value.notes.map((note) => ({ x: place(note.x), y: note.y, text: text(note.text) })),
		breaks: view.value.breaks.map((item) => ({ x: item.x, text: text(item.text) })),
		bands: view.value.bands.map((band) => ({ from: place(band.from), to: place(band.to), text: text(band.text) }))
	};
	arrange(scene, view);
	const table = selections.flatMap(({ row, data: rows }) =>
		rows.map((datum) => ({
			key: datum.key,
			name: tableName(datum, row.name && text(row.name), words, lang),
			value:
				datum.high === undefined
					? formatQuantity({ value: datum.value, unit, digits: 3 }, lang)
					: `${formatQuantity({ value: datum.value, unit, digits: 3 }, lang, 'number')}–${formatQuantity({ value: datum.high, unit, digits: 3 }, lang)}`
		}))
	);
	return { scene, sources: [...new Set(all.flatMap((datum) => datum.source))], table };
}

function rangeLabel(datum: Datum, unit: Unit, step: number, lang: Lang): string {
	const low = formatMark(datum.value, unit, step, lang);
	return datum.high === undefined ? low : `${low.replace(/[×%]$/, '')}–${formatMark(datum.high, unit, step, lang)}`;
}

function tableName(datum: Datum, name: string | undefined, words: Record<string, string>, lang: Lang): string {
	const period = datum.period === undefined ? undefined : formatPeriod(datum.period, lang);
	const stage = datum.stage === 'measured' ? undefined : words[`stage.${datum.stage}`];
	const what = [name, period].filter(Boolean).join(', ');
	return stage ? `${what} (${stage})` : what;
}

function place(value: string | number): number {
	return typeof value === 'number' ? value : periodToYear(value);
}

function select(
	row: FactRow | SeriesSelection,
	index: number,
	chart: Chart,
	view: View,
	data: Data,
	ledger: Ledger,
	problems: Problems
): Datum[] {
	const where = view.sheet.at([...view.path, 'rows', index]);
	if ('fact' in row) {
		const quantity = ledger.get(row.fact);
		const high = row.high === undefined ? undefined : ledger.get(row.high);
		if (!quantity) problems.add(where, `there is no fact "${row.fact}"`, 'add it to facts.yaml, or correct the id');
		if (row.high !== undefined && !high) problems.add(where, `there is no fact "${row.high}"`, 'add it to facts.yaml, or correct the id');
		if (!quantity) return [];
		if (quantity.unit !== chart.head.unit)
			problems.add(where, `"${row.fact}" is in ${quantity.unit}, the chart in ${chart.head.unit}`, 'draw it in a chart of its own unit');
		const period =
			chart.head.form === 'line' || chart.head.form === 'columns' ? data.facts.get(row.fact)?.value.date.slice(0, 4) : undefined;
		return [
			{
				key: row.fact,
				value: quantity.value,
				stage: row.stage,
				source: factSources(row.fact, data),
				...(period !== undefined && { period }),
				...(high && { high: high.value })
			}
		];
	}
	const id = row.series ?? chart.head.series;
	const series = id === undefined ? undefined : data.series.get(id);
	if (!series) {
		problems.add(where, id === undefined ? 'names no series' : `there is no series "${id}"`, 'name a file of data/series');
		return [];
	}
	if (series.head.value.unit !== chart.head.unit)
		problems.add(
			where,
			`series "${id}" is in ${series.head.value.unit}, the chart in ${chart.head.unit}`,
			'draw it in a chart of its own unit'
		);
	const from = row.from === undefined ? -Infinity : periodToYear(row.from);
	const to = row.to === undefined ? Infinity : periodToYear(row.to);
	const found = series.rows.filter(
		(datum) =>
			datum.set === row.set &&
			datum.line === row.line &&
			periodToYear(datum.period) >= from &&
			periodToYear(datum.period) <= to &&
			(row.stages?.includes(datum.stage) ?? true)
	);
	if (found.length === 0)
		problems.add(
			where,
			`no row of "${id}" is in set "${row.set}", line "${row.line}"${row.from ? `, ${row.from}–${row.to ?? ''}` : ''}`,
			'correct the set, line or periods'
		);
	return found
		.sort((a, b) => periodToYear(a.period) - periodToYear(b.period))
		.map((datum) => ({ key: datum.key, period: datum.period, value: datum.value, stage: datum.stage, source: [datum.source] }));
}

function factSources(id: string, data: Data): string[] {
	const fact = data.facts.get(id)?.value;
	if (!fact) return [];
	if ('sources' in fact) return fact.sources;
	return [...fact.formula.matchAll(/\{([^}]*)\}/g)].flatMap((match) => factSources(match[1] ?? '', data));
}

function checkKeys(view: View, known: string[], problems: Problems): void {
	for (const field of ['focus', 'labels'] as const) {
		view.value[field].forEach((key, index) => {
			if (!known.includes(key))
				problems.add(
					view.sheet.at([...view.path, field, index]),
					`no drawn row has the key "${key}"`,
					`use one of ${known.slice(0, 4).join(', ')} …`
				);
		});
	}
}

function axes(form: FormId, unit: Unit, step: number, view: View, groups: Group[], lang: Lang, problems: Problems): { x: Axis; y: Axis } {
	const where = view.sheet.at(view.path);
	const { x, y } = view.value;
	if (form === 'squares') {
		const { columns, lines } = squaresLayout(groups.map((group) => ({ block: group.block, count: 1 })));
		return { x: { from: 0, to: columns, ticks: [] }, y: { from: lines, to: 0, ticks: [] } };
	}
	if (!y) problems.add(where, 'has no value axis (y)', 'give it from, to and ticks');
	if ((form === 'columns' || form === 'bars') && y && y.from > 0)
		problems.add(where, 'does not start at zero', 'bars and columns start at 0');
	const value: Axis = {
		from: y?.from ?? 0,
		to: y?.to ?? 1,
		ticks: (y?.ticks ?? []).map((at) => ({
			at,
			label: unit === 'rank' ? formatQuantity({ value: at, unit }, lang) : formatMark(at, unit, step, lang)
		}))
	};
	if (form === 'bars') {
		const count = groups.reduce((sum, group) => sum + group.rows.length, 0);
		return { x: value, y: { from: count - 0.5, to: -0.5, ticks: [] } };
	}
	if (!x) problems.add(where, 'has no time axis (x)', 'give it from, to and ticks');
	const time: Axis = {
		from: place(x?.from ?? 0),
		to: place(x?.to ?? 1),
		ticks: (x?.ticks ?? []).map((at) => ({ at: place(at), label: formatPeriod(String(at), lang) }))
	};
	for (const row of groups.flatMap((group) => group.rows)) {
		if (row.x < time.from || row.x > time.to) problems.add(where, `"${row.key}" lies outside the time axis`, 'widen x, or draw fewer rows');
		if (row.y > Math.max(value.from, value.to) || row.y < Math.min(value.from, value.to))
			problems.add(where, `"${row.key}" lies outside the value axis`, 'widen y');
	}
	return { x: time, y: value };
}

/** Gives bars their slots, squares their counts, and columns of one year a part of its width. */
function arrange(scene: Scene, view: View): void {
	const rows = scene.groups.flatMap((group) => group.rows);
	if (scene.form === 'bars')
		rows.forEach((row, slot) => {
			[row.x, row.y] = [row.y, slot];
		});
	if (scene.form === 'squares') {
		scene.groups.forEach((group, index) => {
			const per = view.rows[index]?.per ?? 1;
			for (const row of group.rows) row.x = Math.round(row.y / per);
		});
		const { columns, lines } = squaresLayout(scene.groups.map((group) => ({ block: group.block, count: group.rows[0]?.x ?? 0 })));
		scene.x.to = columns;
		scene.y.from = lines;
	}
	if (scene.form !== 'columns') return;
	const years = new Map<number, Row[]>();
	for (const row of rows) years.set(row.x, [...(years.get(row.x) ?? []), row]);
	for (const sharing of years.values()) {
		const width = COLUMN / sharing.length;
		sharing.forEach((row, index) => {
			row.width = width;
			row.x += (index - (sharing.length - 1) / 2) * width;
		});
	}
}
