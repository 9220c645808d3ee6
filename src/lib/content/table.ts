import { formatPeriod, periodToYear } from '../story/dates.ts';
import { TO } from '../story/language.ts';
import { formatQuantity } from '../story/numbers.ts';
import type { FormId, Lang, Scene } from '../story/types.ts';
import { TIMED, type Context, type Datum } from './rows.ts';

/** A datum, and what its row is called in the picture. */
export interface NamedDatum {
	datum: Datum;
	name?: string;
}

/** Forms whose rows belong together by their name before they belong to a time. */
const BY_NAME: readonly FormId[] = ['line', 'slope'];

/** The rows as a table has them: in the order of time where they stand in time, each line by itself; else as they are drawn. */
export function inOrder(rows: readonly NamedDatum[], form: FormId): NamedDatum[] {
	if (form !== 'spans' && !TIMED.includes(form)) return [...rows];
	const names = [...new Set(rows.map(({ name }) => name))];
	const line = ({ name }: NamedDatum) => (BY_NAME.includes(form) ? names.indexOf(name) : 0);
	const time = ({ datum: { placed, period } }: NamedDatum) => placed?.x ?? periodToYear(period ?? '');
	return rows.toSorted((a, b) => line(a) - line(b) || time(a) - time(b));
}

/** How the table under a chart tells a row: what it is, and its value in full; a place on a scale of steps by the step's name. */
export function tableRow(
	{ datum, name }: NamedDatum,
	{ lang, data, chart }: Context,
	steps: Scene['x']['ticks'] = []
): { key: string; name: string; value: string } {
	if (datum.placed) return { key: datum.key, name: datum.placed.name, value: datum.placed.told };
	const unit = chart.head.unit;
	const stage = datum.stage === 'measured' ? undefined : data.words.get(lang)?.[`stage.${datum.stage}`];
	const what = [name, datum.period && formatPeriod(datum.period, lang)].filter(Boolean).join(lang === 'zh' ? '，' : ', ');
	const full = (value: number) => steps.find(({ at }) => at === value)?.label ?? formatQuantity({ value, unit, digits: 3 }, lang);
	const value =
		datum.high === undefined
			? full(datum.value)
			: `${formatQuantity({ value: datum.value, unit, digits: 3 }, lang, 'number')}${TO[lang]}${full(datum.high)}`;
	return { key: datum.key, name: stage ? what + (lang === 'zh' ? `（${stage}）` : ` (${stage})`) : what, value };
}

/** What a line is called in a table: without the value that stands at its end in the picture. */
export const lineName = (name: string, form: FormId): string => (BY_NAME.includes(form) ? name.replace(/[ ：:]*\{[^}]*\}$/, '') : name);

/** Of two rows of one name (a year that is counted twice) the one behind a tear says what the tear says. */
export function partTwins<T extends { key: string; name: string }>(table: readonly T[], { groups, breaks }: Scene, lang: Lang): T[] {
	const at = new Map(groups.flatMap(({ rows }) => rows.map(({ key, x }) => [key, x] as const)));
	return table.map((row) => {
		const tear = breaks.findLast(({ x, text }) => text && (at.get(row.key) ?? 0) > x);
		if (!tear || table.every((other) => other === row || other.name !== row.name)) return row;
		const [open, close] = lang === 'zh' ? ['（', '）'] : [' (', ')'];
		const said = row.name.endsWith(close);
		const name = `${said ? `${row.name.slice(0, -close.length)}${lang === 'zh' ? '，' : ', '}` : row.name + open}${tear.text}${close}`;
		return { ...row, name };
	});
}

/** A value without the dust that computing leaves behind it. */
const clean = (value: number) => String(Number(value.toPrecision(12)));

/**
 * A row as a program reads it: what is counted and when, what kind of number, the number, its unit, who says it; of a span its two ends, of a
 * correction both readings. `cite` writes a source out.
 */
export function csvRow({ datum, name }: NamedDatum, unit: string, cite: (id: string) => string): Record<string, string> {
	const { key, stage, placed, from, period, value, high } = datum;
	const source = datum.source.map(cite).join('; ');
	if (placed?.dates) return { key, what: placed.name, from: placed.dates[0], to: placed.dates[1] ?? '', stage, source };
	if (placed) return { key, what: placed.name, was: placed.was ?? '', is: placed.label ?? '', source };
	return {
		key,
		what: name ?? '',
		set: from?.set ?? '',
		line: from?.line ?? '',
		period: period ?? '',
		stage,
		value: clean(value),
		high: high === undefined ? '' : clean(high),
		unit,
		source
	};
}
