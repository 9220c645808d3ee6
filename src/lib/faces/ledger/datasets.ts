import stories from 'virtual:stories';
import { base } from '$app/paths';
import { langTag } from '$lib/story/language';
import { site } from '$lib/site';
import { scriptJson } from '$lib/story/markup';
import type { Lang } from '$lib/story/types';

/** schema.org's description of each series, as JSON-LD ready to stand in a page's head. */
export function datasets(lang: Lang): string {
	const list = (stories[lang]?.series ?? []).map((series) => ({
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: series.title,
		description: series.sets.map((set) => set.text).join(' '),
		inLanguage: langTag(lang),
		license: series.licence,
		temporalCoverage: series.span.join('/'),
		citation: series.sources.map((source) => source.citation),
		distribution: ['csv', 'json'].map((format) => ({
			'@type': 'DataDownload',
			encodingFormat: format === 'csv' ? 'text/csv' : 'application/json',
			contentUrl: `${site}${base}/data/${series.id}.${format}`
		}))
	}));
	return scriptJson(list);
}
