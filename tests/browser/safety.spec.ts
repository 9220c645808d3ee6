/** What browsers do with every kind of page: what it asks for, what it stores, and whether others may frame it. */
import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { FACES } from '../../src/lib/story/addresses.ts';

const KINDS = ['', ...FACES.map(({ path }) => `en/${path}`), 'en/m/2023-cut/', 'zh/offline/', 'embed/ko/1966-kist/', 'en/nothing/'];

test('A42 no kind of page asks anything of another host, sets a cookie or breaks its own policy', async ({ page, context, baseURL }) => {
	const foreign: string[] = [];
	const refused: string[] = [];
	context.on('request', (request) => {
		if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== baseURL) foreign.push(request.url());
	});
	await page.exposeFunction('refused', (what: string) => refused.push(what));
	await page.addInitScript(() => {
		addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, documentURI }) =>
			(window as unknown as { refused: (what: string) => void }).refused(`${documentURI}: ${violatedDirective} ${blockedURI}`)
		);
	});
	for (const path of KINDS) {
		await page.goto(`/${path}`, { waitUntil: 'networkidle' });
		await page.mouse.wheel(0, 2000);
		await page.keyboard.press('Tab');
		await page.waitForLoadState('networkidle');
		expect(await page.evaluate(() => document.cookie), path).toBe('');
	}
	expect(foreign).toEqual([]);
	expect(refused).toEqual([]);
	expect(await context.cookies()).toEqual([]);
});

test('A42 a frame of another site shows the embed and nothing else', async ({ page, baseURL }) => {
	const paths = KINDS.filter((path) => path !== 'en/nothing/');
	const html = paths.map((path) => `<iframe name="/${path}" src="${baseURL}/${path}"></iframe>`).join('');
	const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(`<!doctype html>${html}`)).listen(0);
	const address = server.address();
	await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`);
	const shown = page.frames().filter((frame) => frame !== page.mainFrame() && frame.url().startsWith(`${baseURL}`));
	expect(shown.map((frame) => frame.name())).toEqual(['/embed/ko/1966-kist/']);
	server.closeAllConnections();
	server.close();
});
