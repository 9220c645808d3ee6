import type { Live } from './live-picture.svelte.ts';
import type { SlideChapter } from './stops.ts';

/** Fetches what makes the pictures of these chapters live; nothing when it does not arrive: the prerendered pictures stand. */
export async function loadLive(chapters: readonly SlideChapter[]): Promise<Live | undefined> {
	const forms = chapters.flatMap((chapter) => chapter.moments.flatMap(({ scenes }) => scenes.map((scene) => scene.form)));
	try {
		const { Live } = await import('./live-picture.svelte.ts');
		return await Live.ready(forms);
	} catch {
		return undefined;
	}
}
