import { defineConfig } from '@playwright/test';
import { existingBrowser } from './scripts/browser.mjs';

const PORT = Number(process.env.PORT ?? 4271);
const executablePath = await existingBrowser({ shell: true });

/** Pages of a site share a renderer, and nothing is drawn by a graphics processor or by what stands in for one: a third faster on a slow machine. */
const SPARING = ['--renderer-process-limit=1', '--disable-gpu', '--disable-software-rasterizer'];
/** A container's root has no user namespace to build a sandbox from. */
const ROOT = ['--no-sandbox', '--disable-background-networking', '--disable-quic'];

export default defineConfig({
	testDir: 'tests/browser',
	outputDir: 'test-results/browser',
	workers: 2,
	fullyParallel: true,
	forbidOnly: true,
	use: {
		baseURL: `http://localhost:${PORT}`,
		// Only what tests keeping pages on the device lets the worker in.
		serviceWorkers: 'block',
		launchOptions: {
			executablePath,
			args: [...SPARING, ...(process.getuid?.() === 0 ? ROOT : [])]
		}
	},
	webServer: {
		command: 'node scripts/serve.mjs',
		env: { PORT: String(PORT) },
		url: `http://localhost:${PORT}/`,
		reuseExistingServer: false
	}
});
