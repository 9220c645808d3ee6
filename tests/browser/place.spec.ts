/** The reading position that the device remembers. */
import { expect, test } from '@playwright/test';
import { openStory, readStep } from './story.ts';

test.describe('A9 the remembered place', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('is offered and never forced', async ({ page }) => {
		await openStory(page);
		await readStep(page, '1983-tokyo');
		await page.goto('about:blank');
		await page.goto('/en/');
		await expect(page.getByRole('link', { name: 'Continue at 1983?' })).toBeVisible();
		expect(await page.evaluate(() => scrollY)).toBe(0);
		await page.getByRole('link', { name: 'Continue at 1983?' }).click();
		await expect(page.locator('.step.current')).toHaveAttribute('id', '1983-tokyo');
	});

	test('can be switched off, and then nothing is kept', async ({ page }) => {
		await openStory(page);
		await page.getByRole('button', { name: /remember my place/i }).click();
		await readStep(page, '1983-tokyo');
		expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('1983');
		await page.goto('about:blank');
		await page.goto('/en/');
		await page.locator('.resume.ready').waitFor();
		await expect(page.getByRole('link', { name: /Continue/ })).toHaveCount(0);
	});

	test('does without storage', async ({ page }) => {
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		await page.addInitScript(() =>
			Object.defineProperty(window, 'localStorage', {
				get: () => {
					throw new DOMException('blocked', 'SecurityError');
				}
			})
		);
		await openStory(page);
		await readStep(page, '1983-tokyo');
		expect(errors).toEqual([]);
	});
});
