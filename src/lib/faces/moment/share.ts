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

/** How long the button says that the address was copied. */
const SAID_MS = 2500;

/** Lets the share button pass the page on: through the system's own sheet where there is one, else by copying its address. Returns how to stop. */
export function shareButtons(): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	dateCitations();
	const click = async ({ target }: MouseEvent) => {
		const square = target instanceof Element ? target.closest<HTMLButtonElement>('.square-button') : null;
		const qr = document.querySelector<SVGElement>('.qr svg');
		if (square && qr) {
			const made = import('./square.ts').then(({ saveSquare }) => saveSquare(square.dataset.picture ?? '', qr, square.dataset.name ?? ''));
			return made.catch(() => {
				square.textContent = square.dataset.failed ?? '';
			});
		}
		const button = target instanceof Element ? target.closest<HTMLButtonElement>('.share-button') : null;
		if (!button) return;
		const url = button.dataset.address ?? location.href;
		if (navigator.share) {
			await navigator.share({ title: document.title, url }).catch(() => {
				// The reader closed the sheet: nothing was shared, nothing is wrong.
			});
			return;
		}
		const said = (button.dataset.label ??= button.textContent);
		const copied = 'clipboard' in navigator ? navigator.clipboard.writeText(url) : Promise.reject(new Error('no clipboard here'));
		await copied.then(
			() => {
				button.textContent = button.dataset.copied ?? said;
				clearTimeout(timer);
				timer = setTimeout(() => (button.textContent = said), SAID_MS);
			},
			() => {
				// Copying is not allowed here: the address stands under the QR code, ready to be taken by hand.
				document.querySelector<HTMLDetailsElement>('#share details')?.setAttribute('open', '');
			}
		);
	};
	const listen = (event: MouseEvent) => void click(event);
	document.addEventListener('click', listen);
	// Until now a press would have been lost.
	for (const button of document.querySelectorAll<HTMLButtonElement>(':is(#share, .end) button')) button.disabled = false;
	return () => document.removeEventListener('click', listen);
}
