/**
 * Shortens the scripts that pages load as they are, compresses the site after it is built, and writes what a page needs to know to keep a language on a
 * device: `<lang>/offline.json`, and the hosts' `_headers` under the path that the site is served from.
 */
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { minifySync } from 'vite';
import { compressFile, compressFolder, filesIn } from './compress.mjs';

/** The site's own files at its root that pages load; the worker itself is the browser's to keep. */
const ROOT_FILE = /^(?!service-worker)[\w-]+\.(js|css|svg|webmanifest)$/;
const CODE = /^_app\/immutable\/.*\.(js|css)$/;
/** Faces of type are named after what they set, and end in the language when they are one language's alone. */
const FONT = /^_app\/immutable\/assets\/(?<face>[a-z]+(-[a-z]+)*)\.[\w-]+\.woff2$/;
/** Korean in the other languages' pages; Korean's own have their own. */
const HANGUL = ['hangul', 'hangul-more'];
const MOVED = /<meta http-equiv="refresh"/;

/**
 * @typedef {[path: string, wire: number, raw: number]} Entry an address, its bytes over the wire, its bytes on the device
 * @typedef {import('../src/lib/offline/list.ts').OfflineList} OfflineList
 */

/**
 * Lets an adapter's build tell pages what they can keep.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {{ out: string; base: string; version: string }} site
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withOffline(adapter, site) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			shorten(site.out);
			await compressFolder(site.out);
			for (const lang of languages(site.out)) {
				const list = `${site.out}/${lang}/offline.json`;
				writeFileSync(list, JSON.stringify(offlineList(lang, site)));
				await compressFile(list);
			}
			if (site.base) writeFileSync(`${site.out}/_headers`, underBase(readFileSync(`${site.out}/_headers`, 'utf8'), site.base));
		}
	};
}

/** Takes out of the scripts at the site's root what only who works on them needs. @param {string} out */
function shorten(out) {
	for (const script of readdirSync(out).filter((name) => name.endsWith('.js') && ROOT_FILE.test(name))) {
		const { code, errors } = minifySync(script, readFileSync(`${out}/${script}`, 'utf8'), { module: false });
		if (errors.length > 0) throw new Error(`static/${script} can't be shortened: ${errors.map(({ message }) => message).join('; ')}`);
		writeFileSync(`${out}/${script}`, code);
	}
}

/** @param {string} out */
function languages(out) {
	return readdirSync(out).filter((name) => existsSync(`${out}/${name}/offline/index.html`));
}

/**
 * What a language needs: always, for a class, and the faces of type that only some devices lack.
 * @param {string} lang
 * @param {{ out: string; base: string; version: string }} site
 * @returns {OfflineList}
 */
export function offlineList(lang, { out, base, version }) {
	const others = languages(out).filter((other) => other !== lang);
	/** @param {string} file @returns {Entry} */
	const entry = (file) => {
		const sent = existsSync(`${out}/${file}.br`) ? `${file}.br` : file;
		return [`${base}/${file.replace(/(^|\/)index\.html$/, '$1')}`, statSync(`${out}/${sent}`).size, statSync(`${out}/${file}`).size];
	};
	/** @param {string} file */
	const fontFor = (file) => {
		const face = FONT.exec(file)?.groups?.face;
		const own = face?.split('-').at(-1) ?? '';
		return face && !others.includes(own) && !(lang === 'ko' && HANGUL.includes(face)) ? face : undefined;
	};
	/** Faces that only a device without its own fetches. @param {string} file */
	const isSpare = (file) => [`text-${lang}`, ...HANGUL].includes(fontFor(file) ?? '');
	const files = filesIn(out);
	const words = JSON.parse(readFileSync(`data/words/${lang}.json`, 'utf8'));
	const isMoment = (/** @type {string} */ file) => file.startsWith(`${lang}/m/`);
	const isPage = (/** @type {string} */ file) => file.startsWith(`${lang}/`) && file.endsWith('/index.html');
	const isData = (/** @type {string} */ file) => file.startsWith(`${lang}/`) && /\/(?!__data|offline)[\w-]+\.json$/.test(file);
	/** The slides' words in another language, which stand beside this one's. @param {string} file */
	const isBeside = (file) => others.some((other) => file === `${other}/present/words.json`);
	const isCore = (/** @type {string} */ file) =>
		isBeside(file) ||
		ROOT_FILE.test(file) ||
		CODE.test(file) ||
		file === 'index.html' ||
		others.some((other) => file === `${other}/offline/index.html`) ||
		(isData(file) && !isMoment(file) && file !== `${lang}/present/words.json`) ||
		(isPage(file) && !isMoment(file)) ||
		(fontFor(file) !== undefined && !isSpare(file));
	return {
		version,
		words: Object.fromEntries(Object.entries(words).filter(([key]) => key.startsWith('offline.'))),
		// The list itself, too: without a network it says what is there.
		core: [...files.filter(isCore).map(entry), [`${base}/${lang}/offline.json`, 0, 0]],
		moments: files.filter((file) => isPage(file) && isMoment(file) && !MOVED.test(readFileSync(`${out}/${file}`, 'utf8'))).map(entry),
		spare: files.filter(isSpare).map(entry)
	};
}

/** The hosts' rules with their addresses under a path. @param {string} rules @param {string} base */
export function underBase(rules, base) {
	return rules.replace(/^\//gm, `${base}/`);
}
