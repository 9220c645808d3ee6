import { keep, onDeviceChange, recall } from './device.ts';

/** How this reader wants the site; `static/early.js` applies it before the first paint and at every change. */
export interface Settings {
	theme: 'system' | 'light' | 'dark';
	motion: 'system' | 'still';
	/** How many times the browser's own size of type; one of TEXT_SIZES. */
	text: number;
	/** Fetch nothing ahead of time. */
	'data-saver': boolean;
}

export const TEXT_SIZES = [1, 1.15, 1.3, 1.5] as const;

const KEY = 'settings';
/** Told to the window with the settings in `detail`: early.js listens too, and could not read them where storage is blocked. */
const CHANGED = 'threefold:settings';
const SYSTEM: Settings = { theme: 'system', motion: 'system', text: 1, 'data-saver': false };

/** What storage did not take: it holds for this page. */
let unkept: Settings | undefined;

/** The settings as they hold now. A broken or unknown value counts as not chosen. */
export function readSettings(): Settings {
	if (unkept) return unkept;
	const found = recall(KEY);
	const kept: Partial<Record<keyof Settings, unknown>> = typeof found === 'object' && found !== null ? found : {};
	return {
		theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : SYSTEM.theme,
		motion: kept.motion === 'still' ? kept.motion : SYSTEM.motion,
		text: TEXT_SIZES.find((size) => size === kept.text) ?? SYSTEM.text,
		'data-saver': kept['data-saver'] === true
	};
}

/** Changes some settings, here and in every open tab. False when the browser doesn't keep them: then they hold for this page alone. */
export function writeSettings(change: Partial<Settings>): boolean {
	const settings = { ...readSettings(), ...change };
	const kept = keep(KEY, settings);
	unkept = kept ? undefined : settings;
	dispatchEvent(new CustomEvent(CHANGED, { detail: settings }));
	return kept;
}

/** Calls `changed` with the settings whenever they change: here, in another tab, or by being cleared. Returns how to stop. */
export function onSettings(changed: (settings: Settings) => void): () => void {
	const tell = () => changed(readSettings());
	addEventListener(CHANGED, tell);
	const stop = onDeviceChange(() => {
		unkept = undefined;
		tell();
	});
	return () => {
		removeEventListener(CHANGED, tell);
		stop();
	};
}
