import * as v from 'valibot';
import { isDate } from '../story/dates.ts';
import { UNITS } from '../story/numbers.ts';

/** The smallest shapes in `data/`, shared by the schemas of its files. */
export const filled = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id (lower-case words and digits joined by hyphens)'));
/** YAML reads an unquoted year as a number. */
export const date = v.pipe(
	v.union([v.string(), v.number()]),
	v.transform(String),
	v.check(isDate, 'is not a date (1966, 1966-02, 1966-02-10, 2025-Q2, or two of them with a slash)')
);
export const day = v.pipe(v.string(), v.isoDate('is not a day (YYYY-MM-DD)'));
export const url = v.pipe(v.string(), v.url('is not an address'), v.regex(/^https?:/, 'is not an http address'));
export const text = v.strictObject({ en: v.optional(filled), zh: v.optional(filled), ko: v.optional(filled) });
export const number = v.pipe(v.number('is not a number (write it without quotes and separators)'), v.finite());
export const period = v.pipe(
	v.union([v.string(), v.number()]),
	v.transform(String),
	v.regex(/^\d{4}(Q[1-4])?E?$/, 'is not a period (1998 or 2024Q4)')
);
export const unit = v.picklist(UNITS, `is not a unit (${UNITS.join(', ')})`);
export const lang = v.picklist(['en', 'zh', 'ko']);
export const theme = v.picklist(['talent', 'money', 'chips', 'policy', 'diplomacy']);
/** What an event is; named by the words `timeline.kind.<kind>`. */
export const eventKind = v.picklist(['institution', 'decision', 'budget', 'technology', 'people', 'count', 'deal']);
export const tone = v.picklist(['thread', 'ink', 'ash', 'teal', 'indigo', 'plum', 'ochre']);
export const stage = v.picklist(['planned', 'enacted', 'executed', 'measured', 'derived', 'estimate']);
export type Text = v.InferOutput<typeof text>;
