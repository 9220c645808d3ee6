/** What the parts of the bench share: profiles, pages under a profile, medians, tables, and the list of what missed its figure. */

export const RUNS = 5;

/** A phone four times slower than this machine on a slow mobile network, and a desk. Throughput in bytes a second, latency in ms. */
export const PROFILES = {
	phone: {
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		cpu: 4,
		network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 }
	},
	desk: { viewport: { width: 1366, height: 768 }, hasTouch: false, cpu: 1, network: undefined }
};

/** A fresh page under a profile, with its session to the browser; close its context when done. `slowNetwork`: whether the profile's network holds. */
export async function openPage(browser, { viewport, hasTouch, cpu, network }, slowNetwork = true) {
	const context = await browser.newContext({ viewport, hasTouch, serviceWorkers: 'block' });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	if (network && slowNetwork) await session.send('Network.emulateNetworkConditions', network);
	await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
	return { context, page, session };
}

/** The middle of measured values. */
export function median(values) {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** The value that a share of the values (0 to 1) does not pass. */
export function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Bytes of memory that the page's scripts hold after a clean-up. */
export async function heap(session) {
	await session.send('HeapProfiler.enable');
	await session.send('HeapProfiler.collectGarbage');
	await session.send('Performance.enable');
	const { metrics } = await session.send('Performance.getMetrics');
	return metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
}

/** A Markdown table: its columns' names (the first is left-aligned), then rows of cells. */
export function table(head, rows) {
	const line = (cells) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

export const whole = (value) => Math.round(value).toLocaleString('en');

/** Collects what missed its figure, as words. */
export class Misses {
	list = [];
	/** Notes a value above its limit. */
	atMost(what, value, limit) {
		if (value > limit) this.list.push(`${what} ${Number(value.toFixed(2))} > ${limit}`);
	}
	/** Notes a value below its limit. */
	atLeast(what, value, limit) {
		if (value < limit) this.list.push(`${what} ${Number(value.toFixed(2))} < ${limit}`);
	}
}
