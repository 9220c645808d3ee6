declare global {
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
