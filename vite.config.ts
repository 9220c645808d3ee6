import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { DATA } from './src/lib/content/folder.ts';
import { story } from './src/lib/content/plugin.ts';
import { isMailAddress } from './src/lib/story/report.ts';

const $lib = fileURLToPath(new URL('./src/lib', import.meta.url));

/** Absolute addresses (canonical, share pictures) need to know the host; nothing is invented for it. */
function warnWithoutOrigin(): Plugin {
	return {
		name: 'origin',
		apply: 'build',
		configResolved: ({ logger }) => {
			if (!process.env.ORIGIN)
				logger.warnOnce('ORIGIN is not set: absolute addresses name localhost. For a host, build with ORIGIN=https://…');
		}
	};
}

/** What readers report would go astray, and nobody would notice. */
function refuseBrokenContact(): Plugin {
	return {
		name: 'contact',
		apply: 'build',
		configResolved() {
			const { CONTACT } = process.env;
			if (CONTACT && !isMailAddress(CONTACT))
				throw new Error(`CONTACT is no mail address: "${CONTACT}". Build with CONTACT=name@example.org, or without it.`);
		}
	};
}

/** No link preloads its page here (src/app.html), and the framework asks this before it goes through all of a page's links to see. */
function neverPreload(): Plugin {
	return { name: 'never-preload', apply: 'build', config: () => ({ define: { 'navigator.connection.saveData': 'true' } }) };
}

export default defineConfig({
	plugins: [story(DATA), warnWithoutOrigin(), refuseBrokenContact(), neverPreload(), sveltekit()],
	// The oldest engines that get the page with scripts; older ones get it without.
	build: { target: ['chrome111', 'safari16.4', 'firefox114'] },
	test: {
		projects: ['unit', 'built', 'engines'].map((name) => {
			// A browser that starts on a busy machine takes its time, too.
			const patience = name === 'engines' ? 300_000 : 30_000;
			const include = [`tests/${name}/**/*.test.ts`];
			return { resolve: { alias: { $lib } }, test: { name, include, testTimeout: patience, hookTimeout: patience } };
		})
	}
});
