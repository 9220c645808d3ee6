import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StepAddress } from '../../src/lib/scroll/address.ts';

describe('A11 the address while scrolling', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('changes only when a step has settled', () => {
		const replace = vi.fn();
		const address = new StepAddress({ replace });
		for (const id of ['a', 'b', 'c']) {
			address.settle(id);
			vi.advanceTimersByTime(100);
		}
		expect(replace).not.toHaveBeenCalled();
		vi.advanceTimersByTime(1000);
		expect(replace.mock.calls).toEqual([['c']]);
	});

	it('is left alone when it names the step already', () => {
		const replace = vi.fn();
		const address = new StepAddress({ replace });
		address.known('a');
		address.settle('a');
		vi.advanceTimersByTime(1000);
		expect(replace).not.toHaveBeenCalled();
	});

	it('waits while something lies open over the page', () => {
		const replace = vi.fn();
		let open = true;
		const address = new StepAddress({ replace, held: () => open });
		address.settle('a');
		vi.advanceTimersByTime(3000);
		expect(replace).not.toHaveBeenCalled();
		open = false;
		vi.advanceTimersByTime(1000);
		expect(replace.mock.calls).toEqual([['a']]);
	});

	it('keeps what the reader jumped to, whatever was settling before', () => {
		const replace = vi.fn();
		const address = new StepAddress({ replace });
		address.settle('a');
		address.known('plate');
		vi.advanceTimersByTime(1000);
		expect(replace).not.toHaveBeenCalled();
	});

	it('never takes more than 60 calls in 30 s, and ends at the step that is current', () => {
		const calls: { id: string; at: number }[] = [];
		const address = new StepAddress({ replace: (id) => calls.push({ id, at: Date.now() }), settledMs: 10 });
		for (let index = 0; index < 400; index += 1) {
			address.settle(`step-${index}`);
			vi.advanceTimersByTime(100);
		}
		vi.advanceTimersByTime(60_000);
		for (const call of calls)
			expect(calls.filter((other) => other.at > call.at - 30_000 && other.at <= call.at).length).toBeLessThanOrEqual(60);
		expect(calls.at(-1)?.id).toBe('step-399');
	});

	it('never throws when the browser refuses', () => {
		const address = new StepAddress({
			replace: () => {
				throw new DOMException('too many', 'SecurityError');
			}
		});
		address.settle('a');
		expect(() => vi.advanceTimersByTime(1000)).not.toThrow();
	});

	it('is left alone after it was stopped', () => {
		const replace = vi.fn();
		const address = new StepAddress({ replace });
		address.settle('a');
		address.stop();
		vi.advanceTimersByTime(1000);
		expect(replace).not.toHaveBeenCalled();
	});
});
