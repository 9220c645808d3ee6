import { fill, punctuation } from '../story/language.ts';
import type { Figure, Stage } from '../story/types.ts';

/** Stages that columns and bars show by their outline, which has to be said. */
const OUTLINED: readonly Stage[] = ['derived', 'planned'];

/** What stands under a picture: what its outlines mean, and who says it: the first publishers, three where not said otherwise, and how many more. */
export function credit({ scene, sources }: Figure, words: Record<string, string>, most = 3): string {
	const stages = new Set(scene.groups.flatMap((group) => group.rows.map((row) => row.stage)));
	const outlines = ['columns', 'bars'].includes(scene.form) ? OUTLINED.filter((stage) => stages.has(stage)) : [];
	const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
	const named = Math.max(1, most - outlines.length);
	const said = words['figure.source'] ?? '';
	const { between, comma } = punctuation(words);
	const gap = between.endsWith(' ') ? ' ' : '';
	const more = publishers.length > named ? (gap || comma) + fill(words['figure.more-sources'] ?? '', { n: publishers.length - named }) : '';
	const key = outlines.map((stage) => (words[`outline.${stage}`] ?? '') + gap).join('');
	return `${key}${said}${gap}${publishers.slice(0, named).join(between)}${more}`;
}
