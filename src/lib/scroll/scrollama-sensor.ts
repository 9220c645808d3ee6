import scrollama from 'scrollama';
import { stepAt, type SensorOptions, type StepSensor } from './sensor.ts';

/**
 * A step sensor on scrollama. Scrollama wakes it; which step is current is then read from the layout, because scrollama alone
 * loses steps after a resize, reports two on a boundary, and delivers enters before exits (measured in tests/browser/sensor.spec.ts).
 */
export function scrollamaSensor({ steps, line, onstep }: SensorOptions): StepSensor {
	let current: number | undefined;
	let frame = 0;
	let destroyed = false;

	const read = () => {
		frame = 0;
		if (destroyed) return;
		const index = stepAt(steps, line());
		if (index === current) return;
		current = index;
		onstep(index);
	};
	const wake = () => {
		frame ||= requestAnimationFrame(read);
	};

	const scroller = scrollama();
	withoutScrollListener(() => scroller.setup({ step: [...steps], offset: `${line()}px` }));
	scroller.onStepEnter(wake).onStepExit(wake);

	// Its bands are cut for one viewport height; any resize must cut them anew, or whole stretches have no step.
	const resize = () => {
		scroller.offset(`${line()}px`);
		wake();
	};
	addEventListener('resize', resize);
	addEventListener('scrollend', wake);
	wake();

	return {
		destroy() {
			destroyed = true;
			cancelAnimationFrame(frame);
			removeEventListener('resize', resize);
			removeEventListener('scrollend', wake);
			scroller.destroy();
			for (const step of steps) step.removeAttribute('data-scrollama-index');
		}
	};
}

/** Scrollama listens to the document's scrolling, only to learn a direction that is not used here, and never stops: it must not begin. */
function withoutScrollListener(setup: () => void): void {
	const add = document.addEventListener;
	document.addEventListener = () => {};
	try {
		setup();
	} finally {
		document.addEventListener = add;
	}
}
