/** Serves build/ as a static host would: compressed, with the headers of its `_headers`, folders with a slash, 404 for the rest. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { headersFor, readRules } from './headers.mjs';

/** Whether an address's escapes can be read. @param {string} path */
function isReadable(path) {
	try {
		return Boolean(decodeURIComponent(path));
	} catch {
		return false;
	}
}

/** Stops at once, open connections too. @param {import('node:http').Server} server @returns {Promise<void>} */
function stop(server) {
	return new Promise((done) => {
		server.close(() => done());
		server.closeAllConnections();
	});
}

/**
 * Starts serving `folder` on `port` (0: any free one) below `base`; resolves with the address and how to stop.
 * @returns {Promise<{ address: string; stop: () => Promise<void> }>}
 */
export function serve(folder = 'build', port = 4173, base = process.env.BASE_PATH ?? '') {
	const rules = readRules(readFileSync(`${folder}/_headers`, 'utf8'));
	const files = sirv(folder, { brotli: true, gzip: true, etag: true });
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', 'http://localhost');
		// What no rule says, hosts say by themselves: ask for it anew each time.
		response.setHeader('cache-control', 'no-cache');
		for (const [name, value] of headersFor(rules, url.pathname)) response.setHeader(name, value);
		const missing = () => {
			response.statusCode = 404;
			response.setHeader('content-type', 'text/html; charset=utf-8');
			response.end(readFileSync(`${folder}/404.html`));
		};
		if (!`${url.pathname}/`.startsWith(`${base}/`)) return missing();
		const path = url.pathname.slice(base.length) || '/';
		if (!isReadable(path) || path === '/_headers') return missing();
		if (!path.endsWith('/') && existsSync(`${folder}${decodeURIComponent(path)}/index.html`)) {
			response.writeHead(308, { location: `${base}${path}/${url.search}` });
			return response.end();
		}
		request.url = path + url.search;
		files(request, response, missing);
	});
	return new Promise((resolve, reject) => {
		server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken. Stop what runs there, or set PORT to another.`) : error);
		});
		server.listen(port, () => {
			const { port: real } = /** @type {import('node:net').AddressInfo} */ (server.address());
			resolve({ address: `http://localhost:${real}${base}/`, stop: () => stop(server) });
		});
	});
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	serve('build', Number(process.env.PORT ?? 4173)).then(
		({ address }) => console.log(address),
		(error) => {
			console.error(error.message);
			process.exit(1);
		}
	);
}
