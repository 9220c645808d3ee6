/** Checks all of data/ and tells every problem at once: `npm run check`. Exits with 1 if there is any. */
import { formatProblems, loadStories } from '../src/lib/content/index.ts';
import { DATA } from '../src/lib/content/folder.ts';

const folder = process.argv[2] ?? DATA;
const { problems, stories } = loadStories(folder);
if (problems.length > 0) {
	console.error(`${formatProblems(problems)}\n\n${problems.length} problem${problems.length === 1 ? '' : 's'} in ${folder}`);
	// Not exit(): a long list must reach a pipe whole.
	process.exitCode = 1;
} else {
	const moments = Object.values(stories)[0]?.chapters.reduce((sum, chapter) => sum + chapter.moments.length, 0) ?? 0;
	console.log(`${folder} is sound: ${moments} moments in ${Object.keys(stories).join(', ')}`);
}
