import { inspect } from '$lib/charts/inspect';
import type { Step } from '$lib/story/outline';
import { told } from './told.ts';

/** Lets every prerendered picture of the stacked layout be asked for its values. Returns how to stop. */
export function inspectStanding(steps: readonly Pick<Step, 'id' | 'scenes'>[]): () => void {
	const stops = steps.flatMap(({ id, scenes }) =>
		[...(document.getElementById(id)?.querySelectorAll<HTMLElement>(':scope > .figure > .picture') ?? [])].map((picture, index) =>
			inspect(
				picture,
				told(() => ({ id, scene: scenes[index] }))
			)
		)
	);
	return () => {
		for (const stop of stops) stop();
	};
}
