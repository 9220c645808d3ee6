/** Messages about errors: to whom they are written, and what they say. */
import { describe, expect, it } from 'vitest';
import { isMailAddress, reportLink } from '../../src/lib/story/report.ts';

const WORDS = { 'report.subject': 'Error: {id}', 'report.body': 'Where: {address}\nVersion: {version}' };
const link = (contact: string) => reportLink('2023-cut', 'https://example.org/en/m/2023-cut/', '0.1.0', contact, WORDS);

describe('a report of an error', () => {
	it('is written to the address that the site gives, or to nobody yet, and says what it is about', () => {
		const rest = '?subject=Error%3A%202023-cut&body=Where%3A%20https%3A%2F%2Fexample.org%2Fen%2Fm%2F2023-cut%2F%0AVersion%3A%200.1.0';
		expect(link('name@example.org')).toBe(`mailto:name@example.org${rest}`);
		expect(link('')).toBe(`mailto:${rest}`);
	});

	it.each(['name@example.org', 'first.last+threefold@mail.example.co.kr', 'a_b-c@x-y.org'])('may be written to %s', (address) => {
		expect(isMailAddress(address)).toBe(true);
	});

	it.each([
		'name',
		'name@example',
		'@example.org',
		'https://example.org',
		'Name <name@example.org>',
		'a@example.org,b@example.org',
		'name@example.org?cc=all',
		'name @example.org',
		'name@example..org',
		''
	])('may not be written to “%s”', (text) => {
		expect(isMailAddress(text)).toBe(false);
	});
});
