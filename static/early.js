/*
 * Runs before the first paint: says that scripts run, whether the picture may stand beside the words, and how tall the window is.
 * That height (--tall) is read once, and again only when the width changes or the height changes by more than an address bar does.
 */
(function () {
	var root = document.documentElement;
	var still = matchMedia('(prefers-reduced-motion: reduce)');
	var paper = matchMedia('print');
	/* Least heights, in em: beside the words a picture needs less of the window than above them. */
	var ROOM = { wide: 30, narrow: 38 };
	var WIDE = 60;
	var BAR = 120;
	var known = { width: 0, height: 0 };
	function set() {
		var em = parseFloat(getComputedStyle(root).fontSize) || 16;
		var room = known.width >= WIDE * em ? ROOM.wide : ROOM.narrow;
		root.classList.toggle('scrolly', !still.matches && !paper.matches && known.height >= room * em);
	}
	function measure() {
		if (innerWidth === known.width && Math.abs(innerHeight - known.height) <= BAR) return;
		known = { width: innerWidth, height: innerHeight };
		root.style.setProperty('--tall', innerHeight + 'px');
		set();
	}
	root.classList.add('js');
	measure();
	addEventListener('resize', measure);
	still.addEventListener('change', set);
	/* On paper nothing scrolls: words, then each step's picture. */
	paper.addEventListener('change', set);
})();
