/** One thing wrong in `data/`, told so that its author can mend it. */
export interface Problem {
	file: string;
	line: number;
	field: string;
	what: string;
	mend: string;
}

/** Collects every problem of one reading, so that all are told at once. */
export class Problems {
	readonly list: Problem[] = [];
	/** Every file that was read, sound or not. */
	readonly read = new Set<string>();

	add(where: { file: string; line: number; field: string }, what: string, mend: string): void {
		this.list.push({ file: where.file, line: where.line, field: where.field, what, mend });
	}
}

/** `file:line  field  what is wrong  how to mend it`, a line each, in the order of files and lines. */
export function formatProblems(problems: readonly Problem[]): string {
	return [...problems]
		.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
		.map(({ file, line, field, what, mend }) => `${file}:${line}  ${field || '(file)'}  ${what}  → ${mend}`)
		.join('\n');
}
