/** The package's own types are stale: they lack `offset()` and take an offset for tenths alone. Only what the adapter uses. */
declare module 'scrollama' {
	interface Scroller {
		setup(options: { step: HTMLElement[]; offset: string }): Scroller;
		onStepEnter(callback: () => void): Scroller;
		onStepExit(callback: () => void): Scroller;
		offset(value: string): Scroller;
		destroy(): Scroller;
	}
	export default function scrollama(): Scroller;
}
