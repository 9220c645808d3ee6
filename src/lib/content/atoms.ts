import * as v from 'valibot';
import { isDate, isMonth, periodToYear } from '../story/dates.ts';
import { UNITS } from '../story/numbers.ts';
import { strangeness } from './text.ts';

/** No text of the story comes near this; a longer one was pasted by mistake, and what reads it must stay quick. */
const LONGEST = 5_000;

/** The smallest shapes in `data/`, shared by the schemas of its files. */
export const filled = v.pipe(
	v.string(),
	v.trim(),
	v.nonEmpty('is empty'),
	v.maxLength(LONGEST, `is longer than ${LONGEST} characters`),
	v.check((text) => !strangeness(text), 'holds a character that no text has')
);
export const id = v.pipe(
	v.string(),
	v.maxLength(100, 'is longer than 100 characters'),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id (lower-case words and digits joined by hyphens)'),
	v.check((name) => !(name in Object.prototype), 'can be no name in JavaScript')
);
/** Ids of which each may stand once. */
export const ids = v.pipe(
	v.array(id),
	v.checkItems((item, index, all) => all.indexOf(item) === index, 'stands twice')
);
/** YAML reads an unquoted year as a number. */
export const date = v.pipe(
	v.union([v.string(), v.number()]),
	v.transform(String),
	v.check(isDate, 'is not a date (1966, 1966-02, 1966-02-10, 2025-Q2, or two of them with a slash)')
);
export const day = v.pipe(
	v.string(),
	v.check((text) => /^\d{4}-\d\d-\d\d$/.test(text) && isDate(text), 'is not a day (YYYY-MM-DD)')
);
export const url = v.pipe(v.string(), v.url('is not an address'), v.regex(/^https?:/, 'is not an http address'));
export const text = v.strictObject({ en: v.optional(filled), zh: v.optional(filled), ko: v.optional(filled) });
export const number = v.pipe(
	v.number('is not a number (write it without quotes and separators)'),
	v.check((value) => Math.abs(value) < 1e18, 'is beyond all counting')
);
/** Decimals that are shown of a number. */
export const digits = v.pipe(number, v.integer('is not a whole number'), v.minValue(0, 'is below zero'), v.maxValue(6, 'is above six'));
export const positive = v.pipe(number, v.gtValue(0, 'is not above zero'));
export const period = v.pipe(
	v.union([v.string(), v.number()]),
	v.transform(String),
	v.regex(/^[12]\d{3}(Q[1-4])?E?$/, 'is not a period (1998 or 2024Q4)')
);
export const month = v.pipe(
	v.string(),
	v.check((text) => isMonth(text) && isDate(text), 'is not a month (1995-09)')
);
export const unit = v.picklist(UNITS, `is not a unit (${UNITS.join(', ')})`);
export const lang = v.picklist(['en', 'zh', 'ko']);
export const theme = v.picklist(['talent', 'money', 'chips', 'policy', 'diplomacy']);
/** What an event is; named by the words `timeline.kind.<kind>`. */
export const eventKind = v.picklist(['institution', 'decision', 'budget', 'technology', 'people', 'count', 'deal']);
export const tone = v.picklist(['thread', 'ink', 'ash', 'teal', 'indigo', 'plum', 'ochre']);
export const stage = v.picklist(['planned', 'enacted', 'executed', 'measured', 'derived', 'estimate']);
/** Places on an axis: numbers, or periods in time. */
interface Ends {
	from: string | number;
	to: string | number;
	ticks: readonly (string | number)[];
}
const at = (value: string | number) => (typeof value === 'number' ? value : periodToYear(value));
/** Whether an axis has a length. A value axis may run downwards (ranks), time may not. */
export const hasLength = ({ from, to }: Ends) => at(from) !== at(to);
export const ascends = ({ from, to }: Ends) => at(from) < at(to);
/** Whether every tick lies on its axis, once. */
export const ticksFit = ({ from, to, ticks }: Ends) => {
	const [low, high] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
	return ticks.every((tick, index) => at(tick) >= low && at(tick) <= high && ticks.indexOf(tick) === index);
};
export const AXIS = {
	length: 'begins where it ends',
	ascends: 'does not run forwards in time',
	ticks: 'has a tick that lies outside it, or stands twice'
} as const;
export type Text = v.InferOutput<typeof text>;
