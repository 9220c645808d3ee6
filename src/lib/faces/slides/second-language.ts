import { LANGUAGE_NAMES, langTag } from '$lib/story/language';
import type { Lang } from '$lib/story/types';

const fetched = new Map<Lang, Promise<Record<string, string>>>();

function statementsIn(lang: Lang, path: string): Promise<Record<string, string>> {
	const known = fetched.get(lang);
	if (known) return known;
	const asked = fetch(path).then((response): Promise<Record<string, string>> => {
		if (!response.ok) throw new Error(`${path} answered ${response.status}`);
		return response.json();
	});
	fetched.set(lang, asked);
	asked.catch(() => fetched.delete(lang));
	return asked;
}

/** The language after `now` among the others, then none again. */
export function afterLanguage(now: Lang | undefined, others: readonly Lang[]): Lang | undefined {
	return now === undefined ? others[0] : others[others.indexOf(now) + 1];
}

/** A language's own name for itself, for what offers it. */
export function nameOf(lang: Lang | undefined): string {
	return lang ? LANGUAGE_NAMES[lang] : '';
}

/** Writes each slide's statement in a second language under the first, or takes it away. `path` is that language's page of slides. Rejects when it can't be fetched. */
export async function showSecond(root: HTMLElement, lang: Lang | undefined, path: string): Promise<void> {
	const words = lang ? await statementsIn(lang, `${path}words.json`) : {};
	for (const line of root.querySelectorAll<HTMLElement>('.second')) {
		line.hidden = lang === undefined;
		line.innerHTML = words[line.closest('.cue')?.id ?? ''] ?? '';
		if (lang) line.lang = langTag(lang);
	}
	root.classList.toggle('paired', lang !== undefined);
}
