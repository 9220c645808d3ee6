import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { story } from './src/lib/content/plugin.ts';

const $lib = fileURLToPath(new URL('./src/lib', import.meta.url));

export default defineConfig({
	plugins: [story('data'), sveltekit()],
	// The oldest engines that get the page with scripts; older ones get it without.
	build: { target: ['chrome111', 'safari16.4', 'firefox114'] },
	test: {
		projects: ['unit', 'built'].map((name) => ({
			resolve: { alias: { $lib } },
			test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: 30_000 }
		}))
	}
});
