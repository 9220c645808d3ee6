/** Rules that every style sheet keeps. Does not cover how it looks: tests/browser and the eye. */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

const sheets = ['src', 'static'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.css'))
		.map((file) => `${folder}/${file}`)
);

/** The at-rules and selectors that a place in a style sheet is nested in. */
function around(css: string, place: number): string[] {
	const open: string[] = [];
	for (const [, head = '', brace] of css.slice(0, place).matchAll(/([^{};]*)([{}])/g))
		if (brace === '{') open.push(head.trim());
		else open.pop();
	return open;
}

it('A7 answers a pointer that rests where there is one: after a touch it would stay', () => {
	expect(sheets.length).toBeGreaterThan(40);
	const bare = sheets.flatMap((file) => {
		const css = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
		return [...css.matchAll(/:hover/g)].flatMap(({ index }) =>
			around(css, index).some((head) => head.includes('(hover: hover)')) ? [] : [`${file}: ${css.slice(index - 20, index + 6)}`]
		);
	});
	expect(bare).toEqual([]);
});

it('A15 gives lines of text their colour and width in properties of their own, which every engine reads', () => {
	const short = sheets.flatMap((file) => readFileSync(file, 'utf8').match(/text-decoration: [a-z-]+ [^;]+;/g) ?? []);
	expect(short).toEqual([]);
});
