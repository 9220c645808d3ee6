/* Runs before the first paint: says that scripts run, and whether the picture may stand beside the words. */
(function () {
	var root = document.documentElement;
	var room = matchMedia('(min-height: 30em) and (prefers-reduced-motion: no-preference)');
	function set() {
		root.classList.toggle('scrolly', room.matches);
	}
	root.classList.add('js');
	set();
	room.addEventListener('change', set);
})();
