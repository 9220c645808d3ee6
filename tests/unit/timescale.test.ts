import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnValues } from '../../src/lib/faces/timeline/values.ts';
import { placeLabels, type LabelOptions, type Wish } from '../../src/lib/faces/timeline/labels.ts';
import {
	blendEras,
	cutEras,
	dayAt,
	density,
	evenEras,
	placeOf,
	stretchTimes,
	stretchWords,
	toDay,
	withGap
} from '../../src/lib/story/timescale.ts';
import { story } from '../built/page.ts';
import { timelineData, timelineItems } from '../../src/lib/faces/timeline/items.ts';
import { aboveFrame, framesOf } from '../../src/lib/faces/timeline/frames.ts';
import { framing } from '../../src/lib/faces/timeline/framing.ts';
import { placedOf } from '../../src/lib/faces/timeline/placed.ts';
import { leadText, withSigns } from '../../src/lib/faces/timeline/lead.ts';
import { shape } from '../../src/lib/faces/timeline/shape.ts';
import { shorten } from '../../src/lib/faces/timeline/shorten.ts';
import { reachOf, wishesOf } from '../../src/lib/faces/timeline/wishes.ts';

const items = timelineItems(story());
const chapters = story().chapters.map(({ id, title, moments }) => ({ id, title, days: moments.map(({ at }) => toDay(at)) }));
const eras = cutEras(
	chapters,
	items.map(({ day }) => day),
	Math.min(...items.map(({ from }) => from))
);
const even = evenEras(eras);
const first = eras[0]?.from ?? 0;
const last = eras.at(-1)?.to ?? 0;
const layouts = fc.double({ min: 0, max: 1, noNaN: true }).map((t) => blendEras(eras, even, t));
const days = fc.double({ min: first, max: last, noNaN: true });

describe('A24 the time of the timeline', () => {
	it('keeps every moment and event in an era, and the eras in order, edge to edge', () => {
		for (const { day } of items) expect(eras.some((era) => day >= era.from && day < era.to)).toBe(true);
		eras.slice(1).forEach((era, index) => {
			expect(era.from).toBe(eras[index]?.to);
			expect(era.start).toBeGreaterThan(eras[index]?.end ?? 1);
		});
		expect([eras[0]?.start, eras.at(-1)?.end]).toEqual([0, 1]);
	});

	it('with more room between their frames, eras keep their shares of the breadth', () => {
		const wide = withGap(eras, 0.05);
		expect([wide[0]?.start, wide.at(-1)?.end]).toEqual([0, expect.closeTo(1, 9)]);
		const breadths = (list: typeof eras) => list.map(({ start, end }) => (end - start) / ((list[0]?.end ?? 1) - (list[0]?.start ?? 0)));
		breadths(wide).forEach((breadth, index) => expect(breadth).toBeCloseTo(breadths(eras)[index] ?? 0, 9));
		wide.slice(1).forEach(({ start }, index) => expect(start - (wide[index]?.end ?? 0)).toBeCloseTo(0.05, 9));
	});

	it('an era that is folded takes a line of the breadth, and the others share what that leaves as they did', () => {
		const [closed, ...open] = eras;
		const folded = withGap(eras, 0.01, [closed?.id ?? '']);
		const breadths = folded.map(({ start, end }) => end - start);
		expect(breadths[0]).toBeLessThan(0.02);
		expect([folded[0]?.start, folded.at(-1)?.end]).toEqual([0, 1]);
		const grown = open.map(({ start, end }, index) => (breadths[index + 1] ?? 0) / (end - start));
		for (const times of grown) expect(times).toBeCloseTo(grown[0] ?? 0, 9);
		expect(grown[0]).toBeGreaterThan(1);
	});

	it('keeps the order of days in eras, in even time, and on the way between them', () => {
		fc.assert(
			fc.property(layouts, days, days, (layout, a, b) => {
				if (a < b) expect(placeOf(layout, a)).toBeLessThanOrEqual(placeOf(layout, b));
			})
		);
	});

	it('leads from a place back to its very day', () => {
		fc.assert(
			fc.property(layouts, days, (layout, day) => {
				expect(dayAt(layout, placeOf(layout, day))).toBeCloseTo(day, 5);
			})
		);
	});

	it('is true to scale in even time', () => {
		fc.assert(
			fc.property(days, (day) => {
				expect(placeOf(even, day)).toBeCloseTo((day - first) / (last - first), 9);
			})
		);
	});

	it('says in words how much an era stretches time, and the words are true', () => {
		const words = { 'timeline.first': 'first', 'timeline.stretch.month': 'month {n} {era}', 'timeline.stretch.year': 'year {n} {era}' };
		const down = Object.fromEntries(
			Object.entries(words).map(([key, text]) => [key.replace('stretch', 'tall').replace('.first', '.tall.first'), `down ${text}`])
		);
		const plural = new Intl.PluralRules('ko');
		const least = Math.min(...eras.map(density));
		for (const era of eras) {
			const said = stretchWords(era, eras, words, { plural });
			expect(stretchWords(era, eras, down, { plural, tall: true })).toBe(`down ${said}`);
			const [, unit, n] = /(month|year) (\d+)/.exec(said) ?? [];
			const times = density(era) / least;
			expect(stretchTimes(era, eras)).toBeCloseTo(times, times < 2 ? 1 : 0);
			if (unit === undefined) expect(times).toBe(1);
			else expect(Number(n) / (unit === 'month' ? times / 12 : times)).toBeCloseTo(1, 0);
		}
	});
});

const options: LabelOptions = { rows: 2, lanes: 3, from: 0, to: 900, gap: 9, least: 80, sign: 40 };
const wish = fc.record({
	lane: fc.nat({ max: 2 }),
	at: fc.double({ min: -50, max: 950, noNaN: true }),
	length: fc.double({ min: 20, max: 300, noNaN: true }),
	weight: fc.constantFrom(0, 1, 2, 3)
});
const wishes = fc
	.array(wish, { maxLength: 60 })
	.map((list) => list.map((one, index): Wish => ({ ...one, id: `w${index}`, from: 0, to: 900 })).sort((a, b) => b.weight - a.weight));

describe('A24 names on the timeline', () => {
	it('name a mark that stands alone below the rows of names, and one that stands on the edge of its frame', () => {
		const at = (id: string, place: number, weight = 1): Wish => ({ id, lane: 0, at: place, length: 300, weight, from: 100, to: 900 });
		const { labels, clusters } = placeLabels([at('edge', 100, 2), at('two', 120), at('three', 140)], options);
		expect(labels.map(({ id, row }) => [id, row])).toEqual([
			['edge', 0],
			['two', 1],
			['three', 2]
		]);
		expect(labels.every(({ start, end }) => start >= 100 && end <= 900)).toBe(true);
		expect(clusters).toEqual([]);
		// Two without room stay one sign.
		expect(placeLabels([at('a', 100), at('b', 110), at('c', 120), at('d', 130)], options).clusters).toHaveLength(1);
	});

	it('are not kept from a place by what stands in the frame beside their own', () => {
		const end: Wish = { id: 'end', lane: 0, at: 300, length: 200, weight: 3, from: 0, to: 300 };
		const begin: Wish = { id: 'begin', lane: 0, at: 312, length: 100, weight: 2, from: 312, to: 900 };
		expect(placeLabels([end, begin], { ...options, rows: 1 }).labels.map(({ id }) => id)).toEqual(['end', 'begin']);
	});

	it('a sign at the edge of its frame never touches the one before, and a mark alone stays on its day', () => {
		const bare = (places: number[]) =>
			placeLabels(
				places.map((at): Wish => ({ id: `at ${at}`, lane: 0, at, length: 0, weight: 0, from: 0, to: 900 })),
				options
			).clusters.map(({ at, ids }) => [at, ids.length]);
		expect(bare([850, 851, 895, 896])).toEqual([[850, 4]]);
		expect(bare([700, 895])).toEqual([
			[700, 1],
			[895, 1]
		]);
	});

	it('never overlap in a row, and stay in their frame', () => {
		fc.assert(
			fc.property(wishes, (list) => {
				const { labels } = placeLabels(list, options);
				for (const a of labels) {
					expect(a.start).toBeGreaterThanOrEqual(0);
					expect(a.end).toBeLessThanOrEqual(900);
					for (const b of labels)
						if (a !== b && a.lane === b.lane && a.row === b.row) expect(a.end <= b.start || b.end <= a.start).toBe(true);
				}
			})
		);
	});

	it('the one that matters most is always named where it fits at all', () => {
		fc.assert(
			fc.property(wishes, fc.double({ min: 310, max: 590, noNaN: true }), (list, at) => {
				const top: Wish = { id: 'top', lane: 1, at, length: 280, weight: 9, from: 0, to: 900 };
				const [label] = placeLabels([top, ...list], options).labels;
				expect(label?.id).toBe('top');
				expect((label?.end ?? 0) - (label?.start ?? 0)).toBeCloseTo(280 + 2 * options.gap, 6);
			})
		);
	});

	it('draws each year’s budget under that very year, though the story’s picture opens its axis at a tear', () => {
		const scene = story()
			.chapters.flatMap(({ moments }) => moments)
			.find(({ id }) => id === '2026-law')?.figure.scene;
		const rows = scene?.groups.flatMap((group) => group.rows) ?? [];
		const highest = Math.max(...rows.map(({ y }) => y));
		const { budget } = timelineData(story()).ground;
		for (const year of [2022, 2024, 2025, 2026]) {
			const passed = rows.find(({ key }) => new RegExp(`\\.${year}(\\.enacted)?$`).test(key));
			expect(budget.filter(({ from }) => Math.floor(from) === year).map(({ height }) => height)).toEqual([(passed?.y ?? 0) / highest]);
		}
		expect(budget.filter(({ from }) => Math.floor(from) === 2023)).toHaveLength(2);
	});

	it('draws no marks in a sliver of an era at the edge, where they would stand outside it', () => {
		const along = 1000;
		const [cut] = eras.slice(1);
		/** How many items of the second era are wanted, with so many px of it in view at the left edge. */
		const wanted = (px: number, isEven: boolean) => {
			const scale = 3;
			const start = (cut?.end ?? 0) - px / (scale * along);
			const frames = eras.map((era) => ({
				...era,
				start: (era.start - start) * scale * along,
				end: (era.end - start) * scale * along,
				perYear: density(era) * scale * along * 365.25
			}));
			const view = { stage: { along, across: 600, upright: false, unit: 1 }, eras, frames, start, scale, even: isEven, measure: () => 100 };
			const found = wishesOf(items, view, 400).map(({ id }) => id);
			return items.filter(({ id, day }) => found.includes(id) && day >= (cut?.from ?? 0) && day < (cut?.to ?? 0)).length;
		};
		expect(wanted(300, false)).toBeGreaterThan(0);
		expect(wanted(20, false)).toBe(0);
		expect(wanted(20, true)).toBeGreaterThan(0);
	});

	it('words keep off the line of how long another took, where another row has room for them', () => {
		const long: Wish = { id: 'long', lane: 0, at: 500, length: 100, weight: 3, from: 0, to: 900, reach: [200, 500] };
		const beside: Wish = { id: 'beside', lane: 0, at: 250, length: 100, weight: 2, from: 0, to: 900 };
		const rowOf = (list: Wish[], id: string) => placeLabels(list, options).labels.find((label) => label.id === id)?.row;
		expect(rowOf([long, beside], 'long')).toBe(0);
		expect(rowOf([long, beside], 'beside')).toBe(1);
		// Nor does a line come to lie under words that stood there first.
		expect(rowOf([{ ...beside, weight: 4 }, long], 'long')).toBe(1);
		// In a single row both stand all the same.
		expect(placeLabels([long, beside], { ...options, rows: 1 }).labels).toHaveLength(2);
	});

	it('two lines of one row do not follow on each other as if they were one, where another row has room', () => {
		const line = (id: string, at: number, reach: [number, number], weight: number): Wish => ({
			...{ id, lane: 0, at, length: 60, weight, from: 0, to: 900, reach }
		});
		const { labels } = placeLabels([line('first', 200, [120, 300], 3), line('next', 420, [304, 420], 2)], options);
		expect(labels.map(({ row }) => row)).toEqual([0, 1]);
	});

	it('the line of how long something took ends with its era’s frame and says that it goes on; in even time it is whole', () => {
		const long = items.find(
			(item) => item.reach === 'span' && eras.some(({ from, to }) => item.day >= from && item.day < to && item.to > to)
		);
		const era = eras.find(({ to }) => (long?.day ?? 0) < to);
		if (!long || !era) throw new Error('nothing in the story lasts from one era into another');
		const px = (day: number) => day * 2;
		expect(reachOf(long, era, px, false)).toEqual({ ends: [px(Math.max(long.from, era.from)), px(era.to)], goesOn: true });
		expect(reachOf(long, era, px, true)).toEqual({ ends: [px(Math.max(long.from, era.from)), px(long.to + 1)], goesOn: false });
		expect(reachOf({ ...long, to: era.to - 1 }, era, px, false)?.goesOn).toBe(false);
		expect(reachOf({ ...long, reach: 'day' }, era, px, false)).toBeUndefined();
	});

	it('upright, an era’s name stands over its frame where there is room between two, else in it', () => {
		const frames = [
			{ start: 0, end: 100 },
			{ start: 130, end: 300 },
			{ start: 310, end: 500 }
		].map((ends, index) => ({ id: `${index}`, title: '', from: 0, to: 1, perYear: 1, ...ends }));
		expect(frames.map((_, index) => aboveFrame(frames, index, 1))).toEqual([undefined, 108, undefined]);
		expect(aboveFrame(frames, 1, 2)).toBeUndefined();
	});

	it('names everything where little is found, and of thousands only what has room', () => {
		const along = 300;
		const frames = eras.map((era) => ({ ...era, start: era.start * along, end: era.end * along, perYear: density(era) * along * 365.25 }));
		const view = {
			stage: { along, across: 600, upright: false, unit: 1 },
			eras,
			frames,
			start: 0,
			scale: 1,
			even: true,
			measure: () => 100
		};
		const weights = (list: typeof items) => wishesOf(list, view, 0).map(({ weight }) => weight);
		expect(Math.min(...weights(items))).toBe(1);
		const many = items.flatMap((item) => [0, 1, 2].map((copy) => ({ ...item, id: `${item.id} ${copy}` })));
		expect(weights(many).filter((weight) => weight === 0).length).toBeGreaterThan(many.length / 4);
	});

	it.each([
		['lying', { along: 1200, across: 648, upright: false, unit: 1 }],
		['upright', { along: 1376, across: 390, upright: true, unit: 1 }],
		['upright, with a keyboard up', { along: 340, across: 390, upright: true, unit: 1 }]
	])('a search shows all that it finds, and names as much of it as the whole of time does or more: %s', (_, stage) => {
		fc.assert(
			fc.property(fc.subarray(items, { minLength: 1, maxLength: 14 }), (found) => {
				const empty = eras.filter(({ from, to }) => !found.some(({ day }) => day >= from && day < to)).map(({ id }) => id);
				const unframed = {
					stage,
					eras: withGap(eras, 0.0165, empty),
					folded: empty,
					rows: stage.upright ? 1 : 3,
					even: false,
					measure: () => 150
				};
				const { start, scale } = framing(found, unframed);
				const named = (view: { start: number; scale: number }) =>
					placedOf(
						found,
						{ ...unframed, ...view, frames: framesOf(unframed.eras, { stage, ...view }, empty) },
						unframed.rows
					).labels.filter(({ id }) => !id.startsWith('era ')).length;
				for (const { day } of found) {
					const place = placeOf(unframed.eras, day);
					expect(place).toBeGreaterThanOrEqual(start);
					expect(place).toBeLessThanOrEqual(start + 1 / scale);
				}
				expect(named({ start, scale })).toBeGreaterThanOrEqual(named({ start: 0, scale: 1 }));
			})
		);
	});

	it('upright, a title gives up its second line where another one is named for it, and not else', () => {
		const first = items.find(({ day }) => day >= (eras[1]?.from ?? 0) + 5000);
		const era = eras[1];
		if (!first || !era) throw new Error('the story has no second era');
		const placed = (days: number) => {
			const found = [first, { ...first, id: 'second', day: first.day + days }];
			const stage = { along: 1000, across: 390, upright: true, unit: 1 };
			const folded: string[] = [];
			const frames = framesOf(eras, { stage, start: 0, scale: 1 }, folded);
			return placedOf(found, { stage, eras, frames, start: 0, scale: 1, even: false, measure: () => 300 }, 1).labels;
		};
		const rooms = (days: number) =>
			placed(days)
				.filter(({ id }) => !id.startsWith('era '))
				.map(({ room }) => room);
		const px = density(era) * 1000;
		expect(rooms(36 / px)).toHaveLength(2);
		expect(Math.min(...rooms(36 / px))).toBe(0);
		expect(Math.min(...rooms(80 / px))).toBeGreaterThan(0);
	});

	it('the lead draws its two signs with the words that they belong to', () => {
		expect(withSigns('Every moment ●, and &lt;more&gt; ○.', 'en')).toBe(
			'Every <span class="whole">moment<i class="sign moment" aria-hidden="true"></i>,</span> and <span class="whole">&lt;more&gt;<i class="sign event" aria-hidden="true"></i>.</span>'
		);
		expect(withSigns('故事的每一节●，还有', 'zh')).toBe(
			'故事的每<span class="whole">一节<i class="sign moment" aria-hidden="true"></i>，</span>还有'
		);
		expect(leadText('Every moment ●, and more ○.')).toBe('Every moment, and more.');
	});

	it('a sign that shares its row with named marks stands where it hides none, as long as there is room', () => {
		const upright = { ...options, rows: 1, lanes: 1, gap: 10, sign: 30 };
		const bare = [300, 310].map((at): Wish => ({ id: `bare ${at}`, lane: 0, at, length: 0, weight: 0, from: 0, to: 900 }));
		const named: Wish = { id: 'named', lane: 0, at: 308, length: 0, weight: 3, from: 0, to: 900 };
		const { labels, clusters } = placeLabels([bare[0] as Wish, named, bare[1] as Wish], upright);
		expect(labels.map(({ id }) => id)).toEqual(['named']);
		expect(clusters.map(({ ids }) => ids.length)).toEqual([2]);
		expect(Math.abs((clusters[0]?.at ?? 308) - 308)).toBeGreaterThanOrEqual(18);
	});

	it('and never leaves the frame of its marks for that', () => {
		const upright = { ...options, rows: 1, lanes: 1, gap: 10, sign: 30 };
		const within = { lane: 0, from: 0, to: 320 };
		const named: Wish = { ...within, id: 'named', at: 300, length: 0, weight: 3 };
		const bare = [302, 304].map((at): Wish => ({ ...within, id: `bare ${at}`, at, length: 0, weight: 0 }));
		const { clusters } = placeLabels([named, ...bare], upright);
		expect(clusters).toHaveLength(1);
		expect(clusters[0]?.at).toBeLessThanOrEqual(305);
	});

	it('upright, words at the end or the beginning of an era stand whole within its frame, and the mark on its day', () => {
		const era = eras[2];
		const one = items.find(({ day }) => era && day >= era.from && day < era.to);
		if (!era || !one) throw new Error('nothing in the story happens in its third era');
		const stage = { along: 1376, across: 390, upright: true, unit: 1 };
		const drawn = withGap(eras, 0.0165);
		const frames = framesOf(drawn, { stage, start: 0, scale: 1 }, []);
		for (const day of [era.from, era.from + 5, era.to - 5, era.to - 1])
			for (const long of [100, 300]) {
				const view = { stage, eras: drawn, frames, start: 0, scale: 1, even: false, measure: () => long };
				const label = placedOf([{ ...one, day }], view, 1).labels.find(({ id }) => id === one.id);
				expect(label?.at).toBeCloseTo(placeOf(drawn, day) * stage.along, 6);
				expect(label?.start).toBeGreaterThanOrEqual(frames[2]?.start ?? Infinity);
				// Each line takes 20 px.
				expect((label?.start ?? Infinity) + 20 + (label?.room ?? 0)).toBeLessThanOrEqual((frames[2]?.end ?? 0) + 1e-6);
			}
	});

	it('a mark that another hides gets a sign, and one that is seen beside it does not', () => {
		const upright = { ...options, rows: 1, lanes: 1, gap: 10, sign: 30 };
		const within = { lane: 0, from: 0, to: 900, length: 0 };
		const named: Wish = { ...within, id: 'named', at: 300, weight: 3 };
		const beside = (at: number) => placeLabels([named, { ...within, id: 'bare', at, weight: 0 }], upright).clusters;
		expect(beside(302)).toMatchObject([{ ids: ['bare'], sign: true }]);
		expect(Math.abs((beside(302)[0]?.at ?? 300) - 300)).toBeGreaterThanOrEqual(15);
		expect(beside(309)).toMatchObject([{ ids: ['bare'], sign: false, at: 309 }]);
	});

	it('two signs are one where one of them has no place off the named marks of its frame', () => {
		const upright = { ...options, rows: 1, lanes: 1, gap: 10, sign: 30 };
		const within = { lane: 0, from: 0, to: 320, length: 0 };
		const named = [248, 298].map((at): Wish => ({ ...within, id: `named ${at}`, at, weight: 3 }));
		const bare = [264, 266, 299, 306].map((at): Wish => ({ ...within, id: `bare ${at}`, at, weight: 0 }));
		const all = [...named, ...bare].sort((a, b) => a.at - b.at);
		const { labels, clusters } = placeLabels(all, upright);
		expect(labels).toHaveLength(2);
		expect(clusters.map(({ ids }) => ids.length)).toEqual([4]);
		for (const { at } of named) expect(Math.abs((clusters[0]?.at ?? at) - at)).toBeGreaterThanOrEqual(15);
	});

	it('upright, a moment of the story is named before a smaller event that wants the same room, if need be right under another name', () => {
		const upright = { ...options, rows: 1, lanes: 1, gap: 10, sign: 30 };
		const within = { lane: 0, from: 0, to: 900, length: 0 };
		const list: Wish[] = [
			{ ...within, id: 'landmark', at: 300, weight: 3, close: true },
			{ ...within, id: 'moment', at: 322, weight: 2, close: true },
			{ ...within, id: 'event', at: 334, weight: 1 }
		];
		const named = (wishes: Wish[]) => placeLabels(wishes, upright).labels.map(({ id }) => id);
		expect(named(list)).toEqual(['landmark', 'moment']);
		// Smaller events keep their distance.
		expect(named(list.map((wish) => (wish.id === 'event' ? { ...wish, at: 343 } : wish)))).toEqual(['landmark', 'moment']);
		const stage = { along: 1376, across: 768, upright: true, unit: 1 };
		const drawn = withGap(eras, 0.0165);
		const view = { stage, eras: drawn, frames: framesOf(drawn, { stage, start: 0, scale: 1 }, []), start: 0, scale: 1, even: false };
		const overview = placedOf(items, { ...view, measure: (text: string) => text.length * 8 }, 1).labels.map(({ id }) => id);
		expect(overview).toContain('1973-daedeok');
	});

	it('of a smaller event’s name at least half is written, or nothing; of a moment’s, or of what a search found, as much as has room', () => {
		const measure = (text: string) => text.length * 8;
		const stage = { along: 1200, across: 648, upright: false, unit: 1 };
		const frames = framesOf(eras, { stage, start: 0, scale: 1 }, []);
		const wished = (list: typeof items) => wishesOf(list, { stage, eras, frames, start: 0, scale: 1, even: false, measure }, 0);
		for (const { id, least = 0 } of wished(items)) {
			const { title, rank } = items.find((item) => item.id === id) ?? { title: '', rank: 0 };
			if (rank === 1) expect(shorten(title, least, measure).length, title).toBeGreaterThan(title.length * 0.5);
			else expect(least).toBe(0);
		}
		const few = items.filter(({ rank }) => rank === 1).slice(0, 8);
		expect(wished(few).map(({ least }) => least)).toEqual(few.map(() => undefined));
		// Nor is less written in the row of marks that stand alone.
		const alone: Wish = { id: 'alone', lane: 0, at: 500, length: 400, least: 200, weight: 1, from: 400, to: 600 };
		expect(placeLabels([alone], options).labels).toEqual([]);
		expect(placeLabels([{ ...alone, least: undefined }], options).labels).toHaveLength(1);
	});

	it('loses nothing in view: each is named, a mark, or in a cluster, once', () => {
		fc.assert(
			fc.property(wishes, (list) => {
				const { labels, clusters } = placeLabels(list, options);
				const shown = [...labels.map(({ id }) => id), ...clusters.flatMap(({ ids }) => ids)];
				const inView = list.filter(({ at }) => at >= -options.sign && at <= 900 + options.sign).map(({ id }) => id);
				expect([...shown].sort()).toEqual([...inView].sort());
			})
		);
	});
});

describe('A24 what a budget comes to, on the timeline', () => {
	const column = (key: string, from: number, start: number, length: number, { label = '29.6', brief = '29.6', width = 40 } = {}) => ({
		key,
		from,
		label,
		brief,
		start,
		end: start + length,
		width
	});
	const lying = { from: 100, to: 900, unit: 1 };

	it('is written with its year where both fit, alone where it fits alone, and not in a narrow column', () => {
		const texts = (width: number) => columnValues([column('a', 2025, 100, width)], lying).map(({ text }) => text);
		expect([200, 45, 20].map(texts)).toEqual([['29.6 (2025)'], ['29.6'], []]);
	});

	it('stands in the middle of what is in view, once a year', () => {
		expect(columnValues([column('a', 2025, 0, 300), column('b', 2025, 300, 100)], lying)).toEqual([
			expect.objectContaining({ key: 'a', at: 200 })
		]);
	});

	/** Digits are 6 px wide. */
	const upright = (room: number) => ({ ...lying, upright: { room, length: (text: string) => 6 * text.replace('.', '').length + 3 } });

	it('lies across a column upright, without its year, where that is as thick as a line and the strip as wide as the value', () => {
		const texts = (thick: number, room: number) =>
			columnValues([column('a', 2025, 100, thick, { width: Math.min(40, room) })], upright(room)).map(({ text }) => text);
		expect([texts(16, 40), texts(12, 40), texts(16, 15)]).toEqual([['29.6'], [], []]);
	});

	it('stands upright in its column or past its end, in full if that can be, and is not written where an edge would run through it', () => {
		const seen = (label: string, brief: string, width: number) => {
			const [value] = columnValues([column('a', 2025, 100, 40, { label, brief, width })], upright(45));
			return value && [value.text, value.inset];
		};
		expect(seen('29.78', '29.8', 40)).toEqual(['29.78', 3]);
		expect(seen('29.78', '29.8', 31)).toEqual(['29.78', 2]);
		expect(seen('29.78', '29.8', 28)).toEqual(['29.8', 3]);
		expect(seen('26.54', '26.5', 25)).toEqual(['26.5', 2]);
		expect(seen('19.67', '19.7', 18.8)).toEqual(['19.7', 21.8]);
		expect(seen('7.09', '7.1', 7)).toEqual(['7.09', 10]);
		expect(seen('1119.67', '1119.7', 18.8)).toBeUndefined();
	});
});

describe('A25 the lanes of the stage', () => {
	const stage = { along: 1000, across: 648, upright: false, unit: 1 };
	const alike = shape(stage, [true, true, true, true, true]);

	it('upright give their names the strips’ room where type is very large', () => {
		const narrow = { along: 1376, across: 320, upright: true };
		const [usual, large] = [1, 2].map((unit) => shape({ ...narrow, unit }, []).strips);
		expect([usual?.size, usual?.share]).toEqual([34, 232]);
		expect([large?.size, large?.share]).toEqual([0, 308]);
	});

	it('are alike where each holds something, or none does', () => {
		expect(alike.rows).toBe(2);
		expect(shape(stage, [false, false, false, false, false]).laneTop(4)).toBe(alike.laneTop(4));
	});

	it('shrink to a line where nothing is in them, and the others have more rows in the same height', () => {
		const few = shape(stage, [false, false, true, false, true]);
		expect(few.laneTop(1) - few.laneTop(0)).toBeLessThan(30);
		expect(few.laneTop(3) - few.laneTop(2)).toBeGreaterThan(2 * (alike.laneTop(1) - alike.laneTop(0)) * 0.9);
		expect(few.rows).toBeGreaterThan(alike.rows);
		expect(few.axis).toBe(alike.axis);
		expect(few.rowAt(4, few.rows)).toBeLessThan(few.axis);
	});
});
