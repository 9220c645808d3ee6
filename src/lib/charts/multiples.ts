import type { Group, Scene, Tone } from '../story/types.ts';

/** From this many named lines on a narrow picture shows each beside the one that matters, in a small picture of its own. */
const MANY = 4;

/** A line may be drawn in parts (before and after a break): their keys differ in a last number alone. */
const stem = (group: Group) => group.key.replace(/\.\d+$/, '');

/** The small pictures of a scene with many lines: the highlighted lines (their name is `own`) and one other each; none for a scene with few. */
export function multiples(scene: Scene): { own: string; name: string; tone: Tone; scene: Scene }[] {
	if (scene.form !== 'line' || scene.groups.filter((group) => group.name).length < MANY) return [];
	const kept = scene.groups.filter((group) => group.tone === 'thread');
	const others = scene.groups.filter((group) => group.tone !== 'thread' && group.name);
	const bare = ({ key, tone, style, block, rows }: Group): Group => ({
		key,
		tone,
		style,
		block,
		rows: rows.map((row) => ({ key: row.key, x: row.x, y: row.y, stage: row.stage, tone: row.tone, focus: false }))
	});
	const ends = <Tick>(ticks: Tick[]): Tick[] => (ticks.length > 2 ? [ticks[0], ticks.at(-1)].flatMap((tick) => tick ?? []) : ticks);
	const own = kept.find((group) => group.name)?.name ?? '';
	return others.map((other) => ({
		own,
		name: other.name ?? '',
		tone: other.tone,
		scene: {
			...scene,
			id: `${scene.id}/${stem(other)}`,
			x: { ...scene.x, ticks: ends(scene.x.ticks) },
			y: { ...scene.y, ticks: ends(scene.y.ticks) },
			groups: [...kept, ...scene.groups.filter((group) => stem(group) === stem(other))].map(bare),
			breaks: scene.breaks.map((item) => ({ ...item, text: '' }))
		}
	}));
}
