/**
 * Cuts the fonts that the site ships to the glyphs it uses: whole faces come from npm, and only what is set is sent.
 * Writes src/lib/parts/fonts/*.woff2; does nothing when nothing changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { loadStories } from '../src/lib/content/index.ts';
import { DATA } from '../src/lib/content/folder.ts';
import { LANGUAGE_NAMES } from '../src/lib/story/language.ts';
import type { Lang, Story } from '../src/lib/story/types.ts';

interface Face {
	name: string;
	file: string;
	/** The glyphs it holds. */
	text: string;
	axes?: Record<string, number | { min: number; max: number }>;
}

const require = createRequire(import.meta.url);
const OUT = 'src/lib/parts/fonts';
const SERIF = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2';
const SANS = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
const EAST = {
	zh: (weight: string) => `@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`,
	ko: (weight: string) => `@expo-google-fonts/noto-serif-kr/${weight}/NotoSerifKR_${weight}.ttf`
};

/** Printable ASCII and the marks that formatting may produce at any time. */
const ALWAYS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}–—−×÷·…“”‘’€£₩°→éü`;
/** What type does by itself; half-wide marks at the start of a Chinese line among it. */
const FEATURES = ['kern', 'liga', 'lnum', 'tnum', 'mark', 'mkmk', 'ccmp', 'locl', 'halt', 'chws'];
/** The first of the East Asian blocks; what lies before it is Latin, Greek and punctuation. */
const EAST_BEGINS = '\u2e80';
/** Marks that Chinese has as wide as a character: there they come from the Chinese face (src/lib/parts/fonts.css). */
const WIDE_MARKS = '“”—…·';

const { stories } = loadStories(DATA);

function glyphs(text: string, keep: (char: string) => boolean): string {
	return [...new Set(text)].filter(keep).sort().join('');
}

/** Words of the interface that the story's page sets as headings. */
const HEADING = /^(end|fact|guess|missing|settings|share)\.title$|^rail\.contents$/;

/** Everything that the story and a moment's page set as a title: what they need in the title's face. */
function titles(story: Story): string {
	const moments = story.chapters.flatMap((chapter) => chapter.moments);
	// A correction is a picture that is set in type.
	const marks = moments
		.flatMap(({ figures }) => figures.filter(({ scene }) => scene.form === 'correction'))
		.flatMap(({ table }) => table.rows.map(({ value }) => value));
	return JSON.stringify([
		story.title,
		story.subtitle,
		story.end.title,
		story.chapters.map((chapter) => chapter.title),
		moments.map((moment) => moment.title),
		story.guess?.title,
		story.facts.map((fact) => fact.value),
		Object.entries(story.words).flatMap(([key, word]) => (HEADING.test(key) ? [word] : [])),
		marks
	]);
}

/** What the other faces set like titles, the slides' sentences among it; only they load what the story's titles lack of it. */
function otherTitles(story: Story): string {
	return JSON.stringify([
		story.chapters.flatMap((chapter) => [chapter.lineHtml, ...chapter.moments.map((moment) => moment.slideHtml)]),
		story.about.map((part) => part.title),
		story.routes.map((route) => route.title),
		[...story.teaching.exercises, ...story.teaching.disputes].map(({ title }) => title),
		story.events.map((event) => event.title),
		story.words
	]);
}

function eastern(lang: 'zh' | 'ko'): Face[] {
	const story = stories[lang];
	if (!story) return [];
	const own = (char: string) => char >= EAST_BEGINS || (lang === 'zh' && WIDE_MARKS.includes(char));
	const title = glyphs(titles(story), own);
	return [
		{ name: `title-${lang}`, file: EAST[lang]('600SemiBold'), text: title },
		{
			name: `title-more-${lang}`,
			file: EAST[lang]('600SemiBold'),
			text: glyphs(otherTitles(story), (char) => own(char) && !title.includes(char))
		},
		{ name: `text-${lang}`, file: EAST[lang]('400Regular'), text: glyphs(JSON.stringify(story), own) }
	];
}

const others = [stories.en, stories.zh].flatMap((story) => story ?? []);
const hangul = (char: string) => char >= '\uac00' && char <= '\ud7a3';
/** Korean in the prose of the other languages' pages, and the language's own name; apart from it what their sources are called. */
const names = glyphs(
	JSON.stringify([
		LANGUAGE_NAMES,
		others.flatMap(({ chapters }) => chapters.flatMap(({ moments }) => moments.map(({ bodyHtml }) => bodyHtml)))
	]),
	hangul
);
const otherNames = glyphs(JSON.stringify(others), (char) => hangul(char) && !names.includes(char));
const latin = glyphs(ALWAYS + JSON.stringify(Object.values(stories)), (char) => char < EAST_BEGINS);
const faces: Face[] = [
	{ name: 'serif-text', file: SERIF, text: latin, axes: { opsz: 18, wght: { min: 400, max: 600 } } },
	{ name: 'serif-display', file: SERIF, text: latin, axes: { opsz: 60, wght: 600 } },
	{ name: 'sans', file: SANS, text: latin, axes: { wght: { min: 400, max: 700 } } },
	...(['zh', 'ko'] satisfies Lang[]).flatMap(eastern),
	{ name: 'hangul', file: EAST.ko('400Regular'), text: names },
	{ name: 'hangul-more', file: EAST.ko('400Regular'), text: otherNames }
];

const stamp = createHash('sha256')
	.update(JSON.stringify([faces, FEATURES]))
	.update(readFileSync(require.resolve('subset-font/package.json')))
	.digest('hex');
const stampFile = `${OUT}/stamp`;
if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp && faces.every(({ name }) => existsSync(`${OUT}/${name}.woff2`))) {
	console.log('fonts: nothing changed');
} else {
	mkdirSync(OUT, { recursive: true });
	for (const { name, file, text, axes } of faces) {
		const font = await subsetFont(readFileSync(require.resolve(file)), text, {
			targetFormat: 'woff2',
			...(axes && { variationAxes: axes }),
			keepFeatures: FEATURES
		});
		writeFileSync(`${OUT}/${name}.woff2`, font);
		console.log(`fonts: ${name} ${(font.length / 1000).toFixed(1)} kB`);
	}
	writeFileSync(stampFile, stamp);
}
