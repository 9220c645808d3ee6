import { base } from '$app/paths';
import { storyIn } from '$lib/faces/render';
import { FACES, slidesPath } from '$lib/story/addresses';
import type { PageServerLoad } from './$types';

/** What the builder needs: the order of moments with the minutes each takes, the ready routes, and its own words. */
export const load: PageServerLoad = ({ params }) => {
	const story = storyIn(params.lang);
	const moments = story.chapters.flatMap((chapter) => chapter.moments);
	const own = FACES.find(({ id }) => id === 'teach');
	return {
		title: `${story.words['teach.title']} · ${story.title}`,
		description: story.words['teach.lead'] ?? '',
		leadsHtml: { scripted: story.leadsHtml['teach.build.lead'] ?? '', scriptless: story.leadsHtml['teach.build.script'] ?? '' },
		moments: moments.map(({ id, telling }) => ({ id, telling })),
		named: story.routes.map(({ id, minutes, moments: on }) => ({ id, minutes, moments: on })),
		// Until there are slides, a route's address is that of this page.
		slides: `${base}/${params.lang}/${slidesPath('') ?? `${own?.path}?route=`}`,
		words: Object.fromEntries(
			Object.entries(story.words).filter(
				([key]) => (key.startsWith('teach.build') && !(key in story.leadsHtml)) || ['share.copied', 'teach.present'].includes(key)
			)
		)
	};
};
