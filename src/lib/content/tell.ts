import { formatDate, shortYears } from '../story/dates.ts';
import type { Chapter, Figure, Lang, Moment, Story } from '../story/types.ts';
import type { Ledger } from './ledger.ts';
import { checkSlide } from './moment-rules.ts';
import { lineToHtml, lineToText, proseToHtml, sentencesToHtml } from './prose.ts';
import type { Problems } from './problems.ts';
import { tellGuess } from './guess.ts';
import type { Entry } from './entries.ts';
import type { Data } from './read.ts';
import { tellLedger } from './tell-ledger.ts';
import { tellEvents, tellHappening } from './events.ts';
import { tellTeaching } from './tell-teaching.ts';
import { tellSources } from './sources.ts';
import { tellThread } from './threads.ts';
import { resolveView } from './scenes.ts';
import type { Text } from './atoms.ts';
import type { MomentFile } from './schemas.ts';

/** Words a minute, and seconds for a picture: the basis of "minutes left". Hanzi and hangul syllables count as half a word. */
const PACE = 230;
const PICTURE = 6 / 60;
/** Words a minute read aloud to a class, and the minutes it looks at a picture. */
const ALOUD = 130;
const LOOK = 0.5;
/** Keys of words that stand below a title. */
const LEADS = /\.lead$|^teach\.build\.script$/;

/** Tells the whole story in one language from checked data. What can't be resolved is named in the problems. */
export function tell(data: Data, ledger: Ledger, lang: Lang, problems: Problems): Story | undefined {
	const story = data.story?.value;
	if (!story) return undefined;
	const html = (text: Text) => lineToHtml(text[lang] ?? '', lang, ledger);
	const plain = (text: Text) => lineToText(text[lang] ?? '', lang, ledger);
	const words = data.words.get(lang) ?? {};
	const leads = Object.entries(words).filter(([key]) => LEADS.test(key));
	const chapters: Chapter[] = story.chapters.map((chapter) => ({
		id: chapter.id,
		year: chapter.year,
		title: plain(chapter.title),
		lineHtml: html(chapter.line),
		thread: tellThread(chapter.thread, data, lang, html),
		moments: chapter.moments.flatMap((id) => {
			const entry = data.moments.get(id);
			const moment = entry && tellMoment(id, entry, data, ledger, lang, problems);
			return moment ?? [];
		})
	}));
	return {
		lang,
		languages: story.languages,
		title: plain(story.title),
		subtitle: plain(story.subtitle),
		ledeHtml: html(story.lede),
		thread: tellThread(story.thread, data, lang, html),
		description: plain(story.description),
		chapters,
		...tellGuess(data, ledger, lang, problems, (chart, view) => tellFigure(chart, view, data, ledger, lang, problems)),
		end: { title: plain(story.end.title), bodyHtml: proseToHtml(story.end.body[lang] ?? '', lang, ledger) },
		about: story.about.map(({ title, body }) => ({ title: plain(title), bodyHtml: proseToHtml(body[lang] ?? '', lang, ledger) })),
		events: tellEvents(data, ledger, lang),
		routes: [...data.routes].map(([id, { value }]) => ({
			id,
			title: plain(value.title),
			minutes: value.minutes,
			moments: value.moments
		})),
		teaching: tellTeaching(data, ledger, lang),
		redirects: data.redirects?.value ?? {},
		...tellLedger(data, ledger, lang),
		words,
		leadsHtml: Object.fromEntries(leads.map(([key, lead]) => [key, lineToHtml(lead, lang, ledger)]))
	};
}

function tellMoment(id: string, entry: Entry<MomentFile>, data: Data, ledger: Ledger, lang: Lang, problems: Problems): Moment | undefined {
	const { value } = entry;
	const views = value.switch?.options.map((option) => option.view) ?? [value.scene.view];
	const figures = views.flatMap((view) => tellFigure(value.scene.chart, view, data, ledger, lang, problems) ?? []);
	const figure = figures[0];
	if (!figure) return undefined;
	const line = (text: Text) => lineToHtml(text[lang] ?? '', lang, ledger);
	const prose = (text: Text) => proseToHtml(text[lang] ?? '', lang, ledger);
	const body = value.body[lang] ?? '';
	if (lang === 'en') checkSlide(entry, lineToText(value.slide.en ?? '', lang, ledger), problems);
	return {
		...tellHappening(id, value, data, ledger, lang),
		year: shortYears(value.date, lang),
		landmark: value.landmark,
		bodyHtml: prose(value.body),
		...(value.found && { found: value.found[lang] ?? '' }),
		slideHtml: lineToHtml(value.slide[lang] ?? '', lang, ledger, true),
		notesHtml: prose(value.notes),
		askHtml: line(value.ask),
		figure,
		figures,
		...(value.switch && {
			switch: {
				label: lineToText(value.switch.label[lang] ?? '', lang, ledger),
				options: value.switch.options.map((option) => ({
					name: lineToText(option.name[lang] ?? '', lang, ledger),
					wordsHtml: sentencesToHtml(option.words[lang] ?? '', lang, ledger)
				}))
			}
		}),
		changed: value.changed,
		changedText: formatDate(value.changed, lang),
		minutes: countWords(body) / PACE + PICTURE,
		telling: Math.round((countWords(body) / ALOUD + LOOK) * 100) / 100
	};
}

function tellFigure(chart: string, view: string, data: Data, ledger: Ledger, lang: Lang, problems: Problems): Figure | undefined {
	const resolved = resolveView(chart, view, data, ledger, lang, problems);
	const entry = data.charts.get(chart)?.views.get(view)?.value;
	if (!resolved || !entry) return undefined;
	const words = data.words.get(lang) ?? {};
	return {
		titleHtml: lineToHtml(entry.title[lang] ?? '', lang, ledger),
		subtitleHtml: lineToHtml(entry.subtitle[lang] ?? '', lang, ledger),
		descriptionHtml: lineToHtml(entry.description[lang] ?? '', lang, ledger),
		scene: resolved.scene,
		sources: tellSources(resolved.sources, data, lang),
		table: { head: [words['table.what'] ?? '', words['table.value'] ?? ''], rows: resolved.table }
	};
}

function countWords(text: string): number {
	const syllables = text.match(/[\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
	const words = text.replace(/[\u3400-\u9fff\uac00-\ud7af]/g, ' ').match(/\S+/g)?.length ?? 0;
	return words + syllables / 2;
}
