import { base } from '$app/paths';
import { saidOf } from '$lib/faces/guess/props';
import GuessBlock from '$lib/faces/guess/GuessBlock.svelte';
import { storyIn, toHtml } from '$lib/faces/render';
import { GEOMETRY } from '$lib/charts/forms/all';
import { contact, site, version } from '$lib/site';
import { momentPage, momentPath } from '$lib/story/addresses';
import { runs } from '$lib/story/outline';
import { reportLink } from '$lib/story/report';
import { ribbonPercent, ribbonPlaces } from '$lib/story/ribbon';
import type { Lang, Story } from '$lib/story/types';
import Contents from './Contents.svelte';
import Cover from './Cover.svelte';
import End from './End.svelte';
import Plate from './Plate.svelte';
import StepArticle from './StepArticle.svelte';

/** The story's words and pictures as HTML, made at build. */
export interface Prerendered {
	cover: string;
	/** The ribbon's marks: where each moment lies. */
	marks: string;
	contents: string;
	/** For each run of steps what opens it (a chapter's plate, or the guess) and all its steps. */
	runs: { opening: string; steps: string }[];
	end: string;
}

/** Renders everything of the scrolled story that never changes in the browser. */
export function prerenderStory(lang: Lang): Prerendered {
	const story = storyIn(lang);
	const total = story.chapters.reduce((sum, chapter) => sum + chapter.moments.length, 0);
	let number = 0;
	return {
		cover: toHtml(Cover, { story, base }),
		marks: ribbonPlaces(story.chapters.flatMap(({ moments }) => moments.map(({ at }) => at)))
			.map((place) => `<i style="--at:${ribbonPercent(place)}"></i>`)
			.join(''),
		contents: toHtml(Contents, { story, base }),
		runs: story.chapters.flatMap((chapter) =>
			runs(chapter.moments, story.guess?.before).map((moments, index) => ({
				opening: index === 0 ? toHtml(Plate, { chapter, data: `${base}/data/` }) : guessBlock(story),
				steps: moments
					.map((moment) => {
						number += 1;
						const report = reportLink(moment.id, `${site}${momentPath(lang, moment.id, base)}`, version, contact, story.words);
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
			}))
		),
		end: toHtml(End, { story, base })
	};
}

/** The guess as it stands without scripts. */
function guessBlock({ guess, words }: Story): string {
	if (!guess) return '';
	return toHtml(GuessBlock, {
		guess,
		said: saidOf(guess, words),
		geometry: GEOMETRY[guess.figure.scene.form],
		words,
		data: `${base}/data/`
	});
}
