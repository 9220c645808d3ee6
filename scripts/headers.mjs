/** Reads the hosts' file of headers (static/_headers): the one place where they are written. */

/**
 * @typedef {{ path: string; headers: [name: string, value: string][] }} Rule `path` may end in `*`, which stands for anything
 */

/** @param {string} text @returns {Rule[]} */
export function readRules(text) {
	/** @type {Rule[]} */
	const rules = [];
	for (const line of text.split('\n')) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
		if (!header) rules.push({ path: line.trim(), headers: [] });
		else rules.at(-1)?.headers.push([header[1] ?? '', (header[2] ?? '').trim()]);
	}
	return rules;
}

/** The headers of an address: those of every rule that fits it. @param {Rule[]} rules @param {string} path */
export function headersFor(rules, path) {
	return rules
		.filter((rule) => (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path))
		.flatMap((rule) => rule.headers);
}
