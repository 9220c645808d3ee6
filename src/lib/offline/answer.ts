/** What the worker answers, and from where. Pure but for the promises that it is given. */
import { KEEPING } from './agreed.ts';

/** How long the network may keep a reader waiting who has a copy. */
export const PATIENCE_MS = 3000;

/**
 * How a request is answered: a page from the network first, a file with a fingerprint from the cache first, another file of ours as its page was.
 * undefined: the worker keeps out of it (writes, ranges, other origins, embeds, downloads, and what fills the cache).
 */
export function kindOf(
	request: Pick<Request, 'method' | 'url' | 'mode' | 'headers'>,
	origin: string,
	base: string
): 'page' | 'hashed' | 'file' | undefined {
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== origin || !url.pathname.startsWith(`${base}/`)) return undefined;
	if (request.headers.has('range') || request.headers.has(KEEPING)) return undefined;
	const path = url.pathname.slice(base.length);
	if (/^\/(embed|data|og|oembed)\//.test(path)) return undefined;
	if (request.mode === 'navigate') return /\.(?!html$)\w+$/.test(path) ? undefined : 'page';
	if (path.startsWith('/_app/immutable/')) return 'hashed';
	if (/^\/[\w-]+\.(js|css|svg|webmanifest)$/.test(path) || /^\/[a-z]+\/([\w-]+\/)*(?!__data)[\w-]+\.json$/.test(path)) return 'file';
	return undefined;
}

/** The answer, and whether it is the copy. */
export interface Answer {
	response: Response | undefined;
	copy: boolean;
}

/**
 * The network's answer if it comes in time and the server is well, else the copy, else whatever the network brings at last;
 * no response when neither has one.
 */
export async function networkFirst(
	network: Promise<Response>,
	copy: () => Promise<Response | undefined>,
	patience: Promise<unknown>
): Promise<Answer> {
	const settled = network.then(
		(response) => response,
		() => undefined
	);
	const first = await Promise.race([settled, patience.then(() => 'slow' as const)]);
	if (first !== 'slow' && first && first.status < 500) return { response: first, copy: false };
	const found = await copy();
	if (found) return { response: found, copy: true };
	return { response: await settled, copy: false };
}

/** Where a reader is led whose page is not kept: the page that says so, in the language of the address if that is kept, else in one of the reader's. */
export function honestPage(path: string, pages: readonly string[], languages: readonly string[]): string | undefined {
	const lang = (page: string) => page.split('/').at(-3) ?? '';
	const wanted = [path.split('/').find((part) => pages.some((page) => lang(page) === part)), ...languages.map((tag) => tag.slice(0, 2))];
	for (const one of wanted) {
		const page = pages.find((candidate) => lang(candidate) === one);
		if (page) return page;
	}
	return pages[0];
}
