/** Whether things may move: the system and the reader's settings both allow it. `static/early.js` says so; asked anew before each movement. */
export function moves(): boolean {
	return document.documentElement.classList.contains('moves');
}
