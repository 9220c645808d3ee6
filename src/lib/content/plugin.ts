import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { formatProblems, loadStories } from './index.ts';

const VIRTUAL = 'virtual:stories';
const RESOLVED = `\0${VIRTUAL}`;

/**
 * Gives `virtual:stories` to code that runs at build: the checked stories by language.
 * A problem in the data ends a build with the whole list; in development it becomes an overlay, and each saved data file reloads the page.
 */
export function story(folder: string): Plugin {
	let building = false;
	let checked: ReturnType<typeof loadStories> | undefined;
	return {
		name: 'threefold-story',
		// Before anything is built: broken data must leave the last build as it stands.
		buildStart() {
			if (!building) return;
			checked ??= loadStories(folder);
			const { problems } = checked;
			if (problems.length > 0) throw new Error(`${folder} has ${problems.length} problems\n${formatProblems(problems)}`);
		},
		configResolved(config) {
			building = config.command === 'build';
		},
		resolveId: (id) => (id === VIRTUAL ? RESOLVED : undefined),
		load(id, options) {
			if (id !== RESOLVED) return undefined;
			if (!options?.ssr) throw new Error(`${VIRTUAL} is for the build alone: the words are in the HTML and must not travel again`);
			const { stories } = checked ?? loadStories(folder);
			return `export default ${JSON.stringify(stories)}`;
		},
		configureServer(server) {
			const root = resolve(folder);
			server.watcher.add(root);
			const told = () => {
				const { problems } = loadStories(folder);
				if (problems.length === 0) return false;
				const message = formatProblems(problems);
				server.config.logger.error(message);
				server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'threefold-story' } });
				return true;
			};
			server.ws.on('connection', told);
			server.watcher.on('all', (_event, file) => {
				if (!resolve(file).startsWith(root)) return;
				for (const environment of Object.values(server.environments)) {
					const module = environment.moduleGraph.getModuleById(RESOLVED);
					if (module) environment.moduleGraph.invalidateModule(module);
				}
				if (!told()) server.ws.send({ type: 'full-reload' });
			});
		}
	};
}
