import { fill, gapOf, punctuation } from '../story/language.ts';
import { escapeMarkup } from '../story/markup.ts';
import type { Figure, FormId, Scene, Stage } from '../story/types.ts';
import { GAP, RINGED, standsOut } from './marks.ts';

/** Stages that a form shows by its marks' outline or tone, which has to be said. */
const OUTLINED: Partial<Record<FormId, readonly Stage[]>> = {
	columns: ['derived', 'planned', 'enacted'],
	bars: ['derived', 'planned', 'enacted'],
	squares: ['planned'],
	unfold: ['planned', 'enacted'],
	spans: ['estimate']
};

/** Years that are missing alone from a row of columns: a gap that looks like a mistake until it is named. */
function missingYears({ form, groups, breaks }: Scene): number[] {
	if (form !== 'columns') return [];
	const torn = breaks[0]?.x ?? Infinity;
	const years = [...new Set(groups.flatMap((group) => group.rows.map(({ x }) => Math.round(x))))]
		.filter((x) => x < torn)
		.sort((a, b) => a - b);
	return years.filter((year, index) => years[index + 1] === year + 2).map((year) => year + 1);
}

/** Whether a line is dotted somewhere, where nothing is known between two values. */
const dotted = ({ form, groups }: Scene): boolean =>
	(form === 'line' || form === 'slope') &&
	groups.some(({ style, rows }) => style === 'line' && rows.some((row, index) => index > 0 && row.x - (rows[index - 1]?.x ?? row.x) > GAP));

/** Whether a dot is a ring. */
function ringed({ form, groups }: Scene): boolean {
	if (form !== 'slope' && form !== 'range' && form !== 'line') return false;
	return groups.some((group) => group.rows.some((row) => RINGED.includes(row.stage) && (form !== 'line' || standsOut(row, group))));
}

/** Whether a range of sources goes on in open sheets. */
const goesOn = ({ form, groups }: Scene): boolean =>
	form === 'unfold' && groups.some(({ rows }) => rows.some(({ high }) => high !== undefined));

/** What stands under a picture: what its outlines mean and which year is missing (`keys`, a sentence each); and who says it (`source`): the first publishers, `most` (three where not said otherwise) or one more, and how many are left. `gap` stands between. */
export function creditParts(
	{ scene, sources }: Figure,
	words: Record<string, string>,
	most = 3
): { keys: string[]; gap: string; source: string } {
	const stages = new Set(scene.groups.flatMap((group) => group.rows.map((row) => row.stage)));
	const { between } = punctuation(words);
	const gap = gapOf(words);
	const keys = [
		...(OUTLINED[scene.form] ?? []).filter((stage) => stages.has(stage)).map((stage) => words[`outline.${stage}`] ?? ''),
		...(ringed(scene) ? [words['outline.ring'] ?? ''] : []),
		...(goesOn(scene) ? [words['outline.open'] ?? ''] : []),
		...(dotted(scene) ? [words['outline.gap'] ?? ''] : []),
		...missingYears(scene).map((year) => fill(words['outline.missing'] ?? '', { year }))
	];
	const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
	const room = Math.max(1, most - keys.length);
	// Where only one would be left to be counted, it is named.
	const named = publishers.length <= room + 1 ? publishers.length : room;
	const more = publishers.length > named ? gap + fill(words['figure.more-sources'] ?? '', { n: publishers.length - named }) : '';
	return {
		keys,
		gap,
		source: `${words['figure.source'] ?? ''}${gap && '\u00a0'}${publishers.slice(0, named).join(between)}${more}`
	};
}

/** What stands under a picture as safe HTML: each of its sentences is a part that no line ends within where it has a line of its own. */
export function creditHtml({ keys, gap, source }: ReturnType<typeof creditParts>): string {
	return [...keys, source].map((part) => `<span class="part">${escapeMarkup(part)}</span>`).join(gap);
}

/** What stands under a picture as one line: its key, then its source. */
export function credit(figure: Figure, words: Record<string, string>, most?: number): string {
	const { keys, gap, source } = creditParts(figure, words, most);
	return [...keys, source.replace('\u00a0', ' ')].join(gap);
}
