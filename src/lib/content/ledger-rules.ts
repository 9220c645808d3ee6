import type { Unit } from '../story/numbers.ts';
import { formulaFacts } from './formula.ts';
import type { Problems } from './problems.ts';
import type { Entry } from './entries.ts';
import type { Data } from './read.ts';
import type { Prose, Sources } from './rules.ts';
import { publisherNames } from './sources.ts';

/** Units that a formula makes from whatever it divides. */
const RATIOS: readonly Unit[] = ['percent', 'times'];

/** Rules of the ledger: corrections and checks lead somewhere, no source is idle, formulas fit their units. */
export function checkLedger(data: Data, prose: Prose, sources: Sources, problems: Problems): void {
	for (const entry of data.corrections.values()) {
		const { value } = entry;
		for (const field of ['was', 'is', 'why'] as const) prose(entry, [field], value[field]);
		sources(entry, ['sources'], value.sources);
		if (value.fact && !data.facts.has(value.fact)) unknown(entry, ['fact'], 'fact', value.fact, problems);
		if (value.moment && !data.moments.has(value.moment)) unknown(entry, ['moment'], 'moment', value.moment, problems);
	}
	checkRedirects(data, problems);
	checkChecks(data, problems);
	checkIdleSources(data, problems);
	checkPublishers(data, problems);
	for (const [id, entry] of data.facts) if ('formula' in entry.value) checkUnits(id, entry, data, problems);
}

/** An old id leads to a moment that is there, and is no moment itself. */
function checkRedirects({ redirects, moments }: Data, problems: Problems): void {
	for (const [old, id] of Object.entries(redirects?.value ?? {})) {
		const where = redirects?.sheet.at([old]);
		if (!where) continue;
		if (!moments.has(id)) problems.add(where, `there is no moment "${id}"`, 'name the moment that it is now');
		if (moments.has(old)) problems.add(where, `"${old}" is a moment still`, 'remove the redirect, or rename the moment');
	}
}

function unknown(entry: Entry<unknown>, path: (string | number)[], kind: string, id: string, problems: Problems): void {
	problems.add(entry.sheet.at([...entry.path, ...path]), `there is no ${kind} "${id}"`, 'add it, or correct the id');
}

function checkChecks(data: Data, problems: Problems): void {
	const { checks } = data;
	checks?.value.forEach((check, index) => {
		for (const id of check.facts) if (!data.facts.has(id)) unknown(checks, [index, 'facts'], 'fact', id, problems);
		for (const id of check.moments) if (!data.moments.has(id)) unknown(checks, [index, 'moments'], 'moment', id, problems);
		if (check.facts.length + check.moments.length === 0 && !check.reason)
			problems.add(checks.sheet.at([index]), 'is shown nowhere', 'name the fact or moment that shows it, or the reason why not');
	});
}

/** Every name of a publisher is one that a source is published by. */
function checkPublishers({ publishers, sources }: Data, problems: Problems): void {
	const written = new Set([...sources.values()].flatMap(({ value }) => publisherNames(value.publisher)));
	for (const name of Object.keys(publishers?.value ?? {})) {
		const where = publishers?.sheet.at([name]);
		if (where && !written.has(name))
			problems.add(where, `no source is published by "${name}"`, 'write the name as sources.yaml does, or remove it');
	}
}

function checkIdleSources(data: Data, problems: Problems): void {
	const used = new Set<string>();
	const use = (ids: readonly string[]) => ids.forEach((id) => used.add(id));
	for (const { value } of [...data.moments.values(), ...data.events.values(), ...data.corrections.values()]) use(value.sources);
	for (const { value } of data.facts.values())
		if ('sources' in value) use([...value.sources, ...value.rivals.flatMap((rival) => rival.sources)]);
	for (const series of data.series.values()) use([...series.head.value.sources, ...series.rows.map((row) => row.source)]);
	for (const chart of data.charts.values())
		for (const view of chart.views.values()) for (const row of view.rows) if ('sources' in row) use(row.sources);
	for (const [id, entry] of data.sources)
		if (!used.has(id)) problems.add(entry.sheet.at(entry.path), `"${id}" is used by nothing`, 'use it, or remove it');
}

/** A sum or difference has the unit of its parts; a share or multiple divides parts of one unit. */
function checkUnits(id: string, entry: Entry<unknown>, data: Data, problems: Problems): void {
	const { formula, unit } = entry.value as { formula: string; unit: Unit };
	const parts = formulaFacts(formula).flatMap((part) => data.facts.get(part)?.value.unit ?? []);
	const units = new Set<Unit>(parts.filter((part) => part !== 'percent'));
	const mixed = RATIOS.includes(unit) ? units.size > 1 : parts.length > 0 && units.size > 0 && !units.has(unit) && !isScaled(formula);
	if (mixed)
		problems.add(
			entry.sheet.at([id, 'formula']),
			`is in ${unit}, its parts in ${[...new Set(parts)].join(' and ')}`,
			'correct the unit, or use facts of one unit'
		);
}

/** A part times or divided by a bare number may change its unit (years to months). */
function isScaled(formula: string): boolean {
	return /\}\s*[*/]\s*\d/.test(formula);
}
