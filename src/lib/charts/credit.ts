import { fill, punctuation } from '../story/language.ts';
import type { Figure, FormId, Scene, Stage } from '../story/types.ts';
import { GAP } from './marks.ts';

/** Stages that a form shows by its marks' outline, which has to be said. */
const OUTLINED: Partial<Record<FormId, readonly Stage[]>> = {
	columns: ['derived', 'planned'],
	bars: ['derived', 'planned'],
	squares: ['planned'],
	unfold: ['planned'],
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

/** What stands under a picture: what its outlines mean, which year is missing, and who says it: the first publishers, three where not said otherwise, and how many more. */
export function credit({ scene, sources }: Figure, words: Record<string, string>, most = 3): string {
	const stages = new Set(scene.groups.flatMap((group) => group.rows.map((row) => row.stage)));
	const outlines = (OUTLINED[scene.form] ?? []).filter((stage) => stages.has(stage));
	const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
	const missing = missingYears(scene);
	const gaps = dotted(scene);
	const named = Math.max(1, most - outlines.length - missing.length - Number(gaps));
	const said = words['figure.source'] ?? '';
	const { between, comma } = punctuation(words);
	const gap = between.endsWith(' ') ? ' ' : '';
	const more = publishers.length > named ? (gap || comma) + fill(words['figure.more-sources'] ?? '', { n: publishers.length - named }) : '';
	const key = [
		...outlines.map((stage) => words[`outline.${stage}`] ?? ''),
		...(gaps ? [words['outline.gap'] ?? ''] : []),
		...missing.map((year) => fill(words['outline.missing'] ?? '', { year }))
	]
		.map((part) => part + gap)
		.join('');
	return `${key}${said}${gap}${publishers.slice(0, named).join(between)}${more}`;
}
