import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { DIRECTIVES } from './csp.js';
import { withOffline } from './scripts/offline.mjs';
import { version } from './scripts/version.mjs';

const base = process.env.BASE_PATH ?? '';
/** Where the site is written; another folder for a build that is only looked at. */
const out = process.env.OUT ?? 'build';
const name = version();
const origin = process.env.ORIGIN ?? 'http://localhost:4173';

/**
 * LayerCake's styles are in the page's own sheet (src/lib/charts/frame.css), as prerendered pictures need them: a second sheet that comes with its
 * code would have the page styled anew.
 * @type {import('svelte/compiler').PreprocessorGroup}
 */
const withoutLayerCakeStyles = {
	name: 'without-layercake-styles',
	style: ({ filename }) => (filename?.includes('/layercake/') ? { code: '' } : undefined)
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: [vitePreprocess(), withoutLayerCakeStyles],
	compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
	kit: {
		adapter: withOffline(adapter({ pages: out, assets: out, strict: true }), { out, base, version: name }),
		paths: { base, relative: false },
		prerender: { origin },
		version: { name },
		// Pages register it themselves, once they are at rest: src/lib/offline/worker.ts.
		serviceWorker: { register: false },
		csp: { mode: 'hash', directives: DIRECTIVES }
	}
};
