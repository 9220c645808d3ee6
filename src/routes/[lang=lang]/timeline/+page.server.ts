import { base } from '$app/paths';
import { storyIn } from '$lib/faces/render';
import { timelineData } from '$lib/faces/timeline/items';
import { site } from '$lib/site';
import { escapeMarkup } from '$lib/story/markup';
import type { PageServerLoad } from './$types';

/** Where everything lies in time; the words about it are in the HTML. */
export const load: PageServerLoad = ({ params }) => {
	const story = storyIn(params.lang);
	const lead = story.words['timeline.lead'] ?? '';
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
			description: lead.replace(/ ?[●○]/g, ''),
			// The two signs are drawn as the timeline draws them, and stay with their word.
			leadHtml: escapeMarkup(lead).replace(
				/(\S{1,6}) ?([●○])(\S{0,2})/g,
				(_, before: string, sign: string, after: string) =>
					`<span class="whole">${before}<i class="sign ${sign === '○' ? 'event' : 'moment'}" aria-hidden="true"></i>${after}</span>`
			),
			picture: `${site}${base}/og/${story.lang}/2023-cut.png`
		}
	};
};
