/** Keeps a dialog open as long as `open` says; `closed` is called when it was closed another way (Esc, a phone's Back). An attachment. */
export function shown(open: () => boolean, closed: () => void): (dialog: HTMLDialogElement) => () => void {
	return (dialog) => {
		const left = () => {
			if (open()) closed();
		};
		if (open() && !dialog.open) {
			dialog.showModal();
			// Its words, not its first button: the next Space is the clicker's.
			dialog.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
		}
		if (!open() && dialog.open) dialog.close();
		dialog.addEventListener('close', left);
		return () => dialog.removeEventListener('close', left);
	};
}
