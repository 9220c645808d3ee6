import type { Lang } from '../story/types.ts';
import type { Account, Asked, Teaching } from '../story/teaching-types.ts';
import type { Text } from './atoms.ts';
import type { Ledger } from './ledger.ts';
import { lineToText, proseToHtml, sentencesToHtml } from './prose.ts';
import type { Data } from './read.ts';
import { tellSources } from './sources.ts';

/** Tells what lessons need in one language; words to know in all of them. */
export function tellTeaching(data: Data, ledger: Ledger, lang: Lang): Teaching {
	const html = (text: Text) => sentencesToHtml(text[lang] ?? '', lang, ledger);
	const plain = (text: Text) => lineToText(text[lang] ?? '', lang, ledger);
	const account = ({ who, says, sources }: { who: Text; says: Text; sources: string[] }): Account => ({
		whoHtml: html(who),
		saysHtml: html(says),
		sources: tellSources(sources, data, lang)
	});
	const asked = ({ ask, answer, lines }: { ask: Text; answer: Text; lines: number }): Asked => ({
		askHtml: html(ask),
		answerHtml: html(answer),
		lines
	});
	return {
		lessons: [...data.routes.keys()].flatMap((route) => {
			const lesson = data.lessons.get(route)?.value;
			if (!lesson) return [];
			return {
				route,
				aimsHtml: lesson.aims.map(html),
				textHtml: proseToHtml(lesson.text[lang] ?? '', lang, ledger),
				pictures: lesson.pictures,
				questions: lesson.questions.map((question) => ({ ...asked(question), kind: question.kind, moment: question.moment })),
				exercise: lesson.exercise
			};
		}),
		exercises: [...data.exercises].map(([id, { value }]) => ({
			id,
			skill: value.skill,
			moment: value.moment,
			...(value.picture && { picture: value.picture }),
			title: plain(value.title),
			settingHtml: html(value.setting),
			accounts: value.accounts.map(account),
			tasks: value.tasks.map(asked)
		})),
		disputes: [...data.disputes].map(([id, { value }]) => ({
			id,
			moments: value.moments,
			title: plain(value.title),
			sides: value.sides.map(account),
			recordHtml: html(value.record)
		})),
		words: [...data.wordsToKnow].map(([id, { value }]) => ({
			id,
			moment: value.moment,
			told: (data.story?.value.languages ?? []).map((each) => ({
				lang: each,
				term: lineToText(value.term[each] ?? '', each, ledger),
				meaningHtml: sentencesToHtml(value.meaning[each] ?? '', each, ledger)
			}))
		}))
	};
}
