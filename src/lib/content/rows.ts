import { dateBounds, dayToYear, formatDate, isMonth, midMonth, periodToYear } from '../story/dates.ts';
import { TO } from '../story/language.ts';
import { axisStep, formatMark, formatQuantity, type Unit } from '../story/numbers.ts';
import type { FormId, Lang, Row, Stage } from '../story/types.ts';
import type { Ledger } from './ledger.ts';
import { factSources } from './sources.ts';
import type { Problems } from './problems.ts';
import type { Chart, View } from './read-charts.ts';
import type { Data } from './read.ts';
import type { Text } from './atoms.ts';
import type { CorrectionRow, FactRow, SeriesSelection, SpanRow, ViewRow } from './chart-schemas.ts';
import type { SeriesRow } from './ledger-schemas.ts';

/** What a row is resolved in. */
export interface Context {
	chart: Chart;
	view: View;
	data: Data;
	ledger: Ledger;
	lang: Lang;
	problems: Problems;
	/** A text in this language, its tokens filled in. */
	text: (value: Text) => string;
}

/** A row before it is placed: where its value comes from, and how the table tells it. */
export interface Datum {
	key: string;
	/** Series and facts on a time axis. */
	period?: string;
	value: number;
	high?: number;
	/** Unfolding only: how large the one is. */
	base?: number;
	/** Decimals that a fact is written with. */
	digits?: number;
	stage: Stage;
	source: string[];
	/** Of a series: the set that counts it, and whose value it is. */
	from?: Pick<SeriesRow, 'set' | 'line'>;
	/** What a span or correction says of itself; a span's dates as they are written. */
	placed?: Pick<Row, 'x' | 'y' | 'end' | 'was' | 'label'> & { name: string; told: string; dates?: [from: string, to?: string] };
}

/** Forms that stand in time, so that a fact needs its year. */
export const TIMED: readonly FormId[] = ['line', 'columns', 'slope'];

/** The key under which a row of a view can be focused as a whole. */
export function rowKey(row: ViewRow): string {
	if ('set' in row) return `${row.set}.${row.line}`;
	return 'fact' in row ? row.fact : row.id;
}

/** Selects what a row of a view names; reports what names nothing or is in another unit. */
export function selectRows(row: ViewRow, index: number, context: Context): Datum[] {
	const where = context.view.sheet.at([...context.view.path, 'rows', index]);
	if ('fact' in row) return fromFact(row, where, context);
	if ('lane' in row) return [fromSpan(row, context)];
	if ('was' in row) return [fromCorrection(row, index, context)];
	return fromSeries(row, where, context);
}

type Where = ReturnType<View['sheet']['at']>;

function fromFact(row: FactRow, where: Where, { chart, data, ledger, problems }: Context): Datum[] {
	const quantity = ledger.get(row.fact);
	const high = row.high === undefined ? undefined : ledger.get(row.high);
	if (!quantity) problems.add(where, `there is no fact "${row.fact}"`, 'add it to facts.yaml, or correct the id');
	if (row.high !== undefined && !high) problems.add(where, `there is no fact "${row.high}"`, 'add it to facts.yaml, or correct the id');
	const base = row.base === undefined ? undefined : ledger.get(row.base);
	if (row.base !== undefined && !base) problems.add(where, `there is no fact "${row.base}"`, 'add it to facts.yaml, or correct the id');
	if (!quantity) return [];
	checkUnit(`"${row.fact}"`, quantity.unit, chart.head.unit, where, problems);
	const period = TIMED.includes(chart.head.form) ? data.facts.get(row.fact)?.value.date.slice(0, 4) : undefined;
	return [
		{
			key: row.fact,
			value: quantity.value,
			stage: row.stage,
			source: factSources(row.fact, data),
			...(period !== undefined && { period }),
			...(high && { high: high.value }),
			...(base && { base: base.value }),
			...(quantity.digits !== undefined && { digits: quantity.digits })
		}
	];
}

function fromSeries(row: SeriesSelection, where: Where, { chart, data, problems }: Context): Datum[] {
	const id = row.series ?? chart.head.series;
	const series = id === undefined ? undefined : data.series.get(id);
	if (!series) {
		problems.add(where, id === undefined ? 'names no series' : `there is no series "${id}"`, 'name a file of data/series');
		return [];
	}
	checkUnit(`series "${id}"`, series.head.value.unit, chart.head.unit, where, problems);
	const found = pickRows(series.rows, row);
	if (found.length === 0)
		problems.add(
			where,
			`no row of "${id}" is in set "${row.set}", line "${row.line}"${row.from ? `, ${row.from}–${row.to ?? ''}` : ''}`,
			'correct the set, line or periods'
		);
	return found.map(({ key, period, value, stage, source, set, line }) => ({
		key,
		period,
		value,
		stage,
		source: [source],
		from: { set, line }
	}));
}

/** The rows of a series that a selection names, in the order of time. */
export function pickRows(
	rows: readonly SeriesRow[],
	{ set, line, from, to, stages }: Pick<SeriesSelection, 'set' | 'line' | 'from' | 'to' | 'stages'>
): SeriesRow[] {
	const first = from === undefined ? -Infinity : periodToYear(from);
	const last = to === undefined ? Infinity : periodToYear(to);
	return rows
		.filter((row) => row.set === set && row.line === line && (stages?.includes(row.stage) ?? true))
		.filter(({ period }) => periodToYear(period) >= first && periodToYear(period) <= last)
		.sort((a, b) => periodToYear(a.period) - periodToYear(b.period));
}

/** Where a span begins (0) or ends (1); a day known by its month stands in the middle of it, so that a span ending there meets the next. */
function spanEnd(date: string, which: 0 | 1): number {
	return isMonth(date) ? midMonth(date) : dayToYear(dateBounds(date)[which]);
}

function fromSpan(row: SpanRow, { lang, text }: Context): Datum {
	const x = spanEnd(row.from, 0);
	const told = row.to === undefined ? formatDate(row.from, lang) : `${formatDate(row.from, lang)} – ${formatDate(row.to, lang)}`;
	const end = row.to === undefined ? undefined : spanEnd(row.to, 1);
	return {
		key: row.id,
		value: x,
		stage: row.stage,
		source: row.sources,
		placed: {
			x,
			y: row.lane,
			name: text(row.name),
			told,
			dates: row.to === undefined ? [row.from] : [row.from, row.to],
			...(end !== undefined && { end })
		}
	};
}

function fromCorrection(row: CorrectionRow, index: number, { text }: Context): Datum {
	const [was, label] = [text(row.was), text(row.is)];
	return {
		key: row.id,
		value: 0,
		stage: 'measured',
		source: row.sources,
		placed: { x: 0, y: index, name: text(row.name), was, label, told: `${was} → ${label}` }
	};
}

function checkUnit(what: string, unit: Unit, wanted: Unit, where: Where, problems: Problems): void {
	if (unit !== wanted) problems.add(where, `${what} is in ${unit}, the chart in ${wanted}`, 'draw it in a chart of its own unit');
}

/** How the values of a view are written beside its marks. */
export interface MarkStyle {
	unit: Unit;
	/** The step of the value axis. */
	step: number;
	lang: Lang;
	/** Without an axis that names the unit, each value does. */
	whole: boolean;
	/** On both sides of zero, a value above it says so. */
	signed: boolean;
}

/** The value as it stands beside a mark; a range as both ends. */
export function markLabel(datum: Datum, { unit, step, lang, whole, signed }: MarkStyle): string {
	// A level is a place on a scale of ours whose ends are named: its number would say nothing.
	if (unit === 'level') return '';
	const { digits } = datum;
	const write = (value: number): string => {
		if (whole || unit === 'rank') return formatQuantity({ value, unit, ...(digits !== undefined && { digits }) }, lang);
		// A fact's decimals are those of the value itself.
		return (signed && value > 0 ? '+' : '') + formatMark(value, unit, step, lang, step === 1 ? digits : undefined);
	};
	if (datum.high === undefined) return write(datum.value);
	return `${write(datum.value).replace(/[×倍배%]$/, '')}${TO[lang]}${write(datum.high)}`;
}

/** The step of a view's value axis: of its ends, or of the largest value where it has none. */
export function valueStep(view: View, all: readonly Datum[], unit: Unit, lang: Lang): number {
	const axis = view.value.y;
	const largest = Math.max(...(axis ? [Math.abs(axis.from), Math.abs(axis.to)] : all.map((datum) => Math.abs(datum.value))));
	return axisStep(unit, largest, lang);
}
