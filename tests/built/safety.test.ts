/** What every built page may load and do, what the hosts are told, and what of our packages reaches a reader. How browsers obey: tests/browser/safety.spec.ts. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, readRules } from '../../scripts/headers.mjs';
import { underBase } from '../../scripts/offline.mjs';
import { loadStories } from '../../src/lib/content/index.ts';

const files = readdirSync('build', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
const pages = files
	.filter((file) => file.endsWith('.html') && file !== 'bare.html')
	.map((file) => [file, readFileSync(`build/${file}`, 'utf8')] as const);
const rules = readRules(readFileSync('build/_headers', 'utf8'));
const header = (path: string, name: string) =>
	headersFor(rules, path).flatMap(([key, value]) => (key.toLowerCase() === name ? [value] : []));
/** Where the site is served: what the canonical address of a page says. */
const SITE = new URL(/rel="canonical" href="([^"]+)"/.exec(readFileSync('build/en/index.html', 'utf8'))?.[1] ?? '').origin;
const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

/** A page's policy by directive. */
function policyOf(html: string): Map<string, string[]> {
	const text = POLICY.exec(html)?.[1] ?? '';
	return new Map(
		text.split(';').map((directive) => {
			const [name = '', ...values] = directive.trim().split(/\s+/);
			return [name, values];
		})
	);
}

describe('every page', () => {
	it('A42 has a policy that lets in our own alone, and nothing inline but the placing of marks', () => {
		expect(pages.length).toBeGreaterThan(190);
		for (const [file, html] of pages) {
			const policy = policyOf(html);
			for (const [name, all] of policy) {
				const values = all.filter((value) => !(file.startsWith('embed/') && value === SITE));
				const allowed =
					name === 'script-src'
						? /^'(self|sha256-[\w+/=]+)'$/
						: name === 'style-src-attr'
							? /^'unsafe-inline'$/
							: /^('self'|'none'|data:)$/;
				for (const value of values) expect(value, `${file}: ${name}`).toMatch(allowed);
				expect(values.includes('data:') && name !== 'img-src', `${file}: ${name}`).toBe(false);
			}
			expect(policy.get('default-src'), file).toEqual(["'none'"]);
			for (const name of [
				'script-src',
				'style-src',
				'connect-src',
				'manifest-src',
				'worker-src',
				'frame-src',
				'form-action',
				'base-uri',
				'object-src'
			])
				expect(policy.has(name), `${file}: ${name}`).toBe(true);
		}
	});

	it('A14 names the site in the policy of each embed: in a sandboxed frame nothing is WebKit\'s "self"', () => {
		const embeds = pages.filter(([file]) => file.startsWith('embed/'));
		expect(embeds.length).toBeGreaterThan(90);
		for (const [file, html] of embeds)
			for (const name of ['script-src', 'style-src', 'font-src']) expect(policyOf(html).get(name), file).toContain(SITE);
	});

	it('A42 names the fingerprint of each script that stands in it, and of no other', () => {
		for (const [file, html] of pages) {
			const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) =>
				createHash('sha256').update(code).digest('base64')
			);
			const named = (policyOf(html).get('script-src') ?? []).flatMap((value) => /^'sha256-(.*)'$/.exec(value)?.[1] ?? []);
			expect(named.sort(), file).toEqual(inline.sort());
			expect(html, file).not.toMatch(/<style[\s>]/);
			for (const [, type] of html.matchAll(/<script [^>]*type="([^"]+)"/g)) expect(['application/ld+json', 'module'], file).toContain(type);
		}
	});

	it('A42 has no handler in its markup, no script in its links, and loads from no other host', () => {
		for (const [file, html] of pages) {
			const markup = html.replace(/<script[\s\S]*?<\/script>/g, '');
			expect(markup, file).not.toMatch(/<[a-z][^<>]*\son[a-z]+\s*=/i);
			expect(html, file).not.toMatch(/(href|src|action)="\s*(javascript|vbscript|data):/i);
			const loaded = [
				...html.matchAll(/<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*\s(?:src|srcset|data)="([^"]*)"/g),
				...html.matchAll(/<link\b(?=[^>]*rel="(?:stylesheet|preload|modulepreload|later|icon|manifest)")[^>]*\shref="([^"]*)"/g)
			];
			for (const [, address] of loaded) expect(address, file).toMatch(/^\/(?!\/)/);
		}
	});
});

describe('the hosts', () => {
	const languages = Object.keys(loadStories('data').stories);

	it('A42 are told that embeds alone may be framed, by both headers', () => {
		for (const path of ['/', '/404.html', ...languages.flatMap((lang) => [`/${lang}/`, `/${lang}/offline/`, `/${lang}/m/1966-kist/`])]) {
			expect(header(path, 'content-security-policy'), path).toEqual(["frame-ancestors 'self'"]);
			expect(header(path, 'x-frame-options'), path).toEqual(['SAMEORIGIN']);
		}
		for (const lang of languages) expect(header(`/embed/${lang}/1966-kist/`, 'x-frame-options')).toEqual([]);
		expect(header('/embed/en/1966-kist/', 'content-security-policy')).toEqual([]);
	});

	it('A42 are told what every file and every page needs, and no header twice', () => {
		for (const file of files) {
			const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
			const names = headersFor(rules, path).map(([name]) => name.toLowerCase());
			expect(new Set(names).size, path).toBe(names.length);
			const page = file.endsWith('.html') && file !== 'bare.html';
			const needed = page ? ['referrer-policy', 'permissions-policy', 'cross-origin-opener-policy'] : [];
			for (const name of ['x-content-type-options', ...needed]) expect(names, path).toContain(name);
			expect(names).not.toContain('set-cookie');
		}
	});

	it('keep what has a fingerprint for ever, and ask for the worker each time', () => {
		expect(header('/_app/immutable/chunks/x.js', 'cache-control')).toEqual(['public, max-age=31536000, immutable']);
		expect(header('/service-worker.js', 'cache-control')).toEqual(['no-cache']);
		expect(header('/en/', 'cache-control')).toEqual([]);
	});

	it('are told so below a path too', () => {
		const below = readRules(underBase(readFileSync('static/_headers', 'utf8'), '/threefold'));
		expect(below.map(({ path }) => path)).toEqual(rules.map(({ path }) => `/threefold${path}`));
	});

	it('the text for nginx says what the file of headers says', () => {
		const nginx = /```nginx\n([\s\S]*?)```/.exec(readFileSync('docs/deploy.md', 'utf8'))?.[1] ?? '';
		for (const [name, value] of rules.flatMap(({ headers }) => headers)) {
			expect(nginx, name).toContain(`add_header ${name} `);
			expect(nginx, name).toContain(`"${value}"`);
		}
	});

	it('GitHub leaves our folder of code alone', () => {
		expect(existsSync('build/.nojekyll')).toBe(true);
	});
});

/** A string of each package that runs at build alone, and where in the package it stands. */
const BUILD_ONLY = {
	yaml: ['node_modules/yaml/dist/errors.js', 'YAMLParseError'],
	valibot: ['node_modules/valibot/dist/index.mjs', '~run'],
	marked: ['node_modules/marked/lib/marked.esm.js', 'Please report this to https://github.com/markedjs/marked'],
	resvg: ['node_modules/@resvg/resvg-js/js-binding.js', '@resvg/resvg-js'],
	fontkit: ['node_modules/fontkit/dist/module.mjs', 'Unknown font format'],
	'subset-font': ['node_modules/subset-font/index.js', 'hb_subset']
} as const;

it.each(Object.entries(BUILD_ONLY))('A42 nothing of %s reaches a reader', (_, [file, mark]) => {
	expect(readFileSync(file, 'utf8')).toContain(mark);
	const code = files.filter((name) => name.endsWith('.js'));
	expect(code.length).toBeGreaterThan(30);
	for (const name of code) expect(readFileSync(`build/${name}`, 'utf8'), name).not.toContain(mark);
});
