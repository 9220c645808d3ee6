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
			// The two signs are drawn as the timeline draws them.
			leadHtml: escapeMarkup(lead).replace(
				/ ?[●○]/g,
				(sign) => `<i class="sign ${sign.endsWith('○') ? 'event' : 'moment'}" aria-hidden="true"></i>`
			),
			picture: `${site}${base}/og/${story.lang}/2023-cut.png`
		}
	};
};
