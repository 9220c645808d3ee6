import * as v from 'valibot';
import { id as idShape } from './atoms.ts';
import { readFolder, type Sheet } from './files.ts';
import type { Problems } from './problems.ts';
import { shape } from './shape.ts';

/** A checked value with the sheet it came from, so that later rules can name its lines. */
export interface Entry<T> {
	value: T;
	sheet: Sheet;
	/** Where in the sheet the value stands. */
	path: (string | number)[];
}

/** Whether a value is a map, as YAML and JSON have them. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a map of entries (facts, sources), each checked on its own so that one bad entry hides no other. */
export function entries<T>(
	sheet: Sheet | undefined,
	problems: Problems,
	pick: (value: unknown) => v.GenericSchema<unknown, T>
): Map<string, Entry<T>> {
	const found = new Map<string, Entry<T>>();
	if (!sheet) return found;
	if (!isRecord(sheet.value)) {
		problems.add(sheet.at([]), 'holds no map of ids', 'write `id:` and below it the fields');
		return found;
	}
	for (const [id, raw] of Object.entries(sheet.value)) {
		const named = shape(idShape, id, sheet, [id], problems);
		const value = shape(pick(raw), raw, sheet, [id], problems);
		if (value !== undefined && named !== undefined) found.set(id, { value, sheet, path: [id] });
	}
	return found;
}

/** The YAML files of a folder whose names are ids. */
export function named(folder: string, problems: Problems): Sheet[] {
	return readFolder(folder, problems).filter((sheet) => shape(idShape, sheet.id, sheet, [], problems) !== undefined);
}
