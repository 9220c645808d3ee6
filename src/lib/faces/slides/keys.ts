/** What can be done while presenting. */
export type Action =
	| { kind: 'next' | 'previous' | 'first' | 'last' }
	| { kind: 'number'; number: number }
	| { kind: 'stop'; index: number }
	| { kind: 'screen'; screen: 'black' | 'white' | 'overview' | 'qr' | 'help' }
	| { kind: 'fullscreen' | 'speaker' | 'notes' | 'second' | 'theme' }
	| { kind: 'digit'; digit: string }
	/** Takes back the last digit; or all of them. */
	| { kind: 'erase' | 'forget' }
	/** Leaves what lies over the slide, or else the slides. */
	| { kind: 'leave' };

const KEYS: Record<string, Action> = {
	ArrowRight: { kind: 'next' },
	' ': { kind: 'next' },
	PageDown: { kind: 'next' },
	ArrowLeft: { kind: 'previous' },
	PageUp: { kind: 'previous' },
	Home: { kind: 'first' },
	End: { kind: 'last' },
	b: { kind: 'screen', screen: 'black' },
	'.': { kind: 'screen', screen: 'black' },
	w: { kind: 'screen', screen: 'white' },
	o: { kind: 'screen', screen: 'overview' },
	q: { kind: 'screen', screen: 'qr' },
	'?': { kind: 'screen', screen: 'help' },
	f: { kind: 'fullscreen' },
	s: { kind: 'speaker' },
	n: { kind: 'notes' },
	l: { kind: 'second' },
	t: { kind: 'theme' },
	Escape: { kind: 'leave' }
};

export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The key as its Latin letter: with a Korean or Chinese input method on, `key` is another script's letter or "Process". */
function letter({ key, code }: Pressed): string {
	if (/^[\x20-\x7e]$/.test(key)) return key.toLowerCase();
	const [, latin] = /^Key([A-Z])$/.exec(code) ?? [];
	return latin ? latin.toLowerCase() : key;
}

/** What a key means; `digits` are those typed before it. Undefined: nothing of ours, or a shortcut of the browser's. */
export function actionOf(pressed: Pressed, digits: string): Action | undefined {
	if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
	if (/^\d$/.test(pressed.key)) return { kind: 'digit', digit: pressed.key };
	if (pressed.key === 'Enter') return digits ? { kind: 'number', number: Number(digits) } : undefined;
	if (pressed.key === 'Backspace') return digits ? { kind: 'erase' } : undefined;
	return KEYS[letter(pressed)];
}

/** Whether a key is meant for what has the focus: a field that is typed in, or, for Space and Enter, something that is pressed. */
export function isForTarget(key: string, target: Element | null): boolean {
	if (!target) return false;
	if (target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])')) return true;
	if (key === 'Enter') return target.closest('a[href], button, summary') !== null;
	return key === ' ' && target.closest('button, summary') !== null;
}
