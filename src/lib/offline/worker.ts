/** The one module of the pages that touches the browser's service worker. */
import { ASK, TAKE_OVER } from './agreed.ts';

/** How long a worker may take to answer, and how long until it is asked again to take over. */
const PATIENCE_MS = 4000;
const AGAIN_MS = 1000;

/** Registers the worker; undefined where the browser has none (a private window, an address without https) or refuses. */
export async function register(base: string): Promise<ServiceWorkerRegistration | undefined> {
	if (!('serviceWorker' in navigator)) return undefined;
	return navigator.serviceWorker
		.register(`${base}/service-worker.js`, { scope: `${base}/`, updateViaCache: 'none' })
		.catch(() => undefined);
}

/** Whether a worker of ours is at work: one that was withdrawn never answers. */
export async function isAtWork(registration: ServiceWorkerRegistration): Promise<boolean> {
	const worker = registration.active ?? registration.waiting ?? registration.installing;
	if (!worker) return false;
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		const timer = setTimeout(() => resolve(false), PATIENCE_MS);
		port1.onmessage = () => {
			clearTimeout(timer);
			resolve(true);
		};
		worker.postMessage(ASK, [port2]);
	});
}

/** Tells of a new worker that waits beside the one at work. Returns how to stop. */
export function whenWaiting(registration: ServiceWorkerRegistration, tell: (worker: ServiceWorker) => void): () => void {
	const look = () => {
		if (registration.waiting && navigator.serviceWorker.controller) tell(registration.waiting);
	};
	const found = () => registration.installing?.addEventListener('statechange', look);
	look();
	found();
	registration.addEventListener('updatefound', found);
	return () => registration.removeEventListener('updatefound', found);
}

/** Lets a waiting worker take over, and loads the page anew, once. */
export function takeOver(worker: ServiceWorker): void {
	if (worker.state !== 'installed') return location.reload();
	navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
	// Browsers may leave it waiting while the one before is busy: it is asked until the page is loaded anew.
	const ask = () => worker.postMessage(TAKE_OVER);
	ask();
	setInterval(ask, AGAIN_MS);
}
