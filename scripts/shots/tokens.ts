import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'docs/pictures/tokens.svg';
const TOKENS = 'src/lib/parts/tokens.css';
const COLOURS = ['paper', 'sheet', 'ink', 'ash', 'mist', 'rim', 'thread', 'teal', 'indigo', 'plum', 'ochre'];
const SPACES = ['space-1', 'space-2', 'space-3', 'space-4', 'space-5', 'space-6'];
const SWATCH = 66;

/** Draws the tokens as they stand in the style sheet: colours of both themes, spaces to scale, the corner and the ring of focus. */
export function drawTokens(): void {
	const css = readFileSync(TOKENS, 'utf8');
	/** A token's value in the rule that begins at `from`. */
	const value = (name: string, from = 0): string => new RegExp(`--${name}:\\s*([^;]+);`).exec(css.slice(from))?.[1] ?? '';
	const dark = css.indexOf("[data-theme='dark']");
	const row = (from: number, top: number, ground: string, ink: string) =>
		`<rect x="0" y="${top}" width="760" height="120" fill="${ground}"/>${COLOURS.map(
			(name, index) =>
				`<rect x="${20 + index * SWATCH}" y="${top + 16}" width="${SWATCH - 12}" height="60" rx="2" fill="${value(name, from)}" stroke="${ink}" stroke-opacity=".25"/><text x="${20 + index * SWATCH}" y="${top + 98}" fill="${ink}">${name}</text>`
		).join('')}`;
	let x = 20;
	const spaces = SPACES.map((name) => {
		const size = Number.parseFloat(value(name)) * 16;
		const drawn = `<rect x="${x}" y="${264}" width="${size}" height="${size}" fill="${value('thread')}"/><text x="${x}" y="352" fill="${value('ink')}">${size}</text>`;
		x += size + 28;
		return drawn;
	}).join('');
	const button = `<rect x="560" y="268" width="160" height="44" rx="${Number.parseFloat(value('radius'))}" fill="${value('ink')}"/><rect x="554" y="262" width="172" height="56" fill="none" stroke="${value('thread')}" stroke-width="3"/><text x="560" y="352" fill="${value('ink')}">corner, touch, focus</text>`;
	writeFileSync(
		FILE,
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 372" font-family="system-ui, sans-serif" font-size="13"><rect width="760" height="372" fill="${value('paper')}"/>${row(0, 0, value('paper'), value('ink'))}${row(dark, 120, value('paper', dark), value('ink', dark))}${spaces}${button}</svg>\n`
	);
	console.log(FILE);
}
