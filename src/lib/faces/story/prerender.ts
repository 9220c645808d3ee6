import { base } from '$app/paths';
import { storyIn, toHtml } from '$lib/faces/render';
import { GEOMETRY } from '$lib/charts/forms/all';
import { site, version } from '$lib/site';
import { momentPage, momentPath, READ } from '$lib/story/addresses';
import { reportLink } from '$lib/story/report';
import type { Lang } from '$lib/story/types';
import Contents from './Contents.svelte';
import Cover from './Cover.svelte';
import End from './End.svelte';
import Plate from './Plate.svelte';
import StepArticle from './StepArticle.svelte';

/** The story's words and pictures as HTML, made at build. */
export interface Prerendered {
	cover: string;
	contents: string;
	/** For each chapter its plate and all its steps. */
	chapters: { plate: string; steps: string }[];
	end: string;
}

/** Renders everything of the scrolled story that never changes in the browser. */
export function prerenderStory(lang: Lang): Prerendered {
	const story = storyIn(lang);
	const total = story.chapters.reduce((sum, chapter) => sum + chapter.moments.length, 0);
	let number = 0;
	return {
		cover: toHtml(Cover, { story, base }),
		contents: toHtml(Contents, { story, base }),
		chapters: story.chapters.map((chapter) => ({
			plate: toHtml(Plate, { chapter, data: `${base}/data/` }),
			steps: chapter.moments
				.map((moment) => {
					number += 1;
					const report = reportLink(moment.id, `${site}${momentPath(lang, moment.id, base)}`, version, story.words);
					return toHtml(StepArticle, {
						moment,
						number,
						total,
						geometry: GEOMETRY[moment.figure.scene.form],
						words: story.words,
						report,
						data: `${base}/data/`,
						page: momentPage(lang, moment.id, base),
						aliases: Object.keys(story.redirects).filter((old) => story.redirects[old] === moment.id)
					});
				})
				.join('')
		})),
		end: toHtml(End, { story, ledger: `${base}/${lang}/sources/`, text: `${base}/${lang}/${READ}` })
	};
}
