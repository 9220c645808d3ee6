/** What unfolds over a page: the settings, and the contents that they may stand in. */
const SHEETS = '.settings, .rail-bar > *';

/**
 * Has whatever closes what lies over a page (Back on an Android phone, Escape wherever the focus is) close the sheet that was opened last before it leaves
 * the page. A browser that does not tell goes back: entries of our own in the history would stand between the router's. Returns how to stop.
 */
export function closeSheets(): () => void {
	const follow = ({ target }: Event) => {
		if (!window.CloseWatcher || !(target instanceof HTMLDetailsElement) || !target.open || !target.matches(SHEETS)) return;
		const watcher = new window.CloseWatcher();
		watcher.onclose = () => {
			target.open = false;
			target.querySelector('summary')?.focus();
		};
		const closed = () => {
			if (target.open) return;
			watcher.destroy();
			target.removeEventListener('toggle', closed);
		};
		// On the sheet itself: one that is closed by a link may have left the page with it when this comes.
		target.addEventListener('toggle', closed);
	};
	document.addEventListener('toggle', follow, true);
	return () => document.removeEventListener('toggle', follow, true);
}
