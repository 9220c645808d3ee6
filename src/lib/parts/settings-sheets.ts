import { forgetAll } from './device.ts';
import { onSettings, readSettings, TEXT_SIZES, writeSettings, type Settings } from './settings.ts';

/** Share of the window's height from which a sheet fills it. */
const TALL = 0.85;

const sheets = () => document.querySelectorAll<HTMLDetailsElement>('details.settings');

/** Puts the settings into a sheet's controls. */
function show(sheet: HTMLElement, settings: Settings): void {
	for (const input of sheet.querySelectorAll('input')) {
		const value = settings[input.name as keyof Settings];
		input.checked = input.type === 'checkbox' ? value === true : input.value === String(value);
	}
}

/** What a control that was changed asks for. */
function asked({ name, value, checked }: HTMLInputElement): Partial<Settings> {
	if (name === 'data-saver') return { 'data-saver': checked };
	if (name === 'text') return { text: TEXT_SIZES.find((size) => String(size) === value) ?? 1 };
	if (name === 'motion') return { motion: value === 'still' ? value : 'system' };
	return { theme: value === 'light' || value === 'dark' ? value : 'system' };
}

/** Says one line in every sheet: that nothing is kept, what clearing takes away, or that all was cleared. */
function say(key?: 'unkept' | 'sure' | 'cleared'): void {
	for (const line of document.querySelectorAll<HTMLElement>('.settings-said')) line.textContent = (key && line.dataset[key]) ?? '';
}

/** Closes a sheet; a focus within it goes to what opens it. */
function close(sheet: HTMLDetailsElement): void {
	const within = sheet.contains(document.activeElement);
	sheet.open = false;
	if (within) sheet.querySelector('summary')?.focus();
}

/** Brings the prerendered settings sheets of a page to life. Returns how to stop. */
export function followSettings(): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	const showAll = (settings: Settings) => sheets().forEach((sheet) => show(sheet, settings));
	showAll(readSettings());
	for (const sheet of sheets()) sheet.classList.add('ready');
	/** Whether the next press clears. */
	let sure = false;

	document.addEventListener(
		'change',
		({ target }) => {
			if (!(target instanceof HTMLInputElement) || !target.closest('.settings-sheet')) return;
			say(writeSettings(asked(target)) ? undefined : 'unkept');
		},
		{ signal }
	);
	document.addEventListener(
		'click',
		({ target }) => {
			if (!(target instanceof Element)) return;
			const clears = target.closest('.settings-sheet .clear');
			if (clears && sure) void forgetAll().then(() => say('cleared'));
			else if (clears || sure) say(clears ? 'sure' : undefined);
			sure = Boolean(clears) && !sure;
			clears?.parentElement?.scrollIntoView({ block: 'nearest' });
			for (const sheet of sheets()) if (!sheet.contains(target) || target.closest('.settings-close')) close(sheet);
		},
		{ signal }
	);
	// On a low screen the sheet opens below what is in view.
	document.addEventListener(
		'toggle',
		({ target }) => {
			if (!(target instanceof HTMLDetailsElement) || !target.open || !target.matches('.settings')) return;
			const sheet = target.querySelector<HTMLElement>('.settings-sheet');
			// One that is about as high as the window begins at its top: its head is there.
			const tall = sheet && sheet.offsetHeight > innerHeight * TALL;
			sheet?.scrollIntoView({ block: tall ? 'start' : 'nearest' });
		},
		{ signal, capture: true }
	);
	// Before the sheet around it (contents) and what else closes by it (closing.ts) hear the key: Esc closes one thing at a time.
	addEventListener(
		'keydown',
		(event) => {
			const sheet =
				event.key === 'Escape' && event.target instanceof Element ? event.target.closest<HTMLDetailsElement>('.settings[open]') : null;
			if (!sheet) return;
			event.stopPropagation();
			event.preventDefault();
			close(sheet);
		},
		{ signal, capture: true }
	);
	const stopShowing = onSettings(showAll);
	return () => {
		stop.abort();
		stopShowing();
	};
}
