import type { Lang } from '$lib/story/types';

/** An address, its bytes over the wire, and its bytes on the device. */
export type Entry = [path: string, wire: number, raw: number];

/** What a language needs to be read without a network; the build writes it to `<lang>/offline.json`. */
export interface OfflineList {
	version: string;
	/** The words of saving, which no page carries. */
	words: Record<string, string>;
	/** Kept after a visit: every face in this language, its type, and all code. */
	core: Entry[];
	/** Kept for a class: the page of each moment. */
	moments: Entry[];
	/** The faces of type for devices that have none for a script. */
	spare: Entry[];
}

function isList(value: unknown): value is OfflineList {
	const list = typeof value === 'object' && value !== null ? (value as Partial<OfflineList>) : {};
	return typeof list.version === 'string' && typeof list.words === 'object' && [list.core, list.moments, list.spare].every(Array.isArray);
}

/** Asks for a language's list. Throws when it cannot be had. */
export async function fetchList(lang: Lang, base: string): Promise<OfflineList> {
	const response = await fetch(`${base}/${lang}/offline.json`, { cache: 'no-cache' });
	const list: unknown = response.ok ? await response.json() : undefined;
	if (!isList(list)) throw new Error(`${base}/${lang}/offline.json is not a list: build the site anew`);
	return list;
}

/** Which of its files this device needs: a spare face only where a page had to fetch it. `all` adds the moments' pages. */
export function needed(list: OfflineList, all: boolean, fetched: readonly string[]): Entry[] {
	const spare = list.spare.filter(([path]) => fetched.some((address) => address.endsWith(path)));
	return [...list.core, ...spare, ...(all ? list.moments : [])];
}

/** Bytes over the wire, or on the device. */
export function bytes(entries: readonly Entry[], where: 'wire' | 'device'): number {
	return entries.reduce((sum, [, wire, raw]) => sum + (where === 'wire' ? wire : raw), 0);
}

/** Bytes as megabytes with one digit, never zero. */
export function megabytes(count: number): string {
	return (Math.max(1, Math.ceil(count / 100_000)) / 10).toFixed(1);
}
