/** What a title may be cut behind: a word with the space after it; Chinese, which writes none, is parted into its words. */
const PIECES = /\p{Script=Han}+|[^\s\p{Script=Han}]+\s*|\s+/gu;
const HAN = /\p{Script=Han}/u;
/** Missing in an older Firefox, which may cut behind any Chinese letter. */
const chinese = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;
const parted = new Map<string, string[]>();

/** The pieces that a title may be cut behind, parted once. */
function piecesOf(title: string): string[] {
	const known = parted.get(title);
	if (known) return known;
	const pieces = (title.match(PIECES) ?? []).flatMap((piece) => {
		if (!HAN.test(piece)) return piece;
		return chinese ? Array.from(chinese.segment(piece), ({ segment }) => segment) : [...piece];
	});
	parted.set(title, pieces);
	return pieces;
}

/**
 * What no cut title ends on: a number, which would be read as all of it, with its sign and what counts it, but no digit of a name (HBM2); and marks that
 * only lead on, or end what goes on.
 */
const LOOSE = /(?:(?<![A-Za-z\d-])[−+$–~]*\d[\d.,–~]*\s*(?:%|[万亿만억조천]+|million|billion|trillion)?|[\s,.!?，。！？、：:·(（‘“–—])+$/u;

/** Px that a title takes where it is cut to no less than a share of its letters, by what `measure` says. */
export function lengthCut(title: string, share: number, measure: (text: string) => number): number {
	let kept = '';
	for (const piece of piecesOf(title)) {
		kept += piece;
		const cut = kept.replace(LOOSE, '');
		if (kept !== title && cut.length >= title.length * share) return measure(`${kept.trimEnd()}…`);
	}
	return measure(title);
}

/** Less of what has room than this share is too little to leave: then a word is cut. */
const LEAST = 0.35;

/**
 * A title as it can be written in `room` px, by what `measure` says: whole, or cut between words and never within or behind a number. A word is cut within
 * where little stands before it.
 */
export function shorten(title: string, room: number, measure: (text: string) => number): string {
	// Places are reckoned: what fits may seem a hair too long.
	if (measure(title) <= room + 0.5) return title;
	const longest = (pieces: readonly string[], loose: RegExp | '' = ''): string => {
		let kept = '';
		for (const piece of pieces) {
			if (measure(`${(kept + piece).trimEnd()}…`) > room) break;
			kept += piece;
		}
		return kept.replace(loose, '');
	};
	const words = longest(piecesOf(title), LOOSE);
	const letters = longest([...title]).trimEnd();
	const little = words.length < letters.length * LEAST && !/\d[\d.,]*(?:\s\p{L}*)?$/u.test(letters);
	return `${words && !little ? words : letters}…`;
}
