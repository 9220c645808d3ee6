declare global {
	interface Window {
		/** Set by static/early.js once the reader has done something on this page. */
		threefoldActed?: true;
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
