import { expect, type BrowserContext, type Page } from '@playwright/test';
import { story } from '../built/page.ts';

/** The window of a hall's projector, in px. */
export const HALL = { width: 1280, height: 720 };
/** The moments of the 15-minute route. */
export const FIFTEEN = story().routes.find((route) => route.id === 'fifteen')?.moments ?? [];

/** Opens the slides and waits until they live. */
export async function openSlides(page: Page, rest = '', lang = 'en'): Promise<void> {
	await page.goto(`/${lang}/present/${rest}`);
	await page.locator('.slides.alive').waitFor();
}

/** Opens the speaker's window with the key S. */
export async function openSpeaker(context: BrowserContext, page: Page): Promise<Page> {
	const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
	await expect(speaker.locator('.link')).toHaveText('In step with the slides');
	return speaker;
}

/** The slide that is shown. */
export const shown = (page: Page) => page.locator('.cue.on');
/** The ids of the slides, in order. */
export const ids = (page: Page) => page.locator('.cue:not([hidden])').evaluateAll((cues) => cues.map((cue) => cue.id));
