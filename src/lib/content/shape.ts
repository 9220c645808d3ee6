import * as v from 'valibot';
import type { Sheet } from './files.ts';
import type { Problems } from './problems.ts';

/** Checks one value against its shape, reporting each field that is off. */
export function shape<T extends v.GenericSchema>(
	schema: T,
	value: unknown,
	sheet: Sheet,
	path: (string | number)[],
	problems: Problems
): v.InferOutput<T> | undefined {
	const result = v.safeParse(schema, value, { abortPipeEarly: true });
	if (result.success) return result.output;
	for (const issue of result.issues) {
		const inner = (issue.path ?? []).map((item) => item.key as string | number);
		problems.add(sheet.at([...path, ...inner]), describe(issue), mend(issue));
	}
	return undefined;
}

function describe(issue: v.BaseIssue<unknown>): string {
	if (issue.expected === 'never') return 'is not a field that is known here';
	if (issue.received === 'undefined') return 'is missing';
	return issue.kind === 'schema' && issue.message.startsWith('Invalid') ? `is ${issue.received}, not ${issue.expected}` : issue.message;
}

function mend(issue: v.BaseIssue<unknown>): string {
	if (issue.expected === 'never') return 'remove it, or correct its name';
	if (issue.received === 'undefined') return `add it (${issue.expected})`;
	if (issue.expected === 'number') return 'write a plain number without quotes';
	return 'see CONTRIBUTING.md for the form of this file';
}
