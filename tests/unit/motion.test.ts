import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(svelte|ts)$/.test(file))
	.map((file) => ({ file, code: readFileSync(`src/${file}`, 'utf8') }));

it('A34 code asks in one place whether things may move: the system’s wish alone would overhear the reader’s (import { moves } from $lib/parts/motion)', () => {
	const asking = files.filter(({ code }) =>
		/prefersReducedMotion|prefers-reduced-motion/.test(code.replace(/<style[\s\S]*<\/style>/g, ''))
	);
	expect(asking.map(({ file }) => file)).toEqual([]);
});

it('A34 what moves by CSS is cut by the reader’s wish too', () => {
	const base = readFileSync('src/lib/parts/base.css', 'utf8');
	expect(base).toMatch(
		/\.motionless,\s*\.motionless \*,\s*\.motionless ::before,\s*\.motionless ::after,\s*\.motionless ::backdrop \{\s*animation: none !important;\s*transition: none !important;/
	);
});
