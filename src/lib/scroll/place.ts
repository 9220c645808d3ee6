const KEY = 'threefold:place';

interface Saved {
	id?: string;
	off?: boolean;
}

function read(): Saved {
	try {
		const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
		return typeof saved === 'object' && saved !== null ? (saved as Saved) : {};
	} catch {
		return {};
	}
}

function write(saved: Saved): void {
	try {
		localStorage.setItem(KEY, JSON.stringify(saved));
	} catch {
		// Storage is blocked or full: the place is not remembered, nothing else changes.
	}
}

/** The reading place, on this device only: the id of a moment, and whether the reader switched remembering off. */
export const place = {
	/** The remembered moment, if any and if remembering is on. */
	get id(): string | undefined {
		const { id, off } = read();
		return off || typeof id !== 'string' ? undefined : id;
	},
	get off(): boolean {
		return read().off === true;
	},
	save(id: string): void {
		if (!read().off) write({ id });
	},
	/** Switching off forgets the place too. */
	switchOff(off: boolean): void {
		write(off ? { off } : {});
	}
};
