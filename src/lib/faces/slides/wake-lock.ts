/** Keeps the screen on while the page is shown, where the browser can; a refusal changes nothing. Returns how to stop. */
export function keepAwake(): () => void {
	let lock: WakeLockSentinel | undefined;
	let wanted = true;
	const release = () => {
		void lock?.release().catch(() => {
			// It was gone already.
		});
		lock = undefined;
	};
	const ask = async () => {
		if (document.visibilityState !== 'visible') return release();
		try {
			lock = await navigator.wakeLock.request('screen');
			if (!wanted) release();
		} catch {
			// No such thing here, or not now (a low battery): the screen follows the system's own settings.
		}
	};
	document.addEventListener('visibilitychange', ask);
	void ask();
	return () => {
		wanted = false;
		document.removeEventListener('visibilitychange', ask);
		release();
	};
}
