/** What this site keeps on the reader's device: small values as JSON under names that begin with `threefold:`. Nothing of it is sent anywhere. */

const PREFIX = 'threefold';
const CLEARED = 'threefold:cleared';

/** A kept value; undefined when there is none, when it is broken, or when storage is blocked. */
export function recall(key: string): unknown {
	try {
		return JSON.parse(localStorage.getItem(`${PREFIX}:${key}`) ?? 'null') ?? undefined;
	} catch {
		return undefined;
	}
}

/** Keeps a value. False when the browser does not: storage is blocked or full. */
export function keep(key: string, value: unknown): boolean {
	try {
		localStorage.setItem(`${PREFIX}:${key}`, JSON.stringify(value));
		return true;
	} catch {
		return false;
	}
}

/** Forgets everything that this site keeps on the device, saved pages too. What other sites of the same host keep is left alone. */
export async function forgetAll(): Promise<void> {
	for (const name of ['localStorage', 'sessionStorage'] as const)
		try {
			const storage = window[name];
			for (const key of Object.keys(storage)) if (key.startsWith(`${PREFIX}:`)) storage.removeItem(key);
		} catch {
			// Blocked storage holds nothing of ours.
		}
	dispatchEvent(new Event(CLEARED));
	try {
		const saved = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
		await Promise.all(saved.map((name) => caches.delete(name)));
	} catch {
		// No caches without a secure address: then nothing was saved.
	}
}

/** Calls `changed` when what is kept was forgotten here, changed in another tab, or may have changed while this page slept. Returns how to stop. */
export function onDeviceChange(changed: () => void): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	addEventListener(CLEARED, changed, { signal });
	addEventListener('storage', ({ key }) => (key === null || key.startsWith(`${PREFIX}:`)) && changed(), { signal });
	addEventListener('pageshow', ({ persisted }) => persisted && changed(), { signal });
	return () => stop.abort();
}
