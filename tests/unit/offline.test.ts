/** What is kept and what is answered from where, as pure functions. The caches themselves: tests/browser/offline.spec.ts. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cacheName, inOrder, outdated } from '../../src/lib/offline/agreed.ts';
import { honestPage, kindOf, networkFirst } from '../../src/lib/offline/answer.ts';
import { keep, KeepError, missing } from '../../src/lib/offline/keep.ts';
import { bytes, megabytes, needed, type OfflineList } from '../../src/lib/offline/list.ts';
import { wishes } from '../../src/lib/offline/wishes.ts';
import { version } from '../../scripts/version.mjs';

const ORIGIN = 'https://example.org';
const request = (path: string, more: { method?: string; mode?: RequestMode; headers?: Record<string, string> } = {}) => ({
	method: more.method ?? 'GET',
	url: path.startsWith('/') ? ORIGIN + path : path,
	mode: more.mode ?? ('cors' as const),
	headers: new Headers(more.headers)
});
const navigate = { mode: 'navigate' } as const;

describe('A41 what the worker answers', () => {
	it.each([
		['/base/', navigate, 'page'],
		['/base/en/?route=5', navigate, 'page'],
		['/base/en/m/1966-kist/', navigate, 'page'],
		['/base/_app/immutable/chunks/a.js', {}, 'hashed'],
		['/base/early.js', {}, 'file'],
		['/base/en/facts.json', {}, 'file'],
		['/base/en/offline.json', {}, 'file'],
		['/base/en/timeline/events.json', {}, 'file'],
		// Left to the network.
		['/base/en/', {}, undefined],
		['/base/embed/en/1966-kist/', navigate, undefined],
		['/base/data/threefold.zip', navigate, undefined],
		['/base/og/en/1966-kist.png', {}, undefined],
		['/base/_app/version.json', {}, undefined],
		['/base/en/__data.json', {}, undefined],
		['/base/en/sources/__data.json', {}, undefined],
		['/elsewhere/en/', navigate, undefined],
		['https://example.com/base/en/', navigate, undefined],
		['/base/en/', { mode: 'navigate', method: 'POST' }, undefined],
		['/base/_app/immutable/chunks/a.js', { headers: { range: 'bytes=0-9' } }, undefined],
		['/base/_app/immutable/chunks/a.js', { headers: { 'x-threefold-keep': '1' } }, undefined]
	] as const)('%s %o: %s', (path, more, kind) => {
		expect(kindOf(request(path, more), ORIGIN, '/base')).toBe(kind);
	});

	const never = new Promise<never>(() => {});
	const copy = new Response('copy');
	const ok = new Response('network');
	const broken = new Response('', { status: 503 });
	const off = () => Promise.reject<Response>(new Error('off'));
	it.each([
		['the network in time', () => Promise.resolve(ok), never, copy, { response: ok, copy: false }],
		['the copy when the network fails', off, never, copy, { response: copy, copy: true }],
		['the copy when the network hangs', () => never, Promise.resolve(), copy, { response: copy, copy: true }],
		['the copy when the server is ill', () => Promise.resolve(broken), never, copy, { response: copy, copy: true }],
		['the ill server’s answer when there is no copy', () => Promise.resolve(broken), never, undefined, { response: broken, copy: false }],
		['nothing when there is neither', off, never, undefined, { response: undefined, copy: false }]
	])('%s', async (_, network, patience, kept, answer) => {
		expect(await networkFirst(network(), () => Promise.resolve(kept), patience)).toEqual(answer);
	});
	it('a slow network without a copy is waited for', async () => {
		let arrive: (response: Response) => void = () => {};
		const network = new Promise<Response>((resolve) => (arrive = resolve));
		const answer = networkFirst(network, () => Promise.resolve(undefined), Promise.resolve());
		arrive(ok);
		expect((await answer).response).toBe(ok);
	});

	it('leads to the honest page in the language of the address, else of the reader, else any', () => {
		const pages = ['/base/en/offline/', '/base/zh/offline/'];
		expect(honestPage('/base/zh/nothing/', pages, ['en'])).toBe(pages[1]);
		expect(honestPage('/base/ko/', pages, ['fr', 'zh-CN'])).toBe(pages[1]);
		expect(honestPage('/base/ko/', pages, ['fr'])).toBe(pages[0]);
		expect(honestPage('/base/ko/', [], ['fr'])).toBeUndefined();
	});
});

describe('A41 caches', () => {
	const names = fc.uniqueArray(fc.stringMatching(/^[a-z0-9.]{1,6}$/), { minLength: 1, maxLength: 6 });
	it('of other sites on the host are never touched, and one version before stays', () => {
		fc.assert(
			fc.property(names, names, fc.nat(), (ours, others, pick) => {
				const own = ours[pick % ours.length] ?? '';
				const foreign = [...others.map((name) => cacheName('/other', name)), ...others];
				const all = [...foreign, ...ours.map((name) => cacheName('/base', name))];
				const gone = outdated(all, '/base', own);
				const before = ours.filter((name) => name !== own).at(-1);
				expect(gone).not.toContain(cacheName('/base', own));
				for (const name of foreign) expect(gone).not.toContain(name);
				expect(gone.length).toBe(Math.max(0, ours.length - 2));
				if (before) expect(gone).not.toContain(cacheName('/base', before));
				expect(inOrder(all, '/base', own)[0]).toBe(cacheName('/base', own));
			})
		);
	});
});

describe('A41 what a device needs', () => {
	const list: OfflineList = {
		version: '1',
		words: {},
		core: [['/en/', 100, 1000]],
		moments: [['/en/m/a/', 50, 500]],
		spare: [['/text.woff2', 200_000, 200_000]]
	};
	it('has the moments for a class alone, and the spare face where it was fetched', () => {
		expect(bytes(needed(list, false, []), 'wire')).toBe(100);
		expect(bytes(needed(list, true, ['https://example.org/text.woff2']), 'device')).toBe(201_500);
	});
	it('is told in megabytes, never as nothing', () => {
		expect([0, 1, 100_000, 440_635].map(megabytes)).toEqual(['0.1', '0.1', '0.1', '0.5']);
	});
});

describe('A41 what the reader wishes', () => {
	afterEach(() => vi.unstubAllGlobals());
	const stub = (stored: Record<string, string>, connection?: { saveData: boolean }) => {
		vi.stubGlobal('navigator', { connection });
		vi.stubGlobal('localStorage', {
			getItem: (key: string) => stored[key] ?? null,
			setItem: (key: string, value: string) => void (stored[key] = value)
		});
	};
	it.each([
		['nothing said', {}, undefined, true],
		['the switch', { 'threefold:settings': '{"data-saver":true}' }, undefined, false],
		['the browser', {}, { saveData: true }, false],
		['corrupt storage', { 'threefold:settings': '{', 'threefold:offline': '[1' }, undefined, true],
		['removed', { 'threefold:offline': '{"off":true}' }, undefined, false]
	])('data is saved as asked: %s', (_, stored, connection, quietly) => {
		stub(stored, connection);
		expect(wishes.quietly).toBe(quietly);
	});
	it('a language saved for a class stays saved, until everything is removed', () => {
		stub({});
		wishes.save('en');
		wishes.save('ko');
		expect(['en', 'zh', 'ko'].map((lang) => wishes.whole(lang))).toEqual([true, false, true]);
		wishes.remove();
		expect(wishes.whole('en') || wishes.quietly).toBe(false);
		wishes.save('en');
		expect(wishes.whole('en') && wishes.quietly).toBe(true);
	});
	it('A44 holds without storage', () => {
		vi.stubGlobal('navigator', {});
		vi.stubGlobal('localStorage', undefined);
		wishes.save('en');
		expect(wishes.whole('en')).toBe(false);
		expect(wishes.quietly).toBe(true);
	});
});

it('the same content has the same version, and another host another', () => {
	expect(version({})).toBe(version({}));
	expect(version({})).toMatch(/^\d+\.\d+\.\d+-[0-9a-f]{12}$/);
	expect(version({ ORIGIN: 'https://example.org' })).not.toBe(version({}));
	expect(version({ CONTACT: 'name@example.org' })).not.toBe(version({}));
});

describe('A41 filling a cache', () => {
	afterEach(() => vi.unstubAllGlobals());
	const list = { version: '2', words: {}, core: [], moments: [], spare: [] };
	const whole = (body: string, more: object = {}) =>
		Object.defineProperties(new Response(body), {
			type: { value: 'basic' },
			...Object.fromEntries(Object.entries(more).map(([key, value]) => [key, { value }]))
		});

	/** Caches by name in memory, and a network that answers by path. */
	function world(network: (path: string) => Response, put: () => void = () => {}) {
		const stores = new Map<string, Map<string, Response>>();
		const open = (name: string) => {
			const store = stores.get(name) ?? new Map<string, Response>();
			stores.set(name, store);
			return {
				keys: async () => [...store.keys()].map((path) => ({ url: ORIGIN + path })),
				put: async (path: string, response: Response) => {
					put();
					store.set(path, response);
				}
			};
		};
		const asked: string[] = [];
		vi.stubGlobal('dispatchEvent', () => true);
		vi.stubGlobal('caches', {
			open: async (name: string) => open(name),
			has: async (name: string) => stores.has(name),
			match: async (path: string) => [...stores.values()].map((store) => store.get(path)).find(Boolean)
		});
		vi.stubGlobal('fetch', async (path: string) => {
			asked.push(path);
			return network(path);
		});
		return { stores, asked, open };
	}
	const run = (paths: string[]) =>
		keep(
			list,
			paths.map((path) => [path, 1, 1]),
			{ base: '', signal: new AbortController().signal, lanes: 2, arrived: () => {} }
		);
	const why = (paths: string[]) => run(paths).catch((error: unknown) => (error instanceof KeepError ? error.why : error));

	it.each([
		['an error', { status: 404 }],
		['part of a file', { status: 206 }],
		['a redirect', { redirected: true }],
		['an answer of another origin', { type: 'opaque' }]
	])('never keeps %s', async (_, more) => {
		const { stores } = world((path) => (path === '/bad' ? whole('x', more) : whole('ok')));
		expect(await why(['/en/', '/bad'])).toBe('network');
		expect([...(stores.get('threefold / 2')?.keys() ?? [])]).not.toContain('/bad');
	});

	it('says that there is no room when the device says so', async () => {
		world(
			() => whole('ok'),
			() => {
				throw new DOMException('full', 'QuotaExceededError');
			}
		);
		expect(await why(['/en/'])).toBe('room');
	});

	it('goes on where it broke off, and takes hashed files from an older cache', async () => {
		const { asked, open } = world(() => whole('ok'));
		await open('threefold / 1').put('/_app/immutable/a.js', whole('old'));
		await open('threefold / 2').put('/en/', whole('here'));
		await run(['/_app/immutable/a.js', '/en/', '/en/sources/']);
		expect(asked).toEqual(['/en/sources/']);
		expect(
			await missing(
				list,
				[
					['/en/sources/', 1, 1],
					['/zh/', 1, 1]
				],
				''
			)
		).toEqual([['/zh/', 1, 1]]);
	});
});
