import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesLeft, type Step } from '../../src/lib/story/outline.ts';
import { nearestPlace, ribbonPlaces } from '../../src/lib/story/ribbon.ts';

describe('A6 the ribbon', () => {
	it('is true to scale where moments have room', () => {
		expect(ribbonPlaces(['1962-01-01', '1994-01-01', '2026-01-01'])).toEqual([0, expect.closeTo(0.5, 3), 1]);
		expect(ribbonPlaces(['1966-02-02'])).toEqual([0]);
	});

	it('moves with each moment of a crowded year, in the order of their days', () => {
		const days = fc.array(
			fc.integer({ min: 1960, max: 2026 }).map((year) => `${year}-06-01`),
			{ minLength: 2, maxLength: 60 }
		);
		fc.assert(
			fc.property(days, (all) => {
				const places = ribbonPlaces(all);
				expect(Math.min(...places)).toBeGreaterThanOrEqual(-1e-9);
				expect(Math.max(...places)).toBeLessThanOrEqual(1 + 1e-9);
				const sorted = all.map((at, index) => ({ at, place: places[index] ?? 0 })).sort((a, b) => a.place - b.place);
				for (const [index, { at, place }] of sorted.entries()) {
					const before = sorted[index - 1];
					if (!before) continue;
					expect(at >= before.at).toBe(true);
					expect(place - before.place).toBeGreaterThan(0.0109);
				}
			})
		);
	});

	it('picks the nearest moment wherever it is touched', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(places, touch) => {
					const picked = places[nearestPlace(places, touch, 0)] ?? Number.NaN;
					for (const place of places) expect(Math.abs(picked - touch)).toBeLessThanOrEqual(Math.abs(place - touch) + 1e-8);
				}
			)
		);
	});

	it('of a cluster picks the one next to where the reader is', () => {
		expect(nearestPlace([0, 0.9, 0.9, 0.9], 0.9, 3)).toBe(3);
	});

	it('counts the minutes that are left, never fewer than one while something is', () => {
		const steps = [4, 3, 0.1].map((minutes) => ({ minutes }) as Step);
		expect([0, 1, 2, 3].map((index) => minutesLeft(steps, index))).toEqual([7, 3, 1, 0]);
	});
});
