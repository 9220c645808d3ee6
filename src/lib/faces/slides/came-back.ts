/** Whether this page was reached by a reload, Back or Forward, and not by a link or a typed address. */
export function cameBack(): boolean {
	const [navigation] = performance.getEntriesByType('navigation');
	return navigation instanceof PerformanceNavigationTiming && (navigation.type === 'reload' || navigation.type === 'back_forward');
}
