/** Which picture the reader has switched to, by moment. The switches stand in the prerendered words, and `static/early.js` works them; this takes note. */
export class Choices {
	picked = $state<Record<string, number>>({});

	/** Follows every switch in the document. Returns how to stop. */
	listen(): () => void {
		const change = ({ target }: Event) => {
			const input = target instanceof HTMLInputElement ? target : undefined;
			const step = input?.closest<HTMLElement>('.step');
			if (!input?.closest('.switch') || !step) return;
			this.picked[step.id] = Number(input.value);
		};
		document.addEventListener('change', change);
		return () => document.removeEventListener('change', change);
	}
}
