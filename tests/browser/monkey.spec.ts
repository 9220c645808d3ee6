/**
 * A seeded monkey at the story: whatever is done in whatever order, the page stays whole. `npm test` does 2,000 actions; `npm run monkey` 10,000,
 * and MONKEY_SEED walks another way. A failure names the seed, and the actions before it.
 */
import { expect, test, type Page } from '@playwright/test';

const ACTIONS = Number(process.env.MONKEY_ACTIONS ?? 2000);
const SEED = Number(process.env.MONKEY_SEED ?? 1966);
/** Actions in the page between two from outside (turning, Back, another language). */
const BATCH = 40;
/** Of these, how many are done with a focus set that must stay. */
const CALM = 8;
const SIZES = [
	{ width: 390, height: 844 },
	{ width: 844, height: 390 },
	{ width: 1366, height: 768 },
	{ width: 390, height: 760 },
	{ width: 320, height: 568 },
	{ width: 1024, height: 768 }
];

function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1664525 + 1013904223) % 4294967296;
		return state / 4294967296;
	};
}

/**
 * Does `count` things in the page and says what they were. Calm: a focus is set first, only things are done that have no business with it, and
 * `lost` says after which it had fallen off the page or rested in what cannot be reached.
 */
async function rage({ seed, count, calm }: { seed: number; count: number; calm: boolean }): Promise<{ did: string[]; lost: string[] }> {
	let state = seed;
	const next = () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296;
	const one = <T>(list: ArrayLike<T>): T | undefined => list[Math.floor(next() * list.length)];
	const frame = () => new Promise((done) => requestAnimationFrame(done));
	const shown = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter((node) => node.checkVisibility());
	const KEYS = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape', 'Home', 'End', ' ', 'PageDown', 'b', 'f', '5', '+'];
	const HASHES = ['', '#gone', '#%E0%A4%A', '#end', '#2023-cut-title', '#the-cut'];
	const steps = [...document.querySelectorAll('.step')].map((step) => step.id);
	const touch = (type: string) => {
		const [x, y] = [next() * innerWidth, next() * innerHeight];
		const target = document.elementFromPoint(x, y) ?? document.body;
		target.dispatchEvent(
			new PointerEvent(type, { clientX: x, clientY: y, bubbles: true, cancelable: true, pointerType: next() < 0.5 ? 'touch' : 'mouse' })
		);
	};
	const acts: [string, number, () => unknown][] = [
		['scroll far', 3, () => scrollTo(0, next() * document.documentElement.scrollHeight)],
		['scroll a little', 6, () => scrollBy(0, (next() - 0.5) * 2 * innerHeight)],
		['jump', 3, () => (location.hash = one(steps) ?? '')],
		['jump nowhere', 1, () => (location.hash = one(HASHES) ?? '')],
		['link', 4, () => one(shown('a[href^="#"]'))?.click()],
		['number', 2, () => one(shown('.words a.fact, .figure a.fact'))?.click()],
		['button', 2, () => one(shown('button:not(.clear)'))?.click()],
		['fold', 3, () => one(shown('summary'))?.click()],
		['choose', 3, () => one([...document.querySelectorAll<HTMLInputElement>('.switch input, .settings input')])?.click()],
		['focus', 3, () => one(shown('a[href], button, summary, input, [tabindex="0"]'))?.focus({ preventScroll: next() < 0.5 })],
		[
			'key',
			6,
			() =>
				(document.activeElement ?? document.body).dispatchEvent(
					new KeyboardEvent('keydown', { key: one(KEYS) ?? 'Enter', bubbles: true, cancelable: true })
				)
		],
		['touch', 4, () => ['pointermove', 'pointerdown', 'click', 'pointerup', 'pointerleave'].forEach(touch)],
		['storage', 1, () => dispatchEvent(new StorageEvent('storage', { key: one([null, 'threefold:place', 'threefold:settings']) ?? null }))],
		['pageshow', 1, () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))]
	];
	const QUIET = ['scroll far', 'scroll a little', 'choose', 'storage', 'pageshow'];
	const bag = acts.filter(([name]) => !calm || QUIET.includes(name)).flatMap((act) => Array.from({ length: act[1] }, () => act));
	if (calm) one(shown('.step a[href], .step summary, .picture[tabindex="0"], .rail-bar a, .rail-bar summary'))?.focus();
	const did: string[] = [];
	const lost: string[] = [];
	for (let index = 0; index < count; index += 1) {
		const [name, , act] = one(bag) ?? acts[0] ?? [];
		if (!name || !act) break;
		const before = document.activeElement;
		did.push(name);
		act();
		if (!calm && index % 4 !== 3) continue;
		await frame();
		const after = document.activeElement;
		if (!after?.isConnected || after.closest('[inert]') || (calm && after === document.body && before !== document.body))
			lost.push(`${name}: from ${before?.outerHTML.slice(0, 90)} to ${after?.outerHTML.slice(0, 60)}`);
	}
	return { did, lost };
}

/** What must hold once the page has come to rest: no sideways scrolling, and the step that the layout says is the one that the page says. */
async function whole(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found: string[] = [];
		const root = document.documentElement;
		if (root.scrollWidth > innerWidth) found.push(`scrolls sideways: ${root.scrollWidth} > ${innerWidth}`);
		// The trigger line, as in src/lib/scroll/story-scroll.svelte.ts.
		const tall = parseFloat(root.style.getPropertyValue('--tall'));
		const line = tall * (matchMedia('(min-width: 60em)').matches ? 0.5 : 0.54);
		const above = [...document.querySelectorAll('.step')].filter((step) => step.getBoundingClientRect().top <= line + 0.5);
		const current = [...document.querySelectorAll('.step.current')].map((step) => step.id).join();
		if (current !== (above.at(-1)?.id ?? '')) found.push(`step ${current || 'none'} instead of ${above.at(-1)?.id ?? 'none'}`);
		const said = document.querySelector('.where span')?.textContent.split(' ')[0];
		if (document.documentElement.lang === 'en' && Number(said) !== above.length) found.push(`says ${said} instead of ${above.length}`);
		if (!document.activeElement?.isConnected) found.push('focus is nowhere');
		if (document.querySelectorAll('.step').length !== 32) found.push('steps are lost');
		return found;
	});
}

test(`A44 ${ACTIONS} random actions leave no error, no lost step, no sideways scrolling, no lost focus (seed ${SEED})`, async ({
	page
}) => {
	test.setTimeout(60_000 + ACTIONS * 60);
	const next = random(SEED);
	const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
	// Links to other pages are left to the actions from outside.
	await page.addInitScript(() =>
		addEventListener('click', (event) => {
			const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
			if (link && link.pathname !== location.pathname) event.preventDefault();
		})
	);
	const home = /\/(en|zh|ko)\/(#.*)?$/;
	const arrive = async () => {
		// Back may lead out of the story, and so may a key on a link: then it is opened anew, as a reader would.
		if (!home.test(page.url())) await page.goto('/en/');
		await page.locator('.resume.ready').waitFor({ state: 'attached' });
	};
	const rests = (message: string) => expect.poll(() => whole(page), { message, intervals: [20, 40, 80, 160] }).toEqual([]);
	await page.goto('/en/');
	const outside: [string, () => Promise<unknown>][] = [
		['turn', () => page.setViewportSize(one(SIZES))],
		['turn', () => page.setViewportSize(one(SIZES))],
		['back', () => page.goBack({ waitUntil: 'commit' }).catch(() => undefined)],
		['wheel', () => page.mouse.wheel(0, (next() - 0.4) * 3000)],
		['tab', () => page.keyboard.press(one(['Tab', 'Shift+Tab', 'Enter', 'Escape', 'PageDown', 'End']))],
		['system', () => page.emulateMedia({ reducedMotion: one(['reduce', 'no-preference']), colorScheme: one(['light', 'dark']) })],
		['language', () => page.goto(`/${one(['en', 'zh', 'ko'])}/${new URL(page.url()).hash}`)],
		['reload', () => page.reload()]
	];
	for (let done = 0; done < ACTIONS; done += BATCH) {
		await arrive();
		const seed = Math.floor(next() * 4294967296);
		const wild = await page.evaluate(rage, { seed, count: BATCH - CALM, calm: false });
		await rests(wild.did.join(', '));
		const quiet = await page.evaluate(rage, { seed: seed ^ 1, count: CALM, calm: true });
		const trace = `actions ${done} to ${done + BATCH} (${[...wild.did, '–', ...quiet.did].join(', ')})`;
		expect([...wild.lost, ...quiet.lost], trace).toEqual([]);
		await rests(trace);
		expect(errors, trace).toEqual([]);
		const [name, act] = one(outside);
		await act();
		await arrive();
		await rests(`${name} after ${trace}`);
		expect(errors, `${name} after ${trace}`).toEqual([]);
	}
});
