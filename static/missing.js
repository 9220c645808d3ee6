/* On an unknown address: shows the moments whose ids share most words with it, and its language first. */
(function () {
	var address = location.pathname + location.hash;
	try {
		address = decodeURIComponent(address);
	} catch (error) {
		/* A broken escape: the address is read as it stands. */
	}
	var asked = address
		.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
	/* How many of an id's words the address has. */
	function score(id) {
		return id.split('-').filter(function (word) {
			return asked.some(function (other) {
				return other === word || (word.length > 3 && other.indexOf(word.slice(0, 4)) === 0);
			});
		}).length;
	}
	document.querySelectorAll('[data-home]').forEach(function (section) {
		if (location.pathname.indexOf(section.dataset.home) === 0) section.parentNode.prepend(section);
		var near = Array.from(section.querySelectorAll('.near li'))
			.map(function (item) {
				return { item: item, score: score(item.dataset.id) };
			})
			.filter(function (found) {
				return found.score > 0;
			})
			.sort(function (a, b) {
				return b.score - a.score;
			})
			.slice(0, 3);
		near.forEach(function (found) {
			found.item.hidden = false;
			found.item.parentNode.append(found.item);
		});
		section.querySelector('.near').hidden = near.length === 0;
	});
})();
