import type { Entry } from './entries.ts';
import type { CountsEntry } from './ledger-schemas.ts';
import type { Problems } from './problems.ts';
import type { Data } from './read.ts';
import type { Prose } from './rules.ts';

/** The question that a fact answers beside others which count otherwise. */
export function countsOf(id: string, { counts }: Data): CountsEntry | undefined {
	return [...counts.values()].find(({ value }) => Object.hasOwn(value.facts, id))?.value;
}

/** A question has answers that are in the ledger, each of them one question alone; a rival that is a fact itself is named here, so that both cards know. */
export function checkCounts(data: Data, prose: Prose, problems: Problems): void {
	const asked = new Map<string, string>();
	for (const [question, entry] of data.counts) {
		const { value, sheet, path } = entry;
		prose(entry, ['why'], value.why);
		const ids = Object.keys(value.facts);
		if (ids.length < 2) problems.add(sheet.at([...path, 'facts']), 'names fewer than two facts', 'name those that answer it otherwise');
		for (const id of ids) {
			const where = sheet.at([...path, 'facts', id]);
			prose(entry, ['facts', id], value.facts[id] ?? {});
			if (!data.facts.has(id)) problems.add(where, `there is no fact "${id}"`, 'add it to facts.yaml, or correct the id');
			const other = asked.get(id);
			if (other) problems.add(where, `"${id}" answers "${other}" already`, 'name it once, or join the questions');
			asked.set(id, question);
		}
	}
	for (const [id, entry] of data.facts) checkRivals(id, entry, data, problems);
}

function checkRivals(id: string, { value, sheet }: Entry<unknown>, { facts }: Data, problems: Problems): void {
	const fact = facts.get(id)?.value;
	if (!fact || !('rivals' in fact)) return;
	fact.rivals.forEach((rival, index) => {
		const twin = [...facts].find(
			([, { value: other }]) =>
				other !== value &&
				'sources' in other &&
				other.value === rival.value &&
				other.unit === fact.unit &&
				other.sources.some((source) => rival.sources.includes(source))
		)?.[0];
		if (twin)
			problems.add(
				sheet.at([id, 'rivals', index]),
				`is the fact "${twin}"`,
				'name both facts in counts.yaml instead: each card then shows the other'
			);
	});
}
