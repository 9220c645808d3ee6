/* Leads from the root to the reader's language: the one chosen on this device, else the first of the browser's that the story is told in, else the first. */
(function () {
	var links = Array.prototype.slice.call(document.querySelectorAll('[data-language]'));
	var wanted = Array.prototype.slice.call(navigator.languages || [navigator.language || '']);
	try {
		wanted.unshift(localStorage.getItem('threefold:language') || '');
	} catch (error) {
		/* Storage is blocked: the browser's languages decide. */
	}
	for (var i = 0; i < wanted.length; i += 1) {
		for (var j = 0; j < links.length; j += 1) {
			if (wanted[i] && wanted[i].slice(0, 2) === links[j].dataset.language.slice(0, 2)) return location.replace(links[j].href + location.hash);
		}
	}
	if (links[0]) location.replace(links[0].href + location.hash);
})();
