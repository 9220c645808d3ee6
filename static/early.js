/*
 * Runs before the first paint: says that scripts run, whether the picture may stand beside the words, and how tall the window is.
 * That height (--tall) is read once, and again only when the width changes or the height changes by more than an address bar does.
 */
(function () {
	var root = document.documentElement;
	var room = matchMedia('(min-height: 30em) and (prefers-reduced-motion: no-preference)');
	function set() {
		root.classList.toggle('scrolly', room.matches);
	}
	var bar = 120;
	var known = { width: 0, height: 0 };
	function measure() {
		if (innerWidth === known.width && Math.abs(innerHeight - known.height) <= bar) return;
		known = { width: innerWidth, height: innerHeight };
		root.style.setProperty('--tall', innerHeight + 'px');
	}
	root.classList.add('js');
	measure();
	addEventListener('resize', measure);
	set();
	room.addEventListener('change', set);
})();
