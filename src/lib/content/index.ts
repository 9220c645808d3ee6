import type { Lang, Story } from '../story/types.ts';
import { checkStrays } from './files.ts';
import { computeLedger } from './ledger.ts';
import { Problems, type Problem } from './problems.ts';
import { readData } from './read.ts';
import { checkLinks } from './rules.ts';
import { tell } from './tell.ts';

export { formatProblems, type Problem } from './problems.ts';

/**
 * Reads and checks a data folder in one pass and tells the story in each of its languages.
 * All problems come back together; with any problem the stories may have gaps and must not be published.
 */
export function loadStories(folder: string): { stories: Partial<Record<Lang, Story>>; problems: Problem[] } {
	const problems = new Problems();
	const data = readData(folder, problems);
	const ledger = computeLedger(data, problems);
	checkLinks(data, ledger, problems);
	if (data.story) checkStrays(problems);
	const stories: Partial<Record<Lang, Story>> = {};
	data.story?.value.languages.forEach((lang, index) => {
		// A view is the same in every language; its problems are told once.
		const story = tell(data, ledger, lang, index === 0 ? problems : new Problems());
		if (story) stories[lang] = story;
	});
	return { stories, problems: problems.list };
}
