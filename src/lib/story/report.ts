import { fill } from './language.ts';

/**
 * A message about an error, ready to be sent: it names what it is about, its address and the version. The reader's mail program opens with
 * no addressee where the site gives none.
 */
export function reportLink(id: string, address: string, version: string, words: Record<string, string>): string {
	const subject = fill(words['report.subject'] ?? '', { id });
	const body = fill(words['report.body'] ?? '', { address, version });
	return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
