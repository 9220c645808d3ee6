import type { Text } from './atoms.ts';
import { formulaFacts } from './formula.ts';
import type { Data } from './read.ts';
import type { MomentFile } from './schemas.ts';
import { pieces } from './tokens.ts';

/** The moments that use each fact, in the story's order: in their words, their picture, or inside another fact's formula. */
export function factUses(data: Data): Map<string, string[]> {
	const uses = new Map<string, string[]>();
	const use = (fact: string, moment: string) => {
		const known = uses.get(fact) ?? [];
		if (known.includes(moment)) return;
		uses.set(fact, [...known, moment]);
		const value = data.facts.get(fact)?.value;
		if (value && 'formula' in value) for (const part of formulaFacts(value.formula)) use(part, moment);
	};
	for (const id of data.story?.value.chapters.flatMap((chapter) => chapter.moments) ?? []) {
		const moment = data.moments.get(id)?.value;
		if (moment) for (const fact of momentFacts(moment, data)) use(fact, id);
	}
	return uses;
}

function momentFacts(moment: MomentFile, data: Data): string[] {
	const chart = data.charts.get(moment.scene.chart);
	const views = moment.switch?.options.map((option) => option.view) ?? [moment.scene.view];
	const shown = views.flatMap((id) => chart?.views.get(id) ?? []);
	const texts: Text[] = [
		...(['title', 'body', 'slide', 'notes', 'ask'] as const).map((field) => moment[field]),
		...(moment.switch?.options.map((option) => option.words) ?? []),
		...shown.flatMap(({ value }) => [value.title, value.subtitle])
	];
	const named = texts.flatMap((text) => pieces(text.en ?? '')).flatMap((piece) => (piece.kind === 'fact' ? piece.id : []));
	const drawn = shown.flatMap(({ rows }) => rows.flatMap((row) => ('fact' in row ? [row.fact, ...(row.high ? [row.high] : [])] : [])));
	return [...named, ...drawn];
}
