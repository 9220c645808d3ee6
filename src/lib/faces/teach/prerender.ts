import stories from 'virtual:stories';
import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { renderSVG } from 'uqr';
import { mastheadHtml, storyIn, toHtml } from '$lib/faces/render';
import { site } from '$lib/site';
import { momentPage, worksheetPath } from '$lib/story/addresses';
import { punctuation } from '$lib/story/language';
import type { Lang, Moment, Story } from '$lib/story/types';
import AnswerSheet from './AnswerSheet.svelte';
import MomentList from './MomentList.svelte';
import Routes from './Routes.svelte';
import SourceWork from './SourceWork.svelte';
import Worksheet from './Worksheet.svelte';

/** The lessons' page as HTML: what stands before the builder, the list that it works on, and what follows. */
export function prerenderTeach(lang: Lang): { masthead: string; routes: string; list: string; sources: string } {
	const story = storyIn(lang);
	return {
		masthead: mastheadHtml(story, 'teach/', 'teach'),
		routes: toHtml(Routes, { story, base }),
		list: toHtml(MomentList, { story, base }),
		sources: toHtml(SourceWork, { story, base })
	};
}

/** Every route of every language, for prerendering. */
export function everyRoute(): { lang: Lang; route: string }[] {
	return Object.values(stories).flatMap(({ lang, routes }) => routes.map(({ id }) => ({ lang, route: id })));
}

/** A route with what its lesson needs, by language and id; undefined when there is none. */
export function findLesson(lang: Lang, id: string) {
	const story = storyIn(lang);
	const route = story.routes.find((one) => one.id === id);
	const lesson = story.teaching.lessons.find((one) => one.route === id);
	const exercise = story.teaching.exercises.find((one) => one.id === lesson?.exercise);
	return route && lesson && exercise ? { story, route, lesson, exercise } : undefined;
}

type Found = NonNullable<ReturnType<typeof findLesson>>;

/** What stands around a route's worksheet, or its answers, on a screen. Answers 404 where there is no such route. */
export function sheetHead(lang: Lang, id: string, answers: boolean) {
	const found = findLesson(lang, id);
	if (!found) error(404, 'There is no such route. The page for teachers lists all of them.');
	const { story, route } = found;
	const home = `${base}/${lang}/`;
	const [own, other] = [story.words['teach.worksheet'] ?? '', story.words['teach.answers'] ?? ''];
	return {
		title: `${answers ? other : own}${punctuation(story.words).colon}${route.title} · ${story.title}`,
		description: story.words['teach.paper.lead'] ?? '',
		print: story.words['teach.sheet.print'] ?? '',
		back: { href: `${home}teach/`, text: story.words['teach.sheet.back'] ?? '' },
		other: { href: `${home}${worksheetPath(route.id, !answers)}`, text: answers ? own : other }
	};
}

function momentsOf(story: Story, ids: readonly string[]): Moment[] {
	const all = story.chapters.flatMap((chapter) => chapter.moments);
	return ids.flatMap((id) => all.find((moment) => moment.id === id) ?? []);
}

/** A route's worksheet as HTML, with the head of the page. */
export function prerenderWorksheet(found: Found): { masthead: string; body: string } {
	const { story, route, lesson, exercise } = found;
	const address = `${site}${momentPage(story.lang, exercise.moment, base)}`;
	const sources = [...new Map(exercise.accounts.flatMap((account) => account.sources.map((source) => [source.id, source]))).values()];
	const props = {
		...found,
		pictures: momentsOf(story, lesson.pictures),
		picture: momentsOf(story, exercise.picture ? [exercise.picture] : [])[0],
		sources,
		address,
		qr: renderSVG(address, { ecc: 'M', border: 4 })
	};
	return { masthead: mastheadHtml(story, worksheetPath(route.id), 'teach'), body: toHtml(Worksheet, props) };
}

/** What a teacher keeps: the plan and the answers, as HTML with the head of the page. */
export function prerenderAnswers(found: Found): { masthead: string; body: string } {
	const { story, route } = found;
	return {
		masthead: mastheadHtml(story, worksheetPath(route.id, true), 'teach'),
		body: toHtml(AnswerSheet, { ...found, moments: momentsOf(story, route.moments) })
	};
}
