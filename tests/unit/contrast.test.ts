import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

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
	it('buttons are readable: paper on ink and on thread', () => {
		expect(contrast(theme.paper ?? '', theme.ink ?? '')).toBeGreaterThanOrEqual(7);
		expect(contrast(theme.paper ?? '', theme.thread ?? '')).toBeGreaterThanOrEqual(4.5);
	});
});
