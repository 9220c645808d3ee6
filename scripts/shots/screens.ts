import type { Page } from 'playwright';
import { loadStories } from '../../src/lib/content/index.ts';

/** One screen of the site: where it is (below the language, which `{lang}` stands for), and what is done there before it is looked at. */
export interface Screen {
	name: string;
	path: string;
	prepare?: (page: Page) => Promise<void>;
}

const story = loadStories('data').stories.en;
if (!story) throw new Error('the story is not told in English');
const moments = story.chapters.flatMap((chapter) => chapter.moments.map((moment) => moment.id));

/** Where the layout is stacked no stage comes: its pictures are at rest as they are. */
async function rest(page: Page): Promise<void> {
	await page.locator('.plot[data-settled], html:not(.scrolly)').first().waitFor({ state: 'attached' });
}

async function slide(page: Page, key?: string): Promise<void> {
	await page.locator('.slides.alive').waitFor();
	if (key) await page.keyboard.press(key);
}

async function time(page: Page): Promise<void> {
	await page.locator('.stage-of-time .name').first().waitFor();
}

/** Every face, in the order in which a reader meets it. */
export const SCREENS: Screen[] = [
	{ name: 'cover', path: '' },
	...story.chapters.map(({ id }) => ({ name: `plate-${id}`, path: `#${id}` })),
	...moments.map((id) => ({ name: `moment-${id}`, path: `#${id}`, prepare: rest })),
	{ name: 'end', path: '#end' },
	{ name: 'contents', path: '#2023-cut', prepare: (page) => page.locator('.rail summary').first().click() },
	{ name: 'number', path: '#2023-cut', prepare: (page) => page.locator('.step.current .words a.fact').first().click() },
	{ name: 'page', path: 'm/2023-cut/' },
	{ name: 'slide', path: 'present/?with=ko#2023-cut', prepare: slide },
	{ name: 'slide-plate', path: 'present/#the-cut', prepare: slide },
	...['o', 'q', '?', 'n'].map((key) => ({
		name: `slide-${key === '?' ? 'keys' : key}`,
		path: 'present/#1966-returnees',
		prepare: (page: Page) => slide(page, key)
	})),
	{ name: 'speaker', path: 'present/speaker/?route=fifteen#2023-cut', prepare: (page) => page.locator('.pool.alive').waitFor() },
	{ name: 'timeline', path: 'timeline/', prepare: time },
	{ name: 'timeline-decade', path: 'timeline/?from=2016-01-01&to=2026-02-01', prepare: time },
	{ name: 'timeline-year', path: 'timeline/?from=2025-01-01&to=2026-01-01&item=2025-bill', prepare: time },
	{ name: 'ledger', path: 'sources/' },
	{ name: 'ledger-number', path: 'sources/#fact-rd-2024-change-old' },
	{ name: 'teach', path: 'teach/' },
	{ name: 'teach-route', path: 'teach/?route=fifteen', prepare: (page) => page.locator('#your-route').scrollIntoViewIfNeeded() },
	{ name: 'worksheet', path: 'teach/forty-five/' },
	{ name: 'answers', path: 'teach/forty-five/answers/' },
	{ name: 'read', path: 'read/' },
	{ name: 'guess', path: '#guess', prepare: (page) => page.locator('.guess-surface').waitFor() },
	{ name: 'settings', path: '', prepare: (page) => page.locator('.cover .settings summary').click() },
	{ name: 'offline', path: 'offline/' },
	{ name: 'embed', path: '../embed/{lang}/2023-cut/' },
	{ name: 'share', path: '../og/{lang}/2023-cut.png' },
	{ name: 'missing', path: 'm/2023-cartel-nowhere/' }
];
