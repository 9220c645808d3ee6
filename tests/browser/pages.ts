import { readdirSync } from 'node:fs';

/** A kind of page: its address with `:lang` and `:id`, and one page of it in each language that has it (`''` where there is none). */
export interface Kind {
	kind: string;
	pages: Record<string, string>;
}

/** The moment that stands for all: it has a switch, a table, a tear and many numbers. */
const SAMPLE = '2023-cut';

/** Every kind of page that the build wrote, so that a new face is met by what is asked of all of them. */
export function kinds(): Kind[] {
	const found = new Map<string, Record<string, string>>();
	const files = readdirSync('build', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
	for (const file of files.filter((name) => name.endsWith('.html')).sort()) {
		const path = file.replace(/index\.html$/, '');
		const lang = /^(?:embed\/)?(en|zh|ko)\//.exec(path)?.[1] ?? '';
		const id = /\/(\d{4}[^/]*)\//.exec(path)?.[1];
		const kind = path.replace(`${lang}/`, lang && ':lang/').replace(id ?? '', id ? ':id' : '');
		const pages = found.get(kind) ?? {};
		if (!pages[lang] || id === SAMPLE) pages[lang] = path;
		found.set(kind, pages);
	}
	return [...found].map(([kind, pages]) => ({ kind, pages }));
}

/** Every page of every moment in English. */
export function momentPages(): string[] {
	return readdirSync('build/en/m').map((id) => `en/m/${id}/`);
}
