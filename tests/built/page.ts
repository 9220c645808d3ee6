import { existsSync, readFileSync } from 'node:fs';
import { parse, type HTMLElement } from 'node-html-parser';
import { loadStories } from '../../src/lib/content/index.ts';
import type { Story } from '../../src/lib/story/types.ts';

/** A page as the build wrote it. Fails with what to do when there is no build. */
export function page(path: string): HTMLElement {
	const file = `build/${path}index.html`;
	if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run build\` first`);
	return parse(readFileSync(file, 'utf8'));
}

/** The story that the build was made from. */
export function story(): Story {
	const { stories } = loadStories('data');
	if (!stories.en) throw new Error('the story is not told in English');
	return stories.en;
}
