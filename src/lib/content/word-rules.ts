import type { Lang } from '../story/types.ts';
import type { Text } from './atoms.ts';
import type { Sheet } from './files.ts';
import type { Problems } from './problems.ts';
import type { Data } from './read.ts';

/** A text stands in every language, as it is: without tokens. */
export function checkParity(text: Text, langs: readonly Lang[], where: ReturnType<Sheet['at']>, problems: Problems): void {
	for (const lang of langs) {
		const own = { ...where, field: `${where.field}.${lang}` };
		if (!text[lang]) problems.add(own, 'is missing', `write it in ${lang}`);
		else if (/[{}]/.test(text[lang])) problems.add(own, 'holds a brace', 'write it in words: no tokens are filled in here');
	}
}

const slots = (words: string) =>
	[...words.matchAll(/\{(\w+)\}/g)]
		.map((match) => match[1])
		.sort()
		.join(', ');

/** The slots that most of the languages have, so that the one that differs is named. */
function usual(all: readonly string[]): string {
	const times = (slot: string) => all.filter((other) => other === slot).length;
	return all.reduce((best, slot) => (times(slot) > times(best) ? slot : best), all[0] ?? '');
}

/** The interface's words: every language has every key, with the same slots to fill. */
export function checkWords({ words, wordSheets }: Data, problems: Problems): void {
	const keys = new Set([...words.values()].flatMap((own) => Object.keys(own)));
	for (const key of keys) {
		const all = [...words.values()].flatMap((own) => own[key] ?? []);
		const wanted = usual(all.map(slots));
		for (const [lang, sheet] of wordSheets) {
			const text = words.get(lang)?.[key];
			if (text === undefined) problems.add(sheet.at([key]), 'is missing', `write it in ${lang}, as other languages have it`);
			else if (slots(text) !== wanted)
				problems.add(sheet.at([key]), `has other slots than other languages (${wanted || 'none'})`, 'use the same {slots}');
			else if (/[{}]/.test(text.replace(/\{\w+\}/g, ''))) problems.add(sheet.at([key]), 'lacks a brace', 'write a slot as {name}');
		}
	}
}
