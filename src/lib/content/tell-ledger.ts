import { dateBounds, formatDate, periodToYear } from '../story/dates.ts';
import { punctuation } from '../story/language.ts';
import { formatQuantity } from '../story/numbers.ts';
import type { Correction, Fact, SeriesInfo } from '../story/ledger-types.ts';
import type { Source } from '../story/source.ts';
import type { Lang, Story } from '../story/types.ts';
import type { Text } from './atoms.ts';
import type { Entry } from './entries.ts';
import { factUses } from './fact-uses.ts';
import type { Ledger } from './ledger.ts';
import { lineToHtml, lineToText, sentencesToHtml } from './prose.ts';
import type { Data } from './read.ts';
import type { CorrectionsFile, DerivedFact } from './ledger-schemas.ts';
import { tellSearches, withSearch } from './searches.ts';
import { tellSource, tellSources } from './sources.ts';
import { tellRivals } from './tell-rivals.ts';

/** Tells the ledger in one language: facts in the order in which the story meets them, sources, corrections and series. */
export function tellLedger(data: Data, ledger: Ledger, lang: Lang): Pick<Story, 'facts' | 'corrections' | 'series' | 'sources'> {
	const uses = factUses(data);
	const met = [...uses.keys(), ...[...data.facts.keys()].filter((id) => !uses.has(id))];
	const facts = met.flatMap((id) => tellFact(id, uses, data, ledger, lang) ?? []);
	return {
		facts,
		corrections: tellCorrections(data, ledger, lang),
		series: tellSeries(data, lang),
		sources: sourceIndex(facts, data, ledger, lang)
	};
}

function tellFact(id: string, allUses: Map<string, string[]>, data: Data, ledger: Ledger, lang: Lang): Fact | undefined {
	const entry = data.facts.get(id)?.value;
	const quantity = ledger.get(id);
	if (!entry || !quantity) return undefined;
	const uses = allUses.get(id) ?? [];
	const words = data.words.get(lang) ?? {};
	const html = (text: Text) => lineToHtml(text[lang] ?? '', lang, ledger);
	const sentences = (text: Text) => sentencesToHtml(text[lang] ?? '', lang, ledger);
	const moments = uses.map((moment) => {
		const { title, found } = data.moments.get(moment)?.value ?? {};
		return { id: moment, title: lineToText(title?.[lang] ?? '', lang, ledger), ...(found && { found: found[lang] ?? '' }) };
	});
	const searches = tellSearches(id, quantity, data, ledger, lang);
	const findable = (sources: Source[]) => sources.map((source) => withSearch(source, searches[0]?.text, data, lang));
	const shared = {
		id,
		value: formatQuantity(quantity, lang, quantity.of === undefined ? undefined : 'of'),
		measureHtml: html(entry.measure),
		date: formatDate(entry.date, lang),
		moments,
		themes: [...new Set(uses.flatMap((moment) => data.moments.get(moment)?.value.themes ?? []))],
		chapters: (data.story?.value.chapters ?? [])
			.filter((chapter) => chapter.moments.some((moment) => uses.includes(moment)))
			.map(({ id: chapter }) => chapter),
		searches,
		...(entry.caveat && { caveatHtml: sentences(entry.caveat) })
	};
	const { rivals, ...counted } = tellRivals(id, quantity, (other) => allUses.has(other), data, ledger, lang);
	const said = { ...counted, rivals: rivals.map((rival) => ({ ...rival, sources: findable(rival.sources) })) };
	if ('formula' in entry)
		return { ...shared, ...said, kind: 'derived', sources: [], formulaHtml: formulaToHtml(entry, data, ledger, lang) };
	return {
		...shared,
		...said,
		saysHtml: html(entry.says),
		kind: entry.kind,
		sure: words[`sure.${entry.sure}`] ?? '',
		sources: findable(tellSources(entry.sources, data, lang))
	};
}

/** A formula with its parts as links, in the order in which it is written, and below it what each of them is. */
function formulaToHtml(entry: DerivedFact, data: Data, ledger: Ledger, lang: Lang): string {
	const { colon } = punctuation(data.words.get(lang) ?? {});
	const SIGNS: Record<string, string> = { '*': '×', '/': '÷', '-': '−' };
	const parts = entry.formula.split(/(\{[^}]*\})/);
	const written = parts.map((part) =>
		part.startsWith('{')
			? lineToHtml(part, lang, ledger)
			: part
					.replace(/[*/-]/g, (sign) => SIGNS[sign] ?? sign)
					// A line ends before a sign, and never before a bare number that multiplies; where the result is per cent, its hundred says so.
					.replace(/([+−×÷]) /g, '$1\u00a0')
					.replace(/ (?=×\u00a0\d)/g, '\u00a0')
					.replace(/×\u00a0100$/, entry.unit === 'percent' ? '$&%' : '$&')
	);
	const terms = [...new Set(parts.filter((part) => part.startsWith('{')))].map((part) => {
		const measure = data.facts.get(part.slice(1, -1))?.value.measure[lang] ?? '';
		return `<small>${lineToText(part, lang, ledger)}${colon}${lineToText(measure, lang, ledger)}</small>`;
	});
	return written.join('') + terms.join('');
}

/** The article's mistakes in the order of the events, then our own, the newest first. */
function tellCorrections(data: Data, ledger: Ledger, lang: Lang): Correction[] {
	const html = (text: Text) => lineToHtml(text[lang] ?? '', lang, ledger);
	const time = ({ value }: Entry<CorrectionsFile[string]>) => dateBounds(value.date)[0];
	const sorted = [...data.corrections].sort(([, a], [, b]) => time(a).localeCompare(time(b)));
	const ours = sorted.filter(([, { value }]) => value.of === 'story').reverse();
	return [...sorted.filter(([, { value }]) => value.of === 'article'), ...ours].map(([id, { value }]) => ({
		id,
		date: formatDate(value.date, lang),
		of: value.of,
		wasHtml: html(value.was),
		isHtml: html(value.is),
		whyHtml: html(value.why),
		sources: tellSources(value.sources, data, lang),
		...(value.fact && { fact: value.fact }),
		...(value.moment && {
			moment: { id: value.moment, title: lineToText(data.moments.get(value.moment)?.value.title[lang] ?? '', lang, ledger) }
		})
	}));
}

function tellSeries(data: Data, lang: Lang): SeriesInfo[] {
	return [...data.series].map(([id, { head, rows }]) => {
		const { title, unit, licence, sets, breaks, caveats, sources } = head.value;
		const years = rows.map((row) => Math.floor(periodToYear(row.period)));
		const [first, last] = [Math.min(...years), Math.max(...years)];
		return {
			id,
			title: title[lang] ?? '',
			unit,
			licence,
			sets: Object.entries(sets).map(([set, text]) => ({ id: set, text: text[lang] ?? '' })),
			breaks: breaks.map((text) => text[lang] ?? ''),
			caveats: caveats.map((text) => text[lang] ?? ''),
			sources: tellSources(sources, data, lang),
			years: formatDate(first === last ? String(first) : `${first}/${last}`, lang),
			span: [first, last]
		};
	});
}

function sourceIndex(facts: Fact[], data: Data, ledger: Ledger, lang: Lang): Story['sources'] {
	return [...data.sources.keys()].flatMap((id) => {
		const source = tellSource(id, data, lang);
		if (!source) return [];
		const resting = facts.filter((fact) =>
			[...fact.sources, ...fact.rivals.flatMap((rival) => rival.sources)].some((other) => other.id === id)
		);
		const moments = [...data.moments].filter(([, { value }]) => value.sources.includes(id));
		return {
			source: withSearch(source, undefined, data, lang),
			facts: resting.map((fact) => fact.id),
			moments: moments.map(([moment, { value }]) => ({ id: moment, title: lineToText(value.title[lang] ?? '', lang, ledger) }))
		};
	});
}
