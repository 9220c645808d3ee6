import { fill } from './language.ts';

/** Whether a text can stand as the one addressee of a `mailto:` link, as it is. */
export function isMailAddress(text: string): boolean {
	return /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text);
}

/**
 * A message about an error, ready to be sent: it names what it is about, its address and the version. The reader's mail program opens with
 * no addressee where the site gives none (`contact` is empty); the ledger says so.
 */
export function reportLink(id: string, address: string, version: string, contact: string, words: Record<string, string>): string {
	const subject = fill(words['report.subject'] ?? '', { id });
	const body = fill(words['report.body'] ?? '', { address, version });
	return `mailto:${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
