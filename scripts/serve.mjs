/** Serves build/ as a static host would: compressed, with cache and security headers, folders with a slash, 404 for the rest. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';

const HEADERS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin'
};
/** Embeds alone may be framed by others; what they load may be fetched by a frame without an origin. */
const FRAMED = '/embed/';

/** Whether an address's escapes can be read. */
function isReadable(path) {
	try {
		return Boolean(decodeURIComponent(path));
	} catch {
		return false;
	}
}

/** Starts serving `folder` on `port` (0: any free one) below `base`; resolves with the address and how to stop. */
export function serve(folder = 'build', port = 4173, base = process.env.BASE_PATH ?? '') {
	const files = sirv(folder, {
		brotli: true,
		gzip: true,
		etag: true,
		setHeaders(response, path) {
			response.setHeader('cache-control', path.includes('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache');
		}
	});
	const server = createServer((request, response) => {
		for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
		response.setHeader('access-control-allow-origin', '*');
		const url = new URL(request.url ?? '/', 'http://localhost');
		if (!url.pathname.startsWith(base + FRAMED)) response.setHeader('x-frame-options', 'SAMEORIGIN');
		const missing = () => {
			response.statusCode = 404;
			response.setHeader('content-type', 'text/html; charset=utf-8');
			response.end(readFileSync(`${folder}/404.html`));
		};
		if (!`${url.pathname}/`.startsWith(`${base}/`)) return missing();
		const path = url.pathname.slice(base.length) || '/';
		if (!isReadable(path)) return missing();
		if (!path.endsWith('/') && existsSync(`${folder}${decodeURIComponent(path)}/index.html`)) {
			response.writeHead(308, { location: `${base}${path}/${url.search}` });
			return response.end();
		}
		request.url = path + url.search;
		files(request, response, missing);
	});
	return new Promise((resolve, reject) => {
		server.once('error', (error) => {
			reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken. Stop what runs there, or set PORT to another.`) : error);
		});
		server.listen(port, () => {
			const { port: real } = server.address();
			resolve({ address: `http://localhost:${real}${base}/`, stop: () => new Promise((done) => server.close(done)) });
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
