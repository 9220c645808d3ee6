import type { Inspected } from '$lib/charts/inspect';
import type { Scene } from '$lib/story/types';

/** What stands between a row's name and its value, as the page's language writes it. */
const colon = () => (document.documentElement.lang.startsWith('zh') ? '：' : ': ');

/** How a step's picture is told when it is asked: by the rows of the table and the finding that stand in its words. */
export function told(now: () => { id: string; scene: Scene | undefined }): Inspected {
	const step = () => document.getElementById(now().id);
	return {
		scene: () => {
			const { id, scene } = now();
			if (!scene) throw new Error(`the step "${id}" shows no picture`);
			return scene;
		},
		tell: (key) => {
			const row = step()?.querySelector(`table:not(.choice:not(.on)) tr[data-row="${key}"]`);
			return row ? [...row.children].map((cell) => cell.textContent).join(colon()) : undefined;
		},
		label: () => (step()?.querySelector('.figure.on .finding') ?? step()?.querySelector('.finding'))?.textContent ?? ''
	};
}
