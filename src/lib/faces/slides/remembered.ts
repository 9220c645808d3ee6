import type { Shared } from './lesson.ts';

const KEY = 'threefold:lesson';

/** What a tab keeps of its lesson across a reload. */
export interface Remembered {
	lesson?: string;
	shared?: Shared;
	theme?: 'light' | 'dark';
}

/** What this tab remembers; nothing where storage is blocked or holds something else. */
export function remembered(): Remembered {
	try {
		const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
		return typeof kept === 'object' && kept !== null ? (kept as Remembered) : {};
	} catch {
		return {};
	}
}

/** Adds to what this tab remembers. */
export function remember(part: Remembered): void {
	try {
		sessionStorage.setItem(KEY, JSON.stringify({ ...remembered(), ...part }));
	} catch {
		// Storage is blocked: a reload begins at the address's moment, nothing else changes.
	}
}
