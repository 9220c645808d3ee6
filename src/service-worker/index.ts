/** Answers pages without a network. It never writes to a cache: pages fill them (src/lib/offline/keep.ts), this reads, and clears old versions away. */
import { base, version } from '$service-worker';
import { honestPage, kindOf, networkFirst, PATIENCE_MS } from '../lib/offline/answer.ts';
import { ASK, inOrder, outdated, TAKE_OVER } from '../lib/offline/agreed.ts';

declare const self: ServiceWorkerGlobalScope;

/**
 * Whether a page is asked for while the worker wakes. In Chromium alone, which is what has this property: Firefox shows its own error page where such
 * a request fails, whatever the worker answers (GoogleChrome/workbox#3134).
 */
const PRELOADS = 'userAgentData' in self.navigator;

/** Pages that came from a cache: their files do too, so that no page is mixed from two versions, and a hanging network is waited for once. */
const copied = new Set<string>();

async function kept(path: string): Promise<Response | undefined> {
	for (const name of inOrder(await caches.keys(), base, version)) {
		const found = await (await caches.open(name)).match(path, { ignoreVary: true });
		if (found) return found;
	}
	return undefined;
}

/** The kept addresses that end in `end`. */
async function keptPages(end: string): Promise<string[]> {
	const names = inOrder(await caches.keys(), base, version);
	const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
	return keys
		.flat()
		.map(({ url }) => new URL(url).pathname)
		.filter((path) => path.endsWith(end));
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function answerPage(event: FetchEvent, path: string): Promise<Response> {
	const preloaded: Promise<Response | undefined> = event.preloadResponse;
	const network = preloaded.then((response) => response ?? fetch(event.request));
	const { response, copy } = await networkFirst(network, () => kept(path), wait(PATIENCE_MS));
	if (copy) copied.add(event.resultingClientId);
	if (response) return response;
	if (!path.endsWith('/') && (await kept(`${path}/`))) return Response.redirect(`${path}/`);
	const honest = honestPage(path, await keptPages('/offline/'), self.navigator.languages);
	return honest && honest !== path ? Response.redirect(`${honest}#${path}`) : Response.error();
}

async function answerFile(event: FetchEvent, path: string): Promise<Response> {
	const copy = () => kept(path);
	const now = copied.has(event.clientId) ? await copy() : undefined;
	return now ?? (await networkFirst(fetch(event.request), copy, wait(PATIENCE_MS))).response ?? Response.error();
}

self.addEventListener('activate', (event) => {
	const clear = async () => {
		await Promise.all(outdated(await caches.keys(), base, version).map((name) => caches.delete(name)));
		const { navigationPreload } = self.registration;
		await (PRELOADS ? navigationPreload?.enable() : navigationPreload?.disable());
		await self.clients.claim();
	};
	event.waitUntil(clear());
});

self.addEventListener('message', (event) => {
	if (event.data === ASK) event.ports[0]?.postMessage(version);
	if (event.data === TAKE_OVER) event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
	const kind = kindOf(event.request, self.location.origin, base);
	const path = new URL(event.request.url).pathname;
	if (kind === 'page') event.respondWith(answerPage(event, path));
	if (kind === 'hashed') event.respondWith(kept(path).then((found) => found ?? fetch(event.request)));
	if (kind === 'file') event.respondWith(answerFile(event, path));
});
