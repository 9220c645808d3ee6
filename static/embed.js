/* In a frame: works the switch between pictures, and tells the frame's parent how tall the page is. Stores nothing. */
(function () {
	function tell() {
		parent.postMessage({ threefold: 'height', height: document.documentElement.scrollHeight }, '*');
	}
	document.addEventListener('change', function (event) {
		var input = event.target;
		if (!input.closest || !input.closest('.switch')) return;
		['.option', '.figure'].forEach(function (kind) {
			document.querySelectorAll(kind + '.choice').forEach(function (node, index) {
				node.classList.toggle('on', index === Number(input.value));
			});
		});
		tell();
	});
	if (window.ResizeObserver) new ResizeObserver(tell).observe(document.documentElement);
	addEventListener('load', tell);
})();
