import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadStories } from '../../src/lib/content/index.ts';
import type { Scene, Tone } from '../../src/lib/story/types.ts';

const css = readFileSync('src/lib/parts/tokens.css', 'utf8');
const [light = '', dark = '', chosen = ''] = css.split(/@media \(prefers-color-scheme: dark\)|:root\[data-theme='dark'\]/);

/** Tokens of one theme by name; the dark theme inherits what it does not set. */
function tokens(text: string): Record<string, string> {
	return Object.fromEntries([...text.matchAll(/--(\w+): (#[0-9a-f]{6})/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
		const value = parseInt(hex.slice(start, start + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (high + 0.05) / (low + 0.05);
}

it('A36 the dark theme that a reader chooses is the one that a system asks for', () => {
	expect(tokens(chosen)).toEqual(tokens(dark));
	expect(Object.keys(tokens(dark))).toContain('thread');
});

describe.each([
	['light', tokens(light)],
	['dark', { ...tokens(light), ...tokens(dark) }]
])('A36 contrast in the %s theme', (_, theme) => {
	const grounds = ['paper', 'sheet'] as const;
	it.each(['ink', 'ash', 'thread', 'teal', 'indigo', 'plum', 'ochre'])('%s is readable as text on every ground', (name) => {
		for (const ground of grounds) expect(contrast(theme[name] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
	});
	it.each(['ink', 'ash', 'rim', 'thread', 'teal', 'indigo', 'plum', 'ochre'])('a mark in %s is seen on every ground', (name) => {
		for (const ground of grounds) expect(contrast(theme[name] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(3);
	});
	it('the focus is seen on every ground and beside a button', () => {
		const outline = /:focus-visible \{\s*outline: (\d)px solid var\(--(\w+)\)/.exec(readFileSync('src/lib/parts/base.css', 'utf8'));
		expect(Number(outline?.[1])).toBeGreaterThanOrEqual(2);
		for (const ground of grounds) expect(contrast(theme[outline?.[2] ?? ''] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(3);
	});
	it('buttons are readable: paper on ink and on thread', () => {
		expect(contrast(theme.paper ?? '', theme.ink ?? '')).toBeGreaterThanOrEqual(7);
		expect(contrast(theme.paper ?? '', theme.thread ?? '')).toBeGreaterThanOrEqual(4.5);
	});
});

/** How light of the three kinds of cones is seen by those who lack one (Machado, Oliveira and Fernandes 2009, severity 1), in linear sRGB. */
const DEFICIENCIES: Record<string, number[][]> = {
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
};

const times = (matrix: number[][], vector: number[]) =>
	matrix.map((row) => row.reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0));

/** A colour as it is seen with a deficiency, in OKLab, where equal distances look equally far apart. */
function seen(hex: string, deficiency: number[][]): number[] {
	const linear = [1, 3, 5].map((start) => {
		const value = parseInt(hex.slice(start, start + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	const shifted = times(deficiency, linear).map((value) => Math.min(1, Math.max(0, value)));
	const cones = times(
		[
			[0.4122214708, 0.5363325363, 0.0514459929],
			[0.2119034982, 0.6806995451, 0.1073969566],
			[0.0883024619, 0.2817188376, 0.6299787005]
		],
		shifted
	).map(Math.cbrt);
	return times(
		[
			[0.2104542553, 0.793617785, -0.0040720468],
			[1.9779984951, -2.428592205, 0.4505937099],
			[0.0259040371, 0.7827717662, -0.808675766]
		],
		cones
	);
}

/**
 * Pairs of tones of which colour alone tells the marks apart: of one, some have no words of their own, and neither a named break nor another
 * look (planned is hollow, the line that is told about is heavier) stands between them and the other's.
 */
function byColourAlone(scene: Scene): [Tone, Tone][] {
	const marks = scene.groups.flatMap((group) => {
		const line = scene.form === 'line' && group.style === 'line';
		const said = Boolean(group.name) || (line && group.rows.some((row) => row.label));
		return group.rows.map(({ tone, x, stage, name, label }) => ({
			tone: line ? group.tone : tone,
			x,
			look: stage === 'planned' ? 'hollow' : line && group.tone === 'thread' ? 'heavy' : 'plain',
			named: said || Boolean(name ?? label)
		}));
	});
	const tones = [...new Set(marks.map(({ tone }) => tone))];
	const confused = (silent: Tone, other: Tone) =>
		marks.some(
			(mark) =>
				mark.tone === silent &&
				!mark.named &&
				marks.some(
					({ tone, x, look }) =>
						tone === other &&
						look === mark.look &&
						!scene.breaks.some((at) => (mark.x <= at.x && x >= at.x) || (x <= at.x && mark.x >= at.x))
				)
		);
	return tones.flatMap((tone, index) =>
		tones.slice(index + 1).flatMap((other): [Tone, Tone][] => (confused(tone, other) || confused(other, tone) ? [[tone, other]] : []))
	);
}

describe.each(Object.entries(DEFICIENCIES))('A18 with %s', (_, deficiency) => {
	const scenes = (loadStories('data').stories.en?.chapters ?? []).flatMap((chapter) =>
		chapter.moments.flatMap((moment) => moment.figures.map((figure) => figure.scene))
	);
	it.each([
		['light', tokens(light)],
		['dark', { ...tokens(light), ...tokens(dark) }]
	])('tones that stand together without words keep apart in the %s theme', (name, theme) => {
		expect(scenes.flatMap(byColourAlone)).not.toEqual([]);
		for (const scene of scenes)
			for (const pair of byColourAlone(scene)) {
				const [a = [], b = []] = pair.map((tone) => seen(theme[tone] ?? '', deficiency));
				const distance = Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)));
				expect(distance, `${name} ${scene.id}: ${pair.join(' and ')}`).toBeGreaterThan(0.06);
			}
	});
});
