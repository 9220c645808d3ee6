import type { Quantity } from '../story/numbers.ts';
import { compute, formulaFacts } from './formula.ts';
import type { Problems } from './problems.ts';
import type { Data } from './read.ts';

/** The computed value of every fact, typed or derived, by id. */
export type Ledger = Map<string, Quantity>;

/** Decimals of a derived number unless its fact says otherwise: more would claim an exactness that its parts lack. */
const DERIVED_DIGITS = { percent: 1, times: 2 } as const;

/** Computes every fact; a formula that names an unknown fact, goes in a circle or doesn't compute becomes a problem. */
export function computeLedger(data: Data, problems: Problems): Ledger {
	const ledger: Ledger = new Map();
	const open = new Set<string>();

	function valueOf(id: string): number {
		const done = ledger.get(id);
		if (done) return done.value;
		const fact = data.facts.get(id)?.value;
		if (!fact) throw new Error(`there is no fact "${id}"`);
		if (open.has(id)) throw new Error(`"${id}" rests on itself`);
		open.add(id);
		const value = 'formula' in fact ? compute(fact.formula, valueOf) : fact.value;
		open.delete(id);
		const digits = fact.digits ?? ('formula' in fact ? DERIVED_DIGITS[fact.unit as 'percent'] : undefined);
		const of = 'of' in fact ? fact.of : undefined;
		ledger.set(id, { value, unit: fact.unit, ...(digits !== undefined && { digits }), ...(of !== undefined && { of }) });
		return value;
	}

	for (const [id, entry] of data.facts) {
		try {
			valueOf(id);
		} catch (error) {
			open.clear();
			const named = 'formula' in entry.value ? formulaFacts(entry.value.formula).join(', ') : '';
			problems.add(
				entry.sheet.at([id, 'formula']),
				`does not compute: ${(error as Error).message}`,
				`correct the formula or its facts (${named})`
			);
		}
	}
	return ledger;
}
