import type { Page } from 'playwright';
import { loadStories } from '../../src/lib/content/index.ts';

/** One screen of the site: where it is (below the language), and what is done there before it is looked at. */
export interface Screen {
	name: string;
	path: string;
	prepare?: (page: Page) => Promise<void>;
}

const story = loadStories('data').stories.en;
if (!story) throw new Error('the story is not told in English');
const moments = story.chapters.flatMap((chapter) => chapter.moments.map((moment) => moment.id));

async function rest(page: Page): Promise<void> {
	await page.locator('.plot[data-settled]').first().waitFor();
}

/** Every face, in the order in which a reader meets it. */
export const SCREENS: Screen[] = [
	{ name: 'cover', path: '' },
	...story.chapters.map(({ id }) => ({ name: `plate-${id}`, path: `#${id}` })),
	...moments.map((id) => ({ name: `moment-${id}`, path: `#${id}`, prepare: rest })),
	{ name: 'end', path: '#end' },
	{ name: 'contents', path: '#2023-cut', prepare: (page) => page.locator('.rail summary').click() },
	{ name: 'number', path: '#2023-cut', prepare: (page) => page.locator('.step.current .words a.fact').first().click() },
	{ name: 'page', path: 'm/2023-cut/' },
	{ name: 'ledger', path: 'sources/' },
	{ name: 'ledger-number', path: 'sources/#fact-rd-2024-change-old' },
	{ name: 'teach', path: 'teach/' },
	{ name: 'teach-route', path: 'teach/?route=fifteen', prepare: (page) => page.locator('#your-route').scrollIntoViewIfNeeded() },
	{ name: 'worksheet', path: 'teach/forty-five/' },
	{ name: 'answers', path: 'teach/forty-five/answers/' },
	{ name: 'read', path: 'read/' },
	{ name: 'missing', path: 'nowhere/' }
];
