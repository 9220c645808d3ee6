import { isLang } from '$lib/story/language';

/** Only the story's languages are addresses. */
export const match = isLang;
