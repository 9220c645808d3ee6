/** Where Chinese meets Latin letters or digits, and how wide the browser parts them (text-autospace), in sizes of type: a canvas does not. */
const MEETING = /(?<=\p{Script=Han})(?=[\dA-Za-z])|(?<=[\dA-Za-z%])(?=\p{Script=Han})/gu;
const AUTOSPACE = 0.125;

/** Px that a length has more than what is written. */
export const SLACK = 4;

/** Size of an era's title for one of an event's. */
const ERA = 1.2;

/** How long titles are when written in a node's type, in px; each is measured once. Those of smaller events are of rank 1, of eras of rank 0. */
export function measurer(node: HTMLElement): (text: string, rank: number) => number {
	const pen = document.createElement('canvas').getContext('2d');
	const known = new Map<string, number>();
	const style = getComputedStyle(node);
	const { fontFamily, fontSize } = style;
	const size = Number.parseFloat(fontSize);
	const part = CSS.supports('text-autospace', 'normal') ? AUTOSPACE * size : 0;
	const faces = {
		era: `600 ${ERA * size}px ${style.getPropertyValue('--display') || fontFamily}`,
		small: `400 ${fontSize} ${fontFamily}`,
		strong: `600 ${fontSize} ${fontFamily}`
	};
	return (text, rank) => {
		const face = rank === 0 ? faces.era : rank === 1 ? faces.small : faces.strong;
		const found = known.get(`${face} ${text}`);
		if (found !== undefined) return found;
		if (pen) pen.font = face;
		const meetings = text.match(MEETING)?.length ?? 0;
		const length = Math.ceil((pen?.measureText(text).width ?? text.length * 8) + meetings * part) + SLACK;
		known.set(`${face} ${text}`, length);
		return length;
	};
}
