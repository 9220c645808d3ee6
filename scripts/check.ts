/** Checks all of data/ and tells every problem at once: `npm run check`. Exits with 1 if there is any. */
import { formatProblems, loadStories } from '../src/lib/content/index.ts';

const { problems, stories } = loadStories(process.argv[2] ?? 'data');
if (problems.length > 0) {
	console.error(`${formatProblems(problems)}\n\n${problems.length} problem${problems.length === 1 ? '' : 's'} in data/`);
	process.exit(1);
}
const moments = Object.values(stories)[0]?.chapters.reduce((sum, chapter) => sum + chapter.moments.length, 0) ?? 0;
console.log(`data/ is sound: ${moments} moments in ${Object.keys(stories).join(', ')}`);
