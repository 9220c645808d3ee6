import { base } from '$app/paths';
import { storyIn } from '$lib/faces/render';
import { timelineData } from '$lib/faces/timeline/items';
import { leadText, withSigns } from '$lib/faces/timeline/lead';
import { site } from '$lib/site';
import type { PageServerLoad } from './$types';

/** Where everything lies in time; the words about it are in the HTML. */
export const load: PageServerLoad = ({ params }) => {
	const story = storyIn(params.lang);
	const home = `${base}/${story.lang}/`;
	return {
		timeline: timelineData(story),
		links: {
			story: home,
			moments: `${home}m/`,
			words: `${home}words.json`,
			present: `${home}present/`
		},
		head: {
			title: `${story.words['timeline.title']} · ${story.title}`,
			heading: story.words['timeline.title'] ?? '',
			description: leadText(story.words['timeline.lead'] ?? ''),
			leadHtml: withSigns(story.leadsHtml['timeline.lead'] ?? '', story.lang),
			picture: `${site}${base}/og/${story.lang}/2023-cut.png`
		}
	};
};
