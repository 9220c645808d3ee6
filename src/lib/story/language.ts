import type { Lang } from './types.ts';

export const LANGUAGES: readonly Lang[] = ['en', 'zh', 'ko'];

const TAGS: Record<Lang, string> = { en: 'en', zh: 'zh-Hans', ko: 'ko' };

/** Each language's name for itself. */
export const LANGUAGE_NAMES: Record<Lang, string> = { en: 'English', zh: '中文', ko: '한국어' };

/** The BCP 47 tag of an address language, for `lang` and `hreflang`. */
export function langTag(lang: Lang): string {
	return TAGS[lang];
}

/** Whether an address segment is one of the story's languages. */
export function isLang(value: string): value is Lang {
	return (LANGUAGES as readonly string[]).includes(value);
}

/** What stands between the ends of a range. */
export const TO: Record<Lang, string> = { en: '–', zh: '—', ko: '~' };

/** Marks in and around what is listed: Chinese ones are as wide as a letter, and no space stands beside them. */
export function punctuation(words: Record<string, string>): Record<'between' | 'colon' | 'comma' | 'open' | 'close' | 'stop', string> {
	return words['list.mark'] === '；'
		? { between: '；', colon: '：', comma: '，', open: '（', close: '）。', stop: '。' }
		: { between: '; ', colon: ': ', comma: ', ', open: ' (', close: '). ', stop: '. ' };
}

/** What stands between two sentences of a language: a space, or in Chinese nothing. */
export function gapOf(words: Record<string, string>): string {
	return punctuation(words).between.endsWith(' ') ? ' ' : '';
}

/** Fills `{name}` slots of an interface phrase; an unknown slot stays as it is, so that a slip is seen. */
export function fill(phrase: string, values: Record<string, string | number>): string {
	return phrase.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}
