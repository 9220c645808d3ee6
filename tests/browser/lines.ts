/** Where a line of a title or paragraph begins with a closing mark (zh) or within a word (ko), by painted character boxes. Runs in the page. */
export function brokenLines(lang: string): string[] {
	const CLOSING = /[，。、；：？！）》」』”’…,.;:?!)\]]/;
	const found: string[] = [];
	for (const block of document.querySelectorAll('h1, h2, h3, .words > p, .lede, .plate-line, .finding, .measure, .end p')) {
		if (block.getClientRects().length === 0) continue;
		const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		let bottom: number | undefined;
		let before = '';
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const text = node.textContent ?? '';
			for (let index = 0; index < text.length; index += 1) {
				const char = text[index] ?? '';
				range.setStart(node, index);
				range.setEnd(node, index + 1);
				// Where a line turns WebKit gives a box of no width at its end, too.
				const box = [...range.getClientRects()].find(({ width }) => width > 0);
				if (!box) {
					before = char;
					continue;
				}
				const isNew = bottom !== undefined && box.top > bottom - 2;
				const where = `${block.closest('[id]')?.id}: …${text.slice(Math.max(0, index - 6), index)}|${text.slice(index, index + 6)}…`;
				if (isNew && lang === 'zh' && CLOSING.test(char)) found.push(where);
				if (isNew && lang === 'ko' && /[가-힣]/.test(char) && /[가-힣\d]/.test(before)) found.push(where);
				bottom = isNew || bottom === undefined ? box.bottom : Math.max(bottom, box.bottom);
				before = char;
			}
		}
	}
	return found;
}
