/** What a page may load and do; the one list for every page, in the shape that SvelteKit takes. Its hashes are added at build. */
export const DIRECTIVES = /** @type {const} */ ({
	'default-src': ['none'],
	'script-src': ['self'],
	'style-src': ['self'],
	// Prerendered pictures are placed by style attributes: docs/decisions/0003-prerendered-charts.md.
	'style-src-attr': ['unsafe-inline'],
	'img-src': ['self', 'data:'],
	'font-src': ['self'],
	'connect-src': ['self'],
	'manifest-src': ['self'],
	'worker-src': ['self'],
	'frame-src': ['self'],
	'form-action': ['self'],
	'base-uri': ['none'],
	'object-src': ['none']
});

const KEYWORDS = ['self', 'none', 'unsafe-inline'];

/** The policy as one line, for a page that SvelteKit does not write. */
export function policy() {
	return Object.entries(DIRECTIVES)
		.map(([name, values]) => `${name} ${values.map((value) => (KEYWORDS.includes(value) ? `'${value}'` : value)).join(' ')}`)
		.join('; ');
}
