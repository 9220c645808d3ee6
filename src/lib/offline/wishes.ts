import { readSettings } from '$lib/parts/settings';

/** What the reader wants of keeping, on this device: whether bytes are to be saved, and what was saved or removed. */
const KEY = 'threefold:offline';

interface Wishes {
	/** Removed by the reader: nothing is kept until it is asked for. */
	off?: boolean;
	/** Languages saved for a class: a new version keeps them whole too. */
	saved?: string[];
}

function read(key: string): Record<string, unknown> {
	try {
		const found: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
		return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
	} catch {
		return {};
	}
}

function write(wishes: Wishes): void {
	try {
		localStorage.setItem(KEY, JSON.stringify(wishes));
	} catch {
		// Storage is blocked or full: the wish holds for this page.
	}
}

const languages = (): string[] => {
	const { saved } = read(KEY);
	return Array.isArray(saved) ? saved.filter((lang) => typeof lang === 'string') : [];
};

export const wishes = {
	/** Whether bytes are to be saved: by the switch in the settings, or by the browser's. */
	get saver(): boolean {
		const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
		return readSettings()['data-saver'] || connection?.saveData === true;
	},
	/** Whether a visit alone may keep something. */
	get quietly(): boolean {
		return !this.saver && read(KEY).off !== true;
	},
	whole: (lang: string): boolean => languages().includes(lang),
	save: (lang: string): void => write({ saved: [...new Set([...languages(), lang])] }),
	remove: (): void => write({ off: true })
};
