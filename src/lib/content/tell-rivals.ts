import { fill, punctuation } from '../story/language.ts';
import type { Fact } from '../story/ledger-types.ts';
import { formatQuantity, type Quantity } from '../story/numbers.ts';
import type { Lang, Scene } from '../story/types.ts';
import type { Text } from './atoms.ts';
import { countsOf } from './counts.ts';
import type { Ledger } from './ledger.ts';
import { lineToHtml, lineToText, sentencesToHtml } from './prose.ts';
import type { Data } from './read.ts';
import { tellSources } from './sources.ts';

/** A value on the scale, and what stands beside its dot. */
interface Dot {
	key: string;
	value: number;
	name: string;
}

/** What other sources say of a fact, which facts count it otherwise and which of them the story uses (`used`), and all of it on one scale. */
export function tellRivals(
	id: string,
	quantity: Quantity,
	used: (id: string) => boolean,
	data: Data,
	ledger: Ledger,
	lang: Lang
): Pick<Fact, 'rivals' | 'otherwise' | 'scene'> {
	const entry = data.facts.get(id)?.value;
	const rivals = entry && 'rivals' in entry ? entry.rivals : [];
	const question = countsOf(id, data);
	const others = Object.entries(question?.facts ?? {}).filter(([other]) => other !== id);
	const html = (text: Text) => lineToHtml(text[lang] ?? '', lang, ledger);
	const sentences = (text: Text) => sentencesToHtml(text[lang] ?? '', lang, ledger);
	const name = (text: Text) => lineToText(text[lang] ?? '', lang, ledger);
	const dots: Dot[] = [
		{ key: id, value: quantity.value, name: name(question?.facts[id] ?? { [lang]: data.words.get(lang)?.['fact.story'] }) },
		...rivals.map((rival, index) => ({ key: `${id} ${index}`, value: rival.value, name: name(rival.says) })),
		...others.flatMap(([other, called]) => {
			const { unit, value } = ledger.get(other) ?? {};
			return unit === quantity.unit && value !== undefined ? { key: other, value, name: name(called) } : [];
		})
	];
	return {
		rivals: rivals.map((rival) => ({
			value: formatQuantity({ ...quantity, value: rival.value }, lang),
			saysHtml: html(rival.says),
			whyHtml: sentences(rival.why),
			sources: tellSources(rival.sources, data, lang)
		})),
		...(question && {
			otherwise: {
				whyHtml: sentences(question.why),
				used: usedText(Object.keys(question.facts), used, data, ledger, lang),
				counts: others.flatMap(([other]) => {
					const fact = data.facts.get(other)?.value;
					const counted = ledger.get(other);
					if (!fact || !counted) return [];
					return {
						id: other,
						value: formatQuantity(counted, lang),
						measureHtml: html(fact.measure),
						...('says' in fact && { saysHtml: html(fact.says) })
					};
				})
			}
		}),
		...(dots.length > 1 && {
			scene: scale(id, dots, (dot) => formatQuantity({ ...(ledger.get(dot.key) ?? quantity), value: dot.value }, lang))
		})
	};
}

/** A sentence that says which of the facts that answer one question the story uses. */
function usedText(ids: string[], used: (id: string) => boolean, data: Data, ledger: Ledger, lang: Lang): string {
	const words = data.words.get(lang) ?? {};
	const told = ids.filter(used);
	const values = told.flatMap((id) => {
		const quantity = ledger.get(id);
		return quantity ? formatQuantity(quantity, lang) : [];
	});
	return told.length === ids.length
		? (words['fact.used.all'] ?? '')
		: fill(words['fact.used'] ?? '', { values: values.join(punctuation(words).between) });
}

/** Each value as a dot on one scale, the card's own first. */
function scale(id: string, dots: Dot[], format: (dot: Dot) => string): Scene {
	const values = dots.map(({ value }) => value);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const pad = (high - low || Math.abs(high) || 1) * 0.25;
	const rows = dots.map((dot, slot) => ({
		key: dot.key,
		x: dot.value,
		y: slot,
		stage: 'measured' as const,
		tone: slot === 0 ? ('thread' as const) : ('ink' as const),
		focus: slot === 0,
		label: format(dot),
		name: dot.name
	}));
	return {
		id: `fact/${id}`,
		chart: 'fact',
		form: 'range',
		x: { from: low - pad, to: high + pad, ticks: [] },
		y: { from: rows.length - 0.5, to: -0.5, ticks: [] },
		groups: [{ key: id, tone: 'ink', style: 'dots', block: 0, rows }],
		notes: [],
		breaks: [],
		bands: [],
		links: []
	};
}
