import { base } from '$app/paths';
import { keep, KeepError, missing, removeAll } from '$lib/offline/keep';
import { bytes, fetchList, needed, type Entry, type OfflineList } from '$lib/offline/list';
import { wishes } from '$lib/offline/wishes';
import { isAtWork, register } from '$lib/offline/worker';
import type { Lang } from '$lib/story/types';

/** Files that travel at once: for a reader who waits, and while someone reads. */
const LANES = { asked: 4, quiet: 1 };

const idle = () =>
	new Promise<void>((resolve) => {
		if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 300 });
		else setTimeout(resolve, 50);
	});
const fetched = () => performance.getEntriesByType('resource').map(({ name }) => name);

/** What of a language is on this device, and how it gets there and away. What is there is looked up in the caches each time. */
export class Keeper {
	/** `unable`: this browser keeps nothing here. `unknown`: not looked yet. `away`: the list cannot be had. */
	state = $state<'unknown' | 'away' | 'unable' | 'open' | 'busy' | 'ready'>('unknown');
	failure = $state<'network' | 'room'>();
	words = $state<Record<string, string>>({});
	/** Bytes still to fetch, fetched since Save was pressed, and taken on the device once all is there. */
	size = $state(0);
	done = $state(0);
	taken = $state(0);
	/** Whether the faces are here, and the moments' pages alone are missing. */
	partly = $state(false);
	removed = $state(false);
	#list: OfflineList | undefined;
	#stop = new AbortController();
	#registration: Promise<ServiceWorkerRegistration | undefined> | undefined;

	constructor(readonly lang: Lang) {}

	/** The browser's registration of the worker; undefined where it has none. */
	registration(): Promise<ServiceWorkerRegistration | undefined> {
		this.#registration ??= register(base);
		return this.#registration;
	}

	/** Looks what is there. */
	async look(): Promise<void> {
		if (this.state === 'busy') return;
		try {
			this.#list ??= await fetchList(this.lang, base);
		} catch {
			this.state = 'away';
			return;
		}
		this.words = this.#list.words;
		try {
			const registration = await this.registration();
			if (!registration || !(await isAtWork(registration))) this.state = 'unable';
			else await this.#measure(this.#list);
		} catch {
			// The browser has caches and does not let them be used: storage is blocked.
			this.state = 'unable';
		}
	}

	async #measure(list: OfflineList): Promise<void> {
		const all = needed(list, true, fetched());
		const absent = await missing(list, all, base);
		this.size = bytes(absent, 'wire');
		this.taken = bytes(all, 'device');
		this.partly = absent.length > 0 && absent.every((entry) => list.moments.includes(entry));
		this.state = absent.length === 0 ? 'ready' : 'open';
	}

	/** Keeps everything for a class; a reader waits for it and sees it come. */
	async save(): Promise<void> {
		wishes.save(this.lang);
		this.removed = false;
		// Browsers may clear what nobody asked to stay.
		void navigator.storage?.persist?.().catch(() => false);
		await this.#bring(true, LANES.asked);
	}

	/** Keeps the faces of the language (what was saved for a class, too) while the reader reads; says nothing when it can't. */
	async keepQuietly(here: string): Promise<void> {
		if (!wishes.quietly || this.state === 'busy' || this.state === 'ready') return;
		await this.look();
		if (this.state !== 'open') return;
		const page = this.#list?.moments.filter(([path]) => path === here) ?? [];
		await this.#bring(wishes.whole(this.lang), LANES.quiet, page);
		this.failure = undefined;
	}

	async #bring(all: boolean, lanes: number, more: Entry[] = []): Promise<void> {
		this.#stop.abort();
		const { signal } = (this.#stop = new AbortController());
		this.failure = undefined;
		this.done = 0;
		if (all) this.state = 'busy';
		const arrived = (wire: number) => (this.done += wire);
		try {
			let before: string | undefined;
			let list = await fetchList(this.lang, base);
			// Once more when the site was changed meanwhile: a cache holds one version alone.
			while (list.version !== before) {
				this.#list = list;
				before = list.version;
				const entries = [...needed(list, all, fetched()), ...more];
				this.size = bytes(await missing(list, entries, base), 'wire') + this.done;
				await keep(list, entries, { base, signal, lanes, arrived, ...(lanes === LANES.quiet && { pause: idle }) });
				list = await fetchList(this.lang, base);
			}
		} catch (error) {
			if (signal.aborted) return;
			this.failure = error instanceof KeepError ? error.why : 'network';
		}
		if (this.#list) await this.#measure(this.#list).catch(() => (this.state = 'unable'));
	}

	/** Removes everything that was kept, and keeps nothing more until it is asked. */
	async remove(): Promise<void> {
		this.#stop.abort();
		wishes.remove();
		await removeAll(base);
		this.removed = true;
		if (this.#list) await this.#measure(this.#list);
	}
}
