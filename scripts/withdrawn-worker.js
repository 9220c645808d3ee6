/* Takes the place of a service worker that must go: removes everything it kept, and itself. Pages come from the network again. Put in place by scripts/withdraw.mjs. */

/* Browsers may leave a new worker waiting while the one before is busy: it asks again until it may. */
var asking = setInterval(function () {
	if (self.registration.waiting) self.skipWaiting();
}, 500);

self.addEventListener('install', function () {
	self.skipWaiting();
});
self.addEventListener('activate', function (event) {
	var prefix = 'threefold ' + new URL('.', self.location.href).pathname;
	clearInterval(asking);
	event.waitUntil(
		caches
			.keys()
			.then(function (names) {
				return Promise.all(
					names
						.filter(function (name) {
							return name.indexOf(prefix) === 0;
						})
						.map(function (name) {
							return caches.delete(name);
						})
				);
			})
			.then(function () {
				return self.registration.unregister();
			})
	);
});
