/* In a frame: tells the frame's parent how tall the page is, anew when the reader switches between pictures (early.js). Stores nothing. */
(function () {
	function tell() {
		parent.postMessage({ threefold: 'height', height: document.documentElement.scrollHeight }, '*');
	}
	document.addEventListener('change', function (event) {
		if (event.target.closest && event.target.closest('.switch')) tell();
	});
	if (window.ResizeObserver) new ResizeObserver(tell).observe(document.documentElement);
	addEventListener('load', tell);
})();
