/* On an unknown address: offers the moments whose ids share most words with it. */
(function () {
	var address = location.pathname + location.hash;
	try {
		address = decodeURIComponent(address);
	} catch (error) {
		/* A broken escape: the address is read as it stands. */
	}
	var asked = address
		.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
	var near = document.documentElement.dataset.moments
		.split(' ')
		.map(function (id) {
			var words = id.split('-');
			return {
				id: id,
				score: words.filter(function (word) {
					return asked.some(function (other) {
						return other === word || (word.length > 3 && other.indexOf(word.slice(0, 4)) === 0);
					});
				}).length
			};
		})
		.filter(function (found) {
			return found.score > 0;
		})
		.sort(function (a, b) {
			return b.score - a.score;
		})
		.slice(0, 3);
	if (!near.length) return;
	document.querySelectorAll('[data-home]').forEach(function (section) {
		var line = section.querySelector('.near');
		line.hidden = false;
		near.forEach(function (found) {
			var link = document.createElement('a');
			link.href = section.dataset.home + 'm/' + found.id + '/';
			link.textContent = found.id;
			line.append(' ', link);
		});
	});
})();
