/** Who says what the story tells: a source as a face names it. */
export interface Source {
	id: string;
	/** Who published it, in short. */
	publisher: string;
	/** Publisher, title and date in one line, as plain text. */
	citation: string;
	/** The citation in pieces; those in another language than the reader's name it, and no line breaks one that is whole. */
	parts: { text: string; lang?: string; whole?: boolean }[];
	url?: string;
	/** A search for it, where there is no `url` and enough is known to search for. Told in the ledger alone. */
	search?: string;
	/** What the source itself is written in. */
	lang: string;
}
