import type { Lang } from '../story/types.ts';
import type { Problems } from './problems.ts';
import type { Entry } from './entries.ts';
import type { Data } from './read.ts';
import type { Prose } from './rules.ts';
import type { MomentFile } from './schemas.ts';

/** A term of the glossary that the English uses is used in every language, as that language writes it. */
export function checkTerms({ value, sheet }: Entry<MomentFile>, langs: readonly Lang[], data: Data, problems: Problems): void {
	const words = (lang: Lang) => `${value.title[lang] ?? ''} ${value.body[lang] ?? ''}`;
	for (const term of data.terms) {
		if (!words('en').includes(term.en)) continue;
		for (const lang of langs)
			if (!words(lang).includes(term[lang]))
				problems.add(
					sheet.at(['body', lang]),
					`does not say "${term[lang]}" where the English has "${term.en}"`,
					'use the term, or change it in glossary.yaml'
				);
	}
}

type Switch = NonNullable<MomentFile['switch']>;

/** Each option of a switch has its words and a view of the scene’s chart, the first the scene’s own. */
export function checkSwitch(moment: Entry<MomentFile>, { label, options }: Switch, data: Data, prose: Prose, problems: Problems): void {
	const { chart, view } = moment.value.scene;
	prose(moment, ['switch', 'label'], label);
	options.forEach((option, index) => {
		const path = ['switch', 'options', index];
		prose(moment, [...path, 'name'], option.name);
		prose(moment, [...path, 'words'], option.words);
		if (!data.charts.get(chart)?.views.has(option.view))
			problems.add(
				moment.sheet.at([...path, 'view']),
				`chart "${chart}" has no view "${option.view}"`,
				'add the view, or correct its name'
			);
	});
	if (options[0]?.view !== view)
		problems.add(
			moment.sheet.at(['switch', 'options', 0, 'view']),
			'is not the view of the scene',
			'begin with the view that the scene names'
		);
}

/** The most words that a wall may ask a class to read at once, counted as they are read. */
const SLIDE_WORDS = 30;

/** A slide's English sentence, its numbers written out, is short enough for a wall. */
export function checkSlide({ sheet }: Entry<MomentFile>, slide: string, problems: Problems): void {
	const words = slide.split(/\s+/).filter(Boolean).length;
	if (words > SLIDE_WORDS)
		problems.add(sheet.at(['slide', 'en']), `has ${words} words as it is read`, `cut it to ${SLIDE_WORDS}: a class reads it from the wall`);
}
