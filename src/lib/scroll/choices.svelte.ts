/** Which picture the reader has switched to, by moment. The switches stand in the prerendered words; this listens to them. */
export class Choices {
	picked = $state<Record<string, number>>({});

	/** Follows every switch in the document. Returns how to stop. */
	listen(): () => void {
		const change = ({ target }: Event) => {
			const input = target instanceof HTMLInputElement ? target : undefined;
			const step = input?.closest<HTMLElement>('.step');
			if (!input?.closest('.switch') || !step) return;
			const index = Number(input.value);
			this.picked[step.id] = index;
			for (const kind of ['.option', '.figure'])
				step.querySelectorAll(`:scope ${kind}.choice`).forEach((node, other) => node.classList.toggle('on', other === index));
		};
		document.addEventListener('change', change);
		return () => document.removeEventListener('change', change);
	}
}
