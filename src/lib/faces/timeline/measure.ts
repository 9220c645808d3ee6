/** Where Chinese meets Latin letters or digits, and how wide the browser parts them (text-autospace), in sizes of type: a canvas does not. */
const MEETING = /(?<=\p{Script=Han})(?=[\dA-Za-z])|(?<=[\dA-Za-z%])(?=\p{Script=Han})/gu;
const AUTOSPACE = 0.125;

/** How long titles are when written in a node's type, in px; each is measured once. */
export function measurer(node: HTMLElement): (text: string, rank: number) => number {
	const pen = document.createElement('canvas').getContext('2d');
	const known = { small: new Map<string, number>(), strong: new Map<string, number>() };
	const { fontFamily, fontSize } = getComputedStyle(node);
	const part = CSS.supports('text-autospace', 'normal') ? AUTOSPACE * Number.parseFloat(fontSize) : 0;
	return (text, rank) => {
		const lengths = rank === 1 ? known.small : known.strong;
		const found = lengths.get(text);
		if (found !== undefined) return found;
		if (pen) pen.font = `${rank === 1 ? 400 : 600} ${fontSize} ${fontFamily}`;
		const meetings = text.match(MEETING)?.length ?? 0;
		const length = Math.ceil((pen?.measureText(text).width ?? text.length * 8) + meetings * part) + 4;
		lengths.set(text, length);
		return length;
	};
}
