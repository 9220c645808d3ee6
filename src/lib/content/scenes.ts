import { dateBounds, dayToYear, formatPeriod, periodToYear } from '../story/dates.ts';
import type { Group, Lang, Row, Scene } from '../story/types.ts';
import { arrange, axes, openTears, place } from './axes.ts';
import { checkDrawn } from './drawn-rules.ts';
import type { Ledger } from './ledger.ts';
import type { Problems } from './problems.ts';
import { lineToText } from './prose.ts';
import type { View } from './read-charts.ts';
import type { Data } from './read.ts';
import { markLabel, rowKey, selectRows, valueStep, type Context, type Datum } from './rows.ts';
import { inOrder, lineName, partTwins, tableRow, type NamedDatum } from './table.ts';
import type { Text } from './atoms.ts';
import type { ViewRow } from './chart-schemas.ts';

/** A view resolved for one language: what is drawn, whose figures they are, and the table of exactly the drawn rows. */
export interface Resolved {
	scene: Scene;
	sources: string[];
	/** What the table tells, in its order. */
	told: NamedDatum[];
	table: { key: string; name: string; value: string }[];
}

/** Forms in which every mark carries its name and value. */
const ALL_LABELLED = ['bars', 'squares', 'slope', 'range', 'stack', 'unfold'];

/**
 * Resolves one view for one language: selects its rows, places them on its axes, formats what is written beside marks.
 * Reports a selection that names no row, an unknown key, and a period outside the axis. Undefined when nothing can be drawn.
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
	const text = (value: Text) => lineToText(value[lang] ?? '', lang, ledger);
	const context: Context = { chart, view, data, ledger, lang, problems, text };
	const selections = view.rows.map((row, index) => ({ row, data: selectRows(row, index, context) }));
	const all = selections.flatMap((selection) => selection.data);
	if (all.length === 0) return undefined;
	checkKeys(
		view,
		selections.flatMap(({ row, data: rows }) => [...rows.map((datum) => datum.key), rowKey(row)]),
		problems
	);
	const step = valueStep(view, all, chart.head.unit, lang);
	const keys = view.rows.map(rowKey);
	const groups = selections.map(({ row, data: rows }, index) => {
		const key = rowKey(row);
		return toGroup(row, rows, keys.indexOf(key) === index ? key : `${key}.${index}`, step, context);
	});
	const { notes, breaks, bands, links } = view.value;
	const scene: Scene = {
		id: `${chartId}/${viewId}`,
		chart: chartId,
		form: chart.head.form,
		...axes(step, groups, context),
		groups,
		notes: notes.map((note) => ({ x: place(note.x), y: note.y, text: text(note.text) })),
		breaks: breaks.map((item) => ({ x: item.x, text: item.text ? text(item.text) : '' })),
		bands: bands.map((band) => ({ from: place(band.from), to: place(band.to), text: text(band.text) })),
		links: links.map(({ at, from, to }) => ({ x: dayToYear(dateBounds(at)[0]), from, to }))
	};
	openTears(
		scene,
		breaks.map(({ opens }) => opens ?? 0)
	);
	const pers = view.rows.map((row) => ('per' in row ? (row.per ?? 1) : 1));
	if (!checkDrawn(scene, pers, context)) return undefined;
	arrange(scene, pers);
	const { form } = chart.head;
	const nameOf = (name: Text) => ({ name: text({ ...name, [lang]: lineName(name[lang] ?? '', form) }) });
	const named = selections.flatMap(({ row, data: rows }) => rows.map((datum) => ({ datum, ...(row.name && nameOf(row.name)) })));
	const told = inOrder(named, form);
	const table = partTwins(
		told.map((row) => tableRow(row, context, chart.head.unit === 'level' ? scene.x.ticks : [])),
		scene,
		lang
	);
	return { scene, sources: [...new Set(all.flatMap((datum) => datum.source))], told, table };
}

function toGroup(row: ViewRow, rows: Datum[], key: string, step: number, context: Context): Group {
	const { chart, view, lang, text } = context;
	const { form, unit } = chart.head;
	const name = row.name && text(row.name);
	const focus = new Set(view.value.focus);
	const focused = (datum: Datum) => focus.has(datum.key) || focus.has(rowKey(row));
	const ground = 'tone' in row ? row.tone : 'ash';
	const tone = focus.has(rowKey(row)) && (form === 'line' || form === 'slope') ? 'thread' : ground;
	const every = ALL_LABELLED.includes(form);
	const bars = form === 'bars';
	const style = { unit, step, lang, whole: form === 'squares' || (bars && unit === 'usd'), signed: bars && (view.value.y?.from ?? 0) < 0 };
	return {
		key,
		...(name && { name }),
		tone,
		style: 'style' in row ? row.style : 'line',
		block: 'block' in row ? row.block : 0,
		rows: rows.map((datum): Row => {
			const { key: id, stage, placed } = datum;
			const look = { key: id, stage, tone: focused(datum) ? ('thread' as const) : tone, focus: focused(datum) };
			if (placed) {
				const { x, y, name: said, end, was, label: holds } = placed;
				return { ...look, x, y, name: said, ...(end !== undefined && { end }), ...(was && { was }), ...(holds && { label: holds }) };
			}
			return {
				...look,
				x: datum.period === undefined ? 0 : periodToYear(datum.period),
				y: datum.value,
				...(datum.high !== undefined && { high: datum.high }),
				...(datum.base !== undefined && { one: datum.base }),
				...((every || view.value.labels.includes(id)) && { label: markLabel(datum, style) }),
				...(every && { name: name || (datum.period && formatPeriod(datum.period, lang)) || '' })
			};
		})
	};
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
