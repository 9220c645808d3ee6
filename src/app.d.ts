declare global {
	interface Window {
		/** Set by static/early.js once the reader has done something on this page. */
		threefoldActed?: true;
		/** Where the browser has it; TypeScript does not know it yet. */
		CloseWatcher?: new () => { onclose: (() => void) | null; destroy: () => void };
	}
	namespace App {
		interface PageState {
			/** The number whose sheet lies open over the page. */
			sheet?: string;
			/** The event whose sheet lies open over the timeline. */
			item?: string;
		}
	}
}

export {};
