import { type Locator, type Page } from '@playwright/test';
import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';

/** A printed page: its words without spaces, and those of its words that lie beyond its edges. */
export interface Sheet {
	text: string;
	cut: string[];
}

/** A text as it is compared: spaces and joins without a width aside, for a PDF sets them as it likes. */
export const bare = (text: string) => text.normalize('NFKC').replace(/[\s\u2060]/g, '');

/** Prints the page as a reader would and reads what came out. */
export async function printed(page: Page, format: 'A4' | 'Letter'): Promise<Sheet[]> {
	const file = await page.pdf({ format });
	const { promise, destroy } = (() => {
		const task = getDocument({ data: new Uint8Array(file), verbosity: 0 });
		return { promise: task.promise, destroy: () => task.destroy() };
	})();
	const document = await promise;
	const sheets: Sheet[] = [];
	for (let number = 1; number <= document.numPages; number += 1) {
		const sheet = await document.getPage(number);
		const [left = 0, bottom = 0, right = 0, top = 0] = sheet.view;
		const items = (await sheet.getTextContent()).items.flatMap((item) => ('str' in item ? item : []));
		const cut = items.filter(({ str, width, height, transform }) => {
			const [x, y] = [Number(transform[4]), Number(transform[5])];
			return str.trim() && (x < left || x + width > right + 0.5 || y < bottom || y + height > top);
		});
		sheets.push({ text: bare(items.map(({ str }) => str).join('')), cut: cut.map(({ str }) => str) });
	}
	await destroy();
	return sheets;
}

/** What the QR code in a picture of this element says. */
export async function decoded(element: Locator): Promise<string | undefined> {
	const { data, width, height } = PNG.sync.read(await element.screenshot());
	return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

/** Every colour that is painted in the page and is not grey, with what it paints. Runs in the browser. */
export function colours(): string[] {
	const PAINTS = ['color', 'background-color', 'border-top-color', 'border-bottom-color', 'fill', 'stroke', 'text-decoration-color'];
	const found = new Set<string>();
	for (const node of document.querySelectorAll('main, main *')) {
		if (node.getClientRects().length === 0) continue;
		const style = getComputedStyle(node);
		for (const paint of PAINTS) {
			const value = style.getPropertyValue(paint);
			const [red, green, blue] = value.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? [];
			if (red !== undefined && (red !== green || green !== blue))
				found.add(`${node.tagName} ${node.getAttribute('class')} ${paint} ${value}`);
		}
	}
	return [...found];
}
