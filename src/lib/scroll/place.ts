import { keep, onDeviceChange, recall } from '$lib/parts/device';

const KEY = 'place';

interface Saved {
	id?: unknown;
	off?: unknown;
}

function read(): Saved {
	const saved = recall(KEY);
	return typeof saved === 'object' && saved !== null ? saved : {};
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
		if (!this.off) keep(KEY, { id });
	},
	/** Switching off forgets the place too. */
	switchOff(off: boolean): void {
		keep(KEY, off ? { off } : {});
	},
	/** Calls `changed` when another tab or clearing the device changed it. Returns how to stop. */
	onChange: onDeviceChange
};
