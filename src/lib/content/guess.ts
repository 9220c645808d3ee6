import type { Figure, Guess, Lang } from '../story/types.ts';
import type { Text } from './atoms.ts';
import type { Ledger } from './ledger.ts';
import type { Problems } from './problems.ts';
import { lineToHtml, lineToText, sentencesToHtml } from './prose.ts';
import type { Entry } from './entries.ts';
import type { Data } from './read.ts';

/** Tells the guess in one language; nothing where the story has none, or where its picture can't be drawn. Reports years that can't be guessed. */
export function tellGuess(
	data: Data,
	ledger: Ledger,
	lang: Lang,
	problems: Problems,
	tellFigure: (chart: string, view: string) => Figure | undefined
): { guess?: Guess } {
	const guess = data.story?.value.guess;
	const figure = guess && tellFigure(guess.scene.chart, guess.scene.view);
	if (!guess || !figure) return {};
	checkYears(figure, guess.given, data, problems);
	const { before, given, step, leap } = guess;
	const html = (text: Text) => sentencesToHtml(text[lang] ?? '', lang, ledger);
	const unit = data.charts.get(guess.scene.chart)?.head.unit ?? 'count';
	const title = lineToText(guess.title[lang] ?? '', lang, ledger);
	const words = {
		title,
		titleHtml: lineToHtml(guess.title[lang] ?? '', lang, ledger),
		askHtml: html(guess.ask),
		afterHtml: html(guess.after)
	};
	return { guess: { before, given, unit, step, leap, ...words, figure } };
}

/** The given year is drawn, and at least two after it, each once. */
function checkYears({ scene }: Figure, given: number, { story }: Data, problems: Problems): void {
	const wrong = (field: string, what: string, mend: string) => story && problems.add(story.sheet.at(['guess', field]), what, mend);
	const years = scene.groups.flatMap(({ rows }) => rows.map(({ x }) => Math.round(x)));
	const twice = years.find((year, index) => years.indexOf(year) !== index);
	if (twice !== undefined) wrong('scene', `draws ${twice} twice`, 'draw one row for each year');
	if (!years.includes(given)) wrong('given', `${given} is not a year of the picture`, 'name the last year that is shown from the start');
	if (years.filter((year) => year > given).length < 2) wrong('given', 'leaves fewer than two years to guess', 'name an earlier year');
}

type Prose = (entry: Entry<unknown>, path: (string | number)[], text: Text) => void;

/** The guess stands inside a chapter, and its picture is a view of columns. */
export function checkGuess(data: Data, prose: Prose, problems: Problems): void {
	const { story } = data;
	const guess = story?.value.guess;
	if (!story || !guess) return;
	const wrong = (field: string, what: string, mend: string) => problems.add(story.sheet.at(['guess', field]), what, mend);
	for (const field of ['title', 'ask', 'after'] as const) prose(story, ['guess', field], guess[field]);
	const chapter = story.value.chapters.find(({ moments }) => moments.includes(guess.before));
	if (!chapter) wrong('before', `there is no moment "${guess.before}" in a chapter`, 'name the moment that the guess stands before');
	else if (chapter.moments[0] === guess.before) wrong('before', `"${guess.before}" begins its chapter`, 'name a moment inside a chapter');
	const { chart, view } = guess.scene;
	const head = data.charts.get(chart);
	if (!head?.views.has(view)) wrong('scene', `there is no view "${chart}/${view}"`, 'add it to the chart, or correct its name');
	else if (head.head.form !== 'columns') wrong('scene', `"${chart}" is no chart of columns`, 'name one whose form is columns');
}
