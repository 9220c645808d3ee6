import { type Page } from '@playwright/test';

/** Opens the story and waits until it lives, all of it is laid out, and what is far away rests. */
export async function openStory(page: Page, fragment = '', lang = 'en'): Promise<void> {
	await page.goto(`/${lang}/${fragment}`);
	await page.locator('html.near .resume.ready').waitFor({ state: 'attached' });
}

/** Scrolls a step to where it is read, and waits until the page says that it is current. */
export async function readStep(page: Page, id: string): Promise<void> {
	await page.evaluate((step) => document.getElementById(step)?.scrollIntoView({ behavior: 'instant' }), id);
	await page.locator(`.step.current[id="${id}"]`).waitFor({ state: 'attached' });
}

/** The ids of all steps, in order. */
export async function stepIds(page: Page): Promise<string[]> {
	return page.locator('.step').evaluateAll((steps) => steps.map((step) => step.id));
}

/** The stage's picture once it rests at a scene: its id and the painted boxes of its marks, rounded to half pixels. */
export async function settledMarks(page: Page, scene: string): Promise<string[]> {
	const plot = page.locator(`.live[data-scene="${scene}"] .plot[data-settled="${scene}"]`);
	await plot.waitFor({ state: 'attached' });
	return plot.locator('.mark').evaluateAll((marks) =>
		marks.map((mark) => {
			const { x, y, width, height } = mark.getBoundingClientRect();
			return `${mark.getAttribute('data-key')} ${[x, y, width, height].map((value) => Math.round(value * 2) / 2).join(' ')}`;
		})
	);
}
