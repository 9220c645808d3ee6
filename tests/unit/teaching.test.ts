/** What the story's own lessons promise, in every language. */
import { describe, expect, it } from 'vitest';
import { loadStories } from '../../src/lib/content/index.ts';
import type { Story } from '../../src/lib/story/types.ts';

const stories = Object.values(loadStories('data').stories);

describe.each(stories.map((story): [string, Story] => [story.lang, story]))('in %s', (_, story) => {
	const moments = new Map(story.chapters.flatMap((chapter) => chapter.moments.map((moment) => [moment.id, moment])));

	it('A30 routes of 5, 15 and 45 minutes can be told in their time, with time for the class', () => {
		expect(story.routes.map(({ minutes }) => minutes)).toEqual([5, 15, 45]);
		for (const route of story.routes) {
			const telling = route.moments.reduce((sum, id) => sum + (moments.get(id)?.telling ?? 0), 0);
			expect(telling, route.id).toBeLessThan(route.minutes * 0.9);
			expect(telling, route.id).toBeGreaterThan(route.minutes * 0.4);
			const places = route.moments.map((id) => [...moments.keys()].indexOf(id));
			expect(places, `${route.id} keeps the story's order`).toEqual([...places].sort((a, b) => a - b));
		}
	});

	it('A31 every route has a lesson with an exercise whose moment is on the route', () => {
		for (const route of story.routes) {
			const lesson = story.teaching.lessons.find((one) => one.route === route.id);
			const exercise = story.teaching.exercises.find(({ id }) => id === lesson?.exercise);
			expect(route.moments, route.id).toContain(exercise?.moment);
			expect(lesson?.textHtml.length, route.id).toBeGreaterThan(100);
		}
	});

	it('A22 one source exercise is the article’s own mix-up of KIST and KAIST', () => {
		const exercise = story.teaching.exercises.find(({ id }) => id === 'kist-or-kaist');
		expect(exercise).toMatchObject({ skill: 'corroboration', moment: '2024-gag', picture: '1981-kaist' });
		const correction = story.corrections.find(({ id }) => id === 'kist-kaist');
		const cited = exercise?.accounts.flatMap((account) => account.sources.map(({ id }) => id));
		expect(cited).toEqual(expect.arrayContaining(['the-paper-2025-11', ...(correction?.sources ?? []).map(({ id }) => id)]));
	});

	it('tells both sides of each political dispute, each with a source', () => {
		expect(story.teaching.disputes.map(({ id }) => id)).toEqual(['the-cut', 'cartel', 'what-counts', 'ai-money']);
		for (const { sides, id } of story.teaching.disputes) {
			expect(sides.length, id).toBeGreaterThan(1);
			for (const side of sides) expect(side.sources.length, id).toBeGreaterThan(0);
		}
	});

	it('explains each word in all three languages', () => {
		for (const { told, id } of story.teaching.words) {
			expect(told.map(({ lang }) => lang)).toEqual(['en', 'zh', 'ko']);
			for (const { term, meaningHtml } of told) expect(term && meaningHtml, id).toBeTruthy();
		}
	});
});
