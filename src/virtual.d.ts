declare module 'virtual:stories' {
	import type { Lang, Story } from '$lib/story/types';
	/** The checked stories by language; at build alone. */
	const stories: Partial<Record<Lang, Story>>;
	export default stories;
}
