declare global {
	namespace App {
		interface PageState {
			/** The number whose sheet lies open over the page. */
			sheet?: string;
		}
	}
}

export {};
