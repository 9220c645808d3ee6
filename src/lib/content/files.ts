import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problems } from './problems.ts';
import { lineAt, readText } from './text.ts';
import { parseYaml } from './yaml.ts';

type Path = readonly (string | number)[];

/** One parsed file: its value, not yet checked, and the line on which any field of it stands. */
export interface Sheet {
	/** Path as it is told to the author: `data/moments/1966-kist.yaml`. */
	file: string;
	/** File name without folder and ending; the id of moments, charts and series. */
	id: string;
	value: unknown;
	at(path: Path): { file: string; line: number; field: string };
}

/** Reads a YAML file with the positions of its fields; undefined when it can't be parsed (the problems say why). */
export function readYaml(path: string, problems: Problems): Sheet | undefined {
	const text = readText(path, problems);
	const yaml = text === undefined ? undefined : parseYaml(text, path, problems);
	if (!yaml) return undefined;
	return {
		file: path,
		id: basename(path, '.yaml'),
		value: yaml.value,
		at: (field) => ({ file: path, line: yaml.lineOf(field), field: field.join('.') })
	};
}

/** The names of what lies in a folder, sorted; reports a folder that is missing or can't be read. */
export function listFolder(folder: string, problems: Problems): string[] {
	try {
		return readdirSync(folder).sort();
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		const what =
			code === 'ENOENT' ? 'the folder is missing' : code === 'ENOTDIR' ? 'is not a folder' : `the folder can't be read (${code})`;
		problems.add({ file: folder, line: 1, field: '' }, what, 'restore it from version control');
		return [];
	}
}

/** Reads every YAML file of a folder, in the order of their names. */
export function readFolder(folder: string, problems: Problems): Sheet[] {
	const names = listFolder(folder, problems).filter((name) => name.endsWith('.yaml') && !name.startsWith('.'));
	return names.flatMap((name) => readYaml(join(folder, name), problems) ?? []);
}

/** Names every file beside those that were read which nothing has read: its author believes that it is told. */
export function checkStrays(problems: Problems): void {
	const known = new Set([...problems.read].map((file) => dirname(file)));
	for (const inside of known)
		for (const name of listFolder(inside, new Problems())) {
			const file = join(inside, name);
			if (name.startsWith('.') || problems.read.has(file) || known.has(file)) continue;
			problems.add(
				{ file, line: 1, field: '' },
				'is read by nothing',
				'correct its name (.yaml, .csv, a language), or take it out of data/'
			);
		}
}

/** Reads a JSON file of interface words, each with the line on which it stands. */
export function readJson(path: string, problems: Problems): Sheet | undefined {
	const text = readText(path, problems);
	if (text === undefined) return undefined;
	try {
		const value: unknown = JSON.parse(text);
		const lines = keyLines(text, path, problems);
		return {
			file: path,
			id: basename(path, '.json'),
			value,
			at: (field) => ({ file: path, line: lines.get(String(field[0])) ?? 1, field: field.join('.') })
		};
	} catch (error) {
		const { message } = error as Error;
		const place = /position (\d+)/.exec(message)?.[1];
		problems.add({ file: path, line: lineAt(text, Number(place ?? 0)), field: '' }, `not JSON: ${message}`, 'correct the JSON');
		return undefined;
	}
}

/** On which line of a flat JSON object each key stands; reports one that stands twice, of which JSON would keep the last. */
function keyLines(text: string, file: string, problems: Problems): Map<string, number> {
	const lines = new Map<string, number>();
	let line = 1;
	for (const [token, quoted] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|\n/g)) {
		if (quoted !== undefined) {
			const key = String(JSON.parse(quoted));
			if (lines.has(key)) problems.add({ file, line, field: key }, 'the same key stands twice', 'keep one of them');
			else if (key in Object.prototype) problems.add({ file, line, field: key }, 'can be no name in JavaScript', 'choose another');
			lines.set(key, line);
		}
		line += token.split('\n').length - 1;
	}
	return lines;
}
