/**
 * Computes a derived fact's formula: `{fact-id}`, numbers, `+ - * /` and parentheses.
 * `valueOf` gives a fact's value. Throws an Error that says what can't be computed.
 */
export function compute(formula: string, valueOf: (id: string) => number): number {
	const tokens = formula.match(/\{[^}]*\}|\d+(?:\.\d+)?|[-+*/()]|\S/g) ?? [];
	let next = 0;

	function primary(): number {
		const token = tokens[next++];
		if (token === undefined) throw new Error('the formula ends too early');
		if (token === '(') {
			const value = sum();
			if (tokens[next++] !== ')') throw new Error('a parenthesis is not closed');
			return value;
		}
		if (token === '-') return -primary();
		if (token.startsWith('{')) return valueOf(token.slice(1, -1));
		const value = Number(token);
		if (Number.isNaN(value)) throw new Error(`"${token}" means nothing in a formula`);
		return value;
	}
	function product(): number {
		let value = primary();
		while (tokens[next] === '*' || tokens[next] === '/') value = tokens[next++] === '*' ? value * primary() : value / primary();
		return value;
	}
	function sum(): number {
		let value = product();
		while (tokens[next] === '+' || tokens[next] === '-') value = tokens[next++] === '+' ? value + product() : value - product();
		return value;
	}

	const value = sum();
	if (next < tokens.length) throw new Error(`"${tokens[next]}" is left over`);
	if (!Number.isFinite(value)) throw new Error('the result is not a number (a division by zero?)');
	return value;
}

/** The ids of the facts that a formula names. */
export function formulaFacts(formula: string): string[] {
	return [...formula.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
}
