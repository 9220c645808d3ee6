import { citations } from '$lib/story/citation';

/** Writes today into the citations: the build cannot know when a page is read. */
function dateCitations(): void {
	const list = document.querySelector<HTMLElement>('.citations');
	const { title = '', site = '', changed = '', address = '' } = list?.dataset ?? {};
	const today = new Date().toISOString().slice(0, 10);
	// A clock that stands before the page was written knows no day on which it was read.
	if (today < changed) return;
	const dated: Record<string, string> = citations({ title, site, changed, address }, today);
	for (const cite of list?.querySelectorAll<HTMLElement>('.cite') ?? [])
		cite.textContent = dated[cite.dataset.style ?? ''] ?? cite.textContent;
}

/** How long a button says that something is copied. */
const SAID_MS = 2500;

const timers = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();

/** Copies a text, and says so on the button and aloud; where copying is not allowed, `otherwise` shows the text to be taken by hand. */
async function copy(button: HTMLButtonElement, text: string, otherwise: () => void): Promise<void> {
	const said = (button.dataset.label ??= button.textContent);
	const { copied = said } = button.dataset;
	const aloud = document.querySelector('.share-said');
	const say = (label: string, words: string) => {
		button.textContent = label;
		if (aloud) aloud.textContent = words;
	};
	try {
		await navigator.clipboard.writeText(text);
	} catch {
		otherwise();
		return;
	}
	say(copied, copied);
	clearTimeout(timers.get(button));
	timers.set(
		button,
		setTimeout(() => say(said, ''), SAID_MS)
	);
}

/** The citation or code that a button stands beside, as text and selected. */
function beside(button: HTMLElement): { text: string; select: () => void } {
	const node = button.closest('.copied')?.querySelector<HTMLElement>('.cite, textarea');
	if (node instanceof HTMLTextAreaElement) return { text: node.value, select: () => node.select() };
	return { text: node?.textContent ?? '', select: () => node && getSelection()?.selectAllChildren(node) };
}

async function share(button: HTMLButtonElement): Promise<void> {
	const url = button.dataset.address ?? document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
	if (navigator.share) {
		await navigator.share({ title: document.title, url }).catch(() => {
			// The reader closed the sheet: nothing was shared, nothing is wrong.
		});
		return;
	}
	// The address stands under the QR code.
	await copy(button, url, () => document.querySelector<HTMLDetailsElement>('#share details')?.setAttribute('open', ''));
}

async function square(button: HTMLButtonElement): Promise<void> {
	const qr = document.querySelector<SVGElement>('.qr svg');
	if (!qr) return;
	try {
		const { saveSquare } = await import('./square.ts');
		await saveSquare(button.dataset.picture ?? '', qr, button.dataset.name ?? '');
	} catch {
		button.textContent = button.dataset.failed ?? '';
	}
}

/**
 * Lets the share button pass the page on, through the system's own sheet where there is one, else by copying its address; lets citations and code be
 * copied. Returns how to stop.
 */
export function shareButtons(): () => void {
	dateCitations();
	const listen = ({ target }: MouseEvent) => {
		const button = target instanceof Element ? target.closest<HTMLButtonElement>(':is(#share, .end) button') : null;
		if (button?.matches('.square-button')) void square(button);
		if (button?.matches('.share-button')) void share(button);
		if (button?.matches('.copy-button')) {
			const { text, select } = beside(button);
			void copy(button, text, select);
		}
	};
	document.addEventListener('click', listen);
	// Until now a press would have been lost.
	for (const button of document.querySelectorAll<HTMLButtonElement>(':is(#share, .end) button')) button.disabled = false;
	return () => document.removeEventListener('click', listen);
}
