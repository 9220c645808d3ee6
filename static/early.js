/*
 * Runs before the first paint: says that scripts run, applies the reader's settings (src/lib/parts/settings.ts keeps them), and tells whether
 * things may move, whether the picture may stand beside the words, and how tall the window is.
 * That height (--tall) is read once, and again only when the width changes or the height changes by more than an address bar does.
 */
(function () {
	var root = document.documentElement;
	var system = matchMedia('(prefers-reduced-motion: reduce)');
	var wide = matchMedia('(min-width: 60em)');
	var paper = matchMedia('print');
	/* Least heights, in em: beside the words a picture needs less of the window than above them. */
	var ROOM = { wide: 30, narrow: 38 };
	var BAR = 120;
	var KEY = 'threefold:settings';
	/* The browser's own size of type: no style sheet has come yet. */
	var em = parseFloat(getComputedStyle(root).fontSize) || 16;
	var grounds = [].map.call(document.querySelectorAll('meta[name="theme-color"]'), function (meta) {
		return { meta: meta, own: meta.content };
	});
	/* A page with a theme of its own keeps it. */
	var fixed = root.hasAttribute('data-theme');
	var known = { width: 0, height: 0 };
	var scale = 1;
	var still = false;
	function kept() {
		try {
			return JSON.parse(localStorage.getItem(KEY)) || {};
		} catch (error) {
			return {};
		}
	}
	/*
	 * Only what is near is alive: a step far away keeps the size that it had when all was laid out, and costs nothing. Whatever may change sizes
	 * has all of it laid out anew, which takes one frame.
	 */
	var loaded = false;
	var layouts = 0;
	function afterLayout(act) {
		requestAnimationFrame(function () {
			requestAnimationFrame(act);
		});
	}
	/* No browser's own holding on moves the page while sizes are only guessed: Firefox would by a whole screen. */
	function hold() {
		root.classList.add('held');
		afterLayout(function () {
			root.classList.remove('held');
		});
	}
	function layOut() {
		if (!loaded || root.classList.contains('unlaid')) return;
		root.classList.remove('near');
		var own = ++layouts;
		afterLayout(function () {
			if (own !== layouts) return;
			root.classList.add('near');
			hold();
		});
	}
	function set() {
		var moves = !still && !system.matches;
		root.classList.toggle('moves', moves);
		root.classList.toggle('motionless', !moves);
		root.classList.toggle('scrolly', moves && !paper.matches && known.height >= (wide.matches ? ROOM.wide : ROOM.narrow) * em * scale);
		layOut();
	}
	function paint(theme) {
		var named = theme === 'light' || theme === 'dark';
		if (named) root.setAttribute('data-theme', theme);
		else root.removeAttribute('data-theme');
		grounds.forEach(function (ground, index) {
			ground.meta.content = named ? grounds[theme === 'light' ? 0 : 1].own : grounds[index].own;
		});
	}
	function apply(settings) {
		if (!fixed) paint(settings.theme);
		still = settings.motion === 'still';
		if (still) root.setAttribute('data-motion', 'still');
		else root.removeAttribute('data-motion');
		scale = settings.text >= 1 && settings.text <= 2 ? Number(settings.text) : 1;
		if (scale === 1) root.style.removeProperty('--text-scale');
		else root.style.setProperty('--text-scale', scale);
		set();
	}
	function again() {
		apply(kept());
	}
	function measure() {
		if (innerWidth === known.width && Math.abs(innerHeight - known.height) <= BAR) return;
		known = { width: innerWidth, height: innerHeight };
		root.style.setProperty('--tall', innerHeight + 'px');
		set();
	}
	/* A choice between pictures: works before the rest of the code is there, and without it. */
	document.addEventListener('change', function (event) {
		var input = event.target;
		var step = input.closest && input.closest('.switch') && input.closest('.step');
		if (!step) return;
		['.option', '.figure', 'table', '.csv'].forEach(function (kind) {
			step.querySelectorAll(kind + '.choice').forEach(function (node, index) {
				node.classList.toggle('on', index === Number(input.value));
			});
		});
	});
	/* A browser that refuses a new address for this entry (its own limit, a frame without the right) keeps the old one: nothing else may stop. */
	var replace = history.replaceState;
	history.replaceState = function () {
		try {
			return replace.apply(history, arguments);
		} catch (error) {
			/* The address stays. */
		}
	};
	/* Whether the reader has done something yet: until then the place that a link leads to is held (src/lib/scroll/landing.ts). */
	['wheel', 'touchstart', 'pointerdown', 'keydown'].forEach(function (act) {
		addEventListener(
			act,
			function () {
				window.threefoldActed = true;
			},
			{ once: true, passive: true }
		);
	});
	/* Scripts that the page preloads wait until its words are there: style and type are fetched before them. */
	addEventListener('DOMContentLoaded', function () {
		document.querySelectorAll('link[rel="later"]').forEach(function (link) {
			link.rel = 'modulepreload';
		});
	});
	/*
	 * The story below the first screen is laid out after that has been painted, a few steps a frame, or all at once when the reader acts. An
	 * address that names a place, a reload and Back need all of it from the start.
	 */
	var came = performance.getEntriesByType('navigation')[0];
	if (!location.hash && came && came.type === 'navigate') root.classList.add('unlaid');
	addEventListener('load', function () {
		loaded = true;
		/* The face of Korean names is known before a step that has one comes into view: nothing moves when it comes. */
		if (document.fonts && root.lang !== 'ko') document.fonts.load("1em 'Threefold Names KR'", '한');
		var rest = [].slice.call(document.querySelectorAll('.unlaid :is(.chapter, .scrolled > .step, .end, .moment-foot)'));
		var share = Math.ceil(rest.length / 40);
		var done = false;
		var acts = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'scroll', 'beforeprint'];
		/* After a jump that came before: what is at the top of the window was placed by guesses above it, and stays there. */
		function atTop() {
			return [].find.call(document.querySelectorAll('.scrolled > .step, .plate, .guess-frame'), function (part) {
				var box = part.getBoundingClientRect();
				return box.top <= 2 && box.bottom > 2;
			});
		}
		function all() {
			var part = scrollY > 0 && atTop();
			var top = part && part.getBoundingClientRect().top;
			done = true;
			hold();
			root.classList.remove('unlaid');
			if (part) scrollBy({ top: part.getBoundingClientRect().top - top, behavior: 'instant' });
			acts.forEach(function (act) {
				removeEventListener(act, all);
			});
			layOut();
		}
		function next() {
			if (done) return;
			if (!rest.length) return all();
			rest.splice(0, share).forEach(function (part) {
				part.classList.add('laid');
			});
			requestAnimationFrame(next);
		}
		acts.forEach(function (act) {
			addEventListener(act, all, { passive: true });
		});
		requestAnimationFrame(next);
	});
	root.classList.add('js');
	again();
	measure();
	addEventListener('resize', measure);
	/* A face of names or a stand-in comes for a word: what is far away learns its size when it comes near. Only a face of whole texts changes all. */
	if (document.fonts)
		document.fonts.addEventListener('loadingdone', function (event) {
			if (
				[].some.call(event.fontfaces, function (face) {
					return !/Names|Stand-in/.test(face.family);
				})
			)
				layOut();
		});
	system.addEventListener('change', set);
	/* On paper nothing scrolls: words, then each step's picture. */
	paper.addEventListener('change', set);
	addEventListener('threefold:settings', function (event) {
		apply(event.detail);
	});
	addEventListener('threefold:cleared', again);
	addEventListener('storage', again);
	addEventListener('pageshow', function (event) {
		if (event.persisted) again();
	});
})();
