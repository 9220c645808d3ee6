/** Fills and empties the caches from a page. Nothing else writes to them. */
import { cacheName, KEEPING, ours } from './agreed.ts';
import type { Entry, OfflineList } from './list.ts';

/** What the window is told when more is kept, or less. */
export const CHANGED = 'threefold:kept';

/** Why keeping failed: the network broke off, or the device has no room. */
export class KeepError extends Error {
	constructor(
		readonly why: 'network' | 'room',
		what: string
	) {
		super(what);
	}
}

const isHashed = (path: string) => path.includes('/_app/immutable/');

/** Only a whole answer of our own may be kept: no error, no redirect, nothing of another origin. */
function isWhole(response: Response): boolean {
	return response.status === 200 && response.type === 'basic' && !response.redirected;
}

/** The entries that this version's cache does not hold: what is really there is looked up, never remembered. */
export async function missing({ version }: OfflineList, entries: readonly Entry[], base: string): Promise<Entry[]> {
	const name = cacheName(base, version);
	if (!(await caches.has(name))) return [...entries];
	const held = new Set((await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname));
	return entries.filter(([path]) => !held.has(path));
}

async function bring(cache: Cache, path: string, signal: AbortSignal): Promise<void> {
	const headers = { [KEEPING]: '1' };
	const known = isHashed(path) ? await caches.match(path, { ignoreVary: true }) : undefined;
	const response =
		known ??
		(await fetch(path, { headers, signal, cache: isHashed(path) ? 'default' : 'no-cache' }).catch((error: unknown) => {
			signal.throwIfAborted();
			throw new KeepError('network', `${path}: ${String(error)}`);
		}));
	if (!isWhole(response)) throw new KeepError('network', `${path} answered ${response.status}`);
	await cache.put(path, response).catch((error: unknown) => {
		signal.throwIfAborted();
		throw new KeepError(
			error instanceof DOMException && error.name === 'QuotaExceededError' ? 'room' : 'network',
			`${path}: ${String(error)}`
		);
	});
}

interface Keeping {
	base: string;
	signal: AbortSignal;
	/** How many files may travel at once. */
	lanes: number;
	/** Called with the bytes over the wire of each file that has arrived. */
	arrived: (wire: number) => void;
	/** Waited for before each file. */
	pause?: () => Promise<void>;
}

/** Brings what is missing into the version's cache, hashed files from an older cache where one has them. Throws a KeepError, or the signal's reason. */
export async function keep(list: OfflineList, entries: readonly Entry[], { base, signal, lanes, arrived, pause }: Keeping): Promise<void> {
	const cache = await caches.open(cacheName(base, list.version));
	const queue = await missing(list, entries, base);
	const lane = async () => {
		for (let entry = queue.shift(); entry; entry = queue.shift()) {
			await pause?.();
			signal.throwIfAborted();
			await bring(cache, entry[0], signal);
			arrived(entry[1]);
		}
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	dispatchEvent(new Event(CHANGED));
}

/** Removes everything that was kept, of every version and language. */
export async function removeAll(base: string): Promise<void> {
	const names = (await caches.keys()).filter((name) => name.startsWith(ours(base)));
	await Promise.all(names.map((name) => caches.delete(name)));
	dispatchEvent(new Event(CHANGED));
}

/** The paths of ours that any cache holds. */
export async function everythingKept(base: string): Promise<Set<string>> {
	const names = (await caches.keys()).filter((name) => name.startsWith(ours(base)));
	const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
	return new Set(keys.flat().map(({ url }) => new URL(url).pathname));
}
