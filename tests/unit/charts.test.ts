import fc from 'fast-check';
import { scaleLinear } from 'd3-scale';
import { describe, expect, it } from 'vitest';
import { blend } from '../../src/lib/charts/blend.ts';
import { bars } from '../../src/lib/charts/forms/bars.ts';
import { columns } from '../../src/lib/charts/forms/columns.ts';
import { correction } from '../../src/lib/charts/forms/correction.ts';
import { line } from '../../src/lib/charts/forms/line.ts';
import { range } from '../../src/lib/charts/forms/range.ts';
import { spans } from '../../src/lib/charts/forms/spans.ts';
import { squares, squaresLayout } from '../../src/lib/charts/forms/squares.ts';
import { stack } from '../../src/lib/charts/forms/stack.ts';
import { unfold } from '../../src/lib/charts/forms/unfold.ts';
import { hits, meant } from '../../src/lib/charts/hits.ts';
import { clear, type Geometry, type Mark } from '../../src/lib/charts/marks.ts';
import { clipLine, dotPath } from '../../src/lib/charts/paths.ts';
import { arrange, openTears } from '../../src/lib/content/axes.ts';
import type { FormId, Group, Row, Scene } from '../../src/lib/story/types.ts';

const row = (key: string, x: number, y: number, more: Partial<Row> = {}): Row => ({
	key,
	x,
	y,
	stage: 'measured',
	tone: 'ash',
	focus: false,
	...more
});
const group = (key: string, rows: Row[], more: Partial<Group> = {}): Group => ({
	key,
	tone: 'ash',
	style: 'line',
	block: 0,
	rows,
	...more
});
const scene = (form: FormId, groups: Group[], x = [0, 10], y = [0, 10]): Scene => ({
	id: 'test/view',
	chart: 'test',
	form,
	groups,
	notes: [],
	breaks: [],
	bands: [],
	links: [],
	x: { from: x[0] ?? 0, to: x[1] ?? 1, ticks: [] },
	y: { from: y[0] ?? 0, to: y[1] ?? 1, ticks: [] }
});
const scalesOf = ({ x, y }: Scene) => ({ x: scaleLinear([x.from, x.to], [0, 100]), y: scaleLinear([y.from, y.to], [100, 0]) });
const rects = (marks: Mark[]) => marks.filter((mark) => mark.kind === 'rect');

describe('A19 what is pointed at', () => {
	const asked = (drawn: Scene, geometry: Geometry, x: number, y: number, reach = 8) => {
		const points = hits(drawn, scalesOf(drawn), geometry);
		return points[meant(points, x, y, reach)]?.key;
	};

	it('is a column anywhere within it, and nothing far above it', () => {
		const drawn = scene('columns', [group('a', [row('one', 2, 5, { width: 1 }), row('two', 4, 10, { width: 1 })])]);
		expect([55, 80, 99].map((y) => asked(drawn, columns, 20, y))).toEqual(['one', 'one', 'one']);
		expect(asked(drawn, columns, 44, 20)).toBe('two');
		expect(asked(drawn, columns, 20, 20)).toBeUndefined();
	});

	it('is a bar along all its length', () => {
		const drawn = scene('bars', [group('a', [row('up', 5, 0), row('down', -5, 1)])], [-10, 10], [1.5, -0.5]);
		expect([51, 74].map((x) => asked(drawn, bars, x, 35))).toEqual(['up', 'up']);
		expect(asked(drawn, bars, 30, 85)).toBe('down');
	});

	it('is the nearest year of a line at any height, and of several lines the nearest', () => {
		const drawn = scene('line', [group('a', [row('low', 2, 1), row('later', 6, 2)]), group('b', [row('high', 2, 9)])]);
		expect(asked(drawn, line, 58, 5)).toBe('later');
		expect(asked(drawn, line, 21, 20)).toBe('high');
		expect(asked(drawn, line, 21, 80)).toBe('low');
		expect(asked(drawn, line, 40, 80)).toBeUndefined();
	});

	it('is a block of squares from its first to its last', () => {
		const counts = [10, 30];
		const { columns: wide, lines } = squaresLayout(counts.map((count, block) => ({ block, count })));
		const drawn = scene(
			'squares',
			counts.map((count, block) => group(`${block}`, [row(`block ${block}`, count, 0)], { block })),
			[0, wide],
			[lines, 0]
		);
		expect(asked(drawn, squares, 2, 2)).toBe('block 0');
		expect([asked(drawn, squares, 2, 97), asked(drawn, squares, 97, 60)]).toEqual(['block 1', 'block 1']);
	});

	it('has the edges of what is drawn; points of a line, and squares that share a field, have none', () => {
		const framed = (drawn: Scene, geometry: Geometry) => hits(drawn, scalesOf(drawn), geometry).map(({ exact }) => exact);
		const column = scene('columns', [group('a', [row('one', 2, 5, { width: 1 })])]);
		const [hit] = hits(column, scalesOf(column), columns);
		expect(hit).toMatchObject({ left: 15, right: 25, top: 50, bottom: 100, exact: true });
		expect(framed(scene('line', [group('a', [row('low', 2, 1), row('later', 6, 2)])]), line)).toEqual([false, false]);
		const field = [10, 30].map((count, part) => group(`${part}`, [row(`part ${part}`, count, 0)]));
		expect(framed(scene('squares', field, [0, 20], [2, 0]), squares)).toEqual([false, false]);
		expect(framed(scene('correction', [group('a', [row('who', 0, 0, { was: 'some', label: 'one' })])]), correction)).toEqual([true]);
	});
});

describe('A16 forms', () => {
	it('columns stand on zero and are as high as their value', () => {
		const drawn = scene('columns', [group('a', [row('one', 2, 5, { width: 1 }), row('two', 4, 10, { width: 1 })])]);
		expect(rects(columns(drawn, scalesOf(drawn))).map(({ y, height }) => [y, height])).toEqual([
			[50, 50],
			[0, 100]
		]);
	});

	it('bars begin at zero, to the left for what fell', () => {
		const drawn = scene('bars', [group('a', [row('up', 5, 0), row('down', -5, 1)])], [-10, 10], [1.5, -0.5]);
		expect(rects(bars(drawn, scalesOf(drawn))).map(({ x, width }) => [x, width])).toEqual([
			[50, 25],
			[25, 25]
		]);
	});

	it('a range of sources goes on from the low value as an open bar', () => {
		const drawn = scene('bars', [group('a', [row('pay', 4, 0, { high: 5 })])]);
		const [low, high] = rects(bars(drawn, scalesOf(drawn)));
		expect([low?.width, high?.x, high?.width, high?.open]).toEqual([40, 40, 10, true]);
	});

	it('a line is open where years are missing, and never joins two groups', () => {
		const drawn = scene('line', [
			group('a', [row('1', 1, 1), row('2', 2, 2), row('5', 5, 5)]),
			group('b', [row('6', 6, 6), row('7', 7, 7)])
		]);
		const paths = line(drawn, scalesOf(drawn)).filter((mark) => mark.kind === 'path');
		expect(paths.map(({ gap, points }) => [gap, points.length])).toEqual([
			[false, 2],
			[true, 2],
			[false, 2]
		]);
	});

	it('a value with nothing known on either side has a dot of its own, in a line that is meant as a whole too', () => {
		const rows = [1963, 1970, 1975, 1980, 1990, 1991].map((year) => row(`${year}`, year, 5, { focus: true }));
		const drawn = scene('line', [group('a', rows)], [1960, 2000]);
		const dots = line(drawn, scalesOf(drawn)).flatMap((mark) => (mark.kind === 'dot' ? [[mark.key, mark.focus]] : []));
		expect(dots).toEqual([
			['1963', false],
			['1970', false],
			['1975', false],
			['1980', false],
			['1991', true]
		]);
	});

	it('a value stands over the middle of its column, and leans away only where its words would run into what is beside it', () => {
		const wide = scene(
			'columns',
			[group('a', [row('low', 2, 5, { width: 0.7, label: '2.7' }), row('high', 3, 9, { width: 0.7 })])],
			[0, 6]
		);
		const many = scene(
			'columns',
			[group('a', [row('low', 2, 5, { width: 0.7, label: '26.54' }), row('high', 3, 9, { width: 0.7 })])],
			[0, 25]
		);
		const sides = [wide, many].map((drawn) =>
			columns(drawn, scalesOf(drawn)).flatMap((mark) => (mark.kind === 'label' ? [mark.side] : []))
		);
		expect(sides).toEqual([['above'], ['above-end']]);
	});

	it('the name of a group of columns stands once, over a bracket from its first to its last, above their values; at the end of the axis words end with their column', () => {
		const drawn = scene(
			'columns',
			[
				{
					...group('plan', [
						row('one', 1, 2, { width: 0.7, label: '2' }),
						row('mid', 2, 2, { width: 0.7 }),
						row('two', 3, 3, { width: 0.7, label: '3' })
					]),
					name: 'plan'
				},
				{ ...group('sum', [row('sum', 5, 9, { width: 0.7, label: '9' })]), name: 'another basket of money' }
			],
			[0, 6]
		);
		const marks = columns(drawn, scalesOf(drawn));
		const labels = marks.flatMap((mark) => (mark.kind === 'label' ? [[mark.text, mark.side]] : []));
		expect(labels).toEqual([
			['plan', 'above'],
			['2', 'above'],
			['3', 'above'],
			['another basket of money\n9', 'above-end']
		]);
		const paths = marks.flatMap((mark) => (mark.kind === 'path' ? [mark] : []));
		expect(paths).toHaveLength(1);
		const [xs = [], ys = []] = [0, 1].map((side) => paths[0]?.points.map((point) => point[side] ?? NaN) ?? []);
		const column = (key: string) => marks.find((mark) => mark.kind === 'rect' && mark.key === key);
		expect(column('one')).toMatchObject({ x: Math.min(...xs) });
		expect(column('two')).toMatchObject({ y: expect.closeTo(Math.max(...ys) + 10, 5) as number });
	});

	it('squares show as many cells as are counted, none twice', () => {
		fc.assert(
			fc.property(
				fc.array(fc.record({ block: fc.integer({ min: 0, max: 3 }), count: fc.integer({ min: 1, max: 60 }) }), {
					minLength: 1,
					maxLength: 5
				}),
				(counts) => {
					const layout = squaresLayout(counts);
					const drawn = scene(
						'squares',
						counts.map(({ block, count }, index) => group(`${index}`, [row(`${index}`, count, count)], { block })),
						[0, layout.columns],
						[layout.lines, 0]
					);
					const cells = squares(drawn, scalesOf(drawn)).flatMap((mark) => (mark.kind === 'cells' ? mark.cells : []));
					expect(cells.length).toBe(counts.reduce((sum, { count }) => sum + count, 0));
					expect(new Set(cells.map((cell) => cell.join())).size).toBe(cells.length);
					for (const [x, y] of cells) expect(x >= 0 && x < 100 && y >= 0 && y < 100).toBe(true);
				}
			)
		);
	});

	it('squares stand in rows that are counted at a glance: ones, twos, fives, tens and their like', () => {
		const columns = [[101], [198], [50, 50, 50, 60, 50], [7], [1000]].map(
			(counts) => squaresLayout(counts.map((count, block) => ({ block, count }))).columns
		);
		expect(columns).toEqual([10, 20, 20, 5, 50]);
	});

	it('the dies of a stack are of one thickness, counted from a share’s foot, and only the last is cut', () => {
		const share = (key: string, top: number, bottom: number) => row(key, 0, (top + bottom) / 2, { parts: [[top, bottom]] });
		const drawn = scene(
			'stack',
			[group('a', [share('a', 0, 64)]), group('b', [share('b', 64, 85)]), group('c', [share('c', 85, 100)])],
			[0, 1],
			[100, 0]
		);
		const levels = stack(drawn, scalesOf(drawn)).flatMap((mark) =>
			mark.kind === 'path' ? [Math.round((mark.points[0]?.[1] ?? 0) * 10) / 10] : []
		);
		const dies = (from: number, to: number) => Array.from({ length: Math.ceil((to - from) / 5) }, (_, index) => to - 5 * index);
		expect(levels).toEqual([dies(0, 64), dies(64, 85), dies(85, 100)].flatMap((share) => share.slice(1)));
	});

	it('a stack that is ruled at the whole shows over the rule what is more, and ends at it where nothing is', () => {
		const stacked = (shares: number[]) => {
			const drawn = scene(
				'stack',
				shares.map((value, index) => group(String(index), [row(String(index), 0, value)])),
				[0, 1],
				[102, 0]
			);
			drawn.y.ticks = [{ at: 100, label: '100%' }];
			arrange(drawn, []);
			return { drawn, marks: stack(drawn, { x: (value) => value, y: (value) => value }) };
		};
		const mixed = stacked([17, 21, 64]);
		const rule = mixed.drawn.y.ticks[0]?.at ?? 0;
		// Samsung's layer, the uppermost, in two parts: fifteen below the rule and two above it, a slit between them.
		const top = rects(mixed.marks).filter(({ key }) => key.startsWith('0'));
		expect(top.map(({ height }) => height)).toEqual([15, 2]);
		expect(top.map(({ y, height }) => [y > rule, y + height > rule])).toEqual([
			[true, true],
			[false, false]
		]);
		expect(rects(mixed.marks).map(({ height }) => height)).toEqual([15, 2, 21, 64]);
		const sound = stacked([15, 21, 64]);
		expect(sound.drawn.y.ticks[0]?.at).toBe(rule);
		expect(rects(sound.marks).map(({ height }) => height)).toEqual([15, 21, 64]);
		expect(Math.min(...rects(sound.marks).map(({ y }) => y))).toBeGreaterThan(rule);
	});

	it('on a scale of named steps each thing is named at its own dot, back from it where the scale ends', () => {
		const drawn = scene(
			'range',
			[group('a', [row('wish', 1, 0, { name: 'wish' }), row('law', 4, 1, { name: 'law' })])],
			[1, 4],
			[1.5, -0.5]
		);
		drawn.x.ticks = [1, 2, 3, 4].map((at) => ({ at, label: String(at) }));
		const labels = range(drawn, scalesOf(drawn)).flatMap((mark) => (mark.kind === 'label' ? [[mark.text, mark.x, mark.side]] : []));
		expect(labels).toEqual([
			['wish', 0, 'over-start'],
			['law', 100, 'over-end']
		]);
	});

	it('lanes that join are tied from the edge of one to the edge of the other', () => {
		const drawn = {
			...scene('spans', [group('a', [row('a', 1, 0, { end: 4 })]), group('b', [row('b', 4, 1, { end: 9 })])], [0, 10], [1.5, -0.5]),
			links: [{ x: 4, from: 0, to: 1 }]
		};
		const marks = spans(drawn, scalesOf(drawn));
		const tie = marks.find((mark) => mark.kind === 'path');
		const [above, below] = rects(marks);
		expect(tie?.points.map(([, y]) => y)).toEqual([(above?.y ?? 0) + (above?.height ?? 0), below?.y]);
	});

	it('what unfolds is as wide as its one is large: the larger sum is the longer sheet, though its multiple is smaller', () => {
		const drawn = scene(
			'unfold',
			[group('bill', [row('bill', 3.06, 0, { one: 1 })]), group('law', [row('law', 3.3, 1, { one: 3 / 3.3 })])],
			[0, 4],
			[1.5, -0.5]
		);
		const end = (key: string) =>
			Math.max(
				...unfold(drawn, scalesOf(drawn)).flatMap((mark) =>
					mark.kind === 'panel' && mark.key.startsWith(key) ? mark.points.map(([x]) => x) : []
				)
			);
		expect(end('bill') / end('law')).toBeCloseTo((3.06 * 3.3) / (3.3 * 3), 6);
	});

	it('the one that unfolds is no plan, though what it unfolds to is', () => {
		const drawn = scene('unfold', [group('a', [row('a', 3, 0, { stage: 'planned' })])], [0, 5], [0.5, -0.5]);
		const panels = unfold(drawn, scalesOf(drawn)).flatMap((mark) => (mark.kind === 'panel' ? [mark.stage] : []));
		expect(panels).toEqual(['planned', 'planned', 'measured']);
	});

	it('where two columns share a year, all are of one width and none touch', () => {
		const drawn = scene('columns', [group('a', [row('19', 2019, 1), row('20', 2020, 1)]), group('b', [row('again', 2020, 2)])]);
		arrange(drawn, [1, 1]);
		const rows = drawn.groups.flatMap((each) => each.rows).sort((a, b) => a.x - b.x);
		expect(new Set(rows.map(({ width }) => width)).size).toBe(1);
		rows.slice(1).forEach((each, index) => expect(each.x - (rows[index]?.x ?? 0)).toBeGreaterThan(each.width ?? 0));
	});

	it('a tear opens the axis for what is right of it, and a year counted twice stands once on each side', () => {
		const drawn = {
			...scene(
				'columns',
				[group('old', [row('old', 2023, 5)]), group('new', [row('again', 2023, 4), row('after', 2024, 3)])],
				[2003, 2028],
				[0, 10]
			),
			breaks: [{ x: 2023.5, text: 'new rules' }]
		};
		openTears(drawn, [0.8]);
		expect(drawn.groups.flatMap(({ rows }) => rows.map(({ x }) => x))).toEqual([2023, 2024.8, 2025.8]);
		expect(drawn.breaks[0]?.x).toBeCloseTo(2023.9);
	});

	it('names at line ends keep apart', () => {
		const drawn = scene(
			'line',
			['a', 'b', 'c'].map((key, index) => group(key, [row(`${key}1`, 1, 5), row(`${key}2`, 2, 5 + index * 0.01)], { name: key }))
		);
		const names = line(drawn, scalesOf(drawn)).filter((mark) => mark.kind === 'label' && mark.role === 'name');
		// A line of type is a larger part of a low picture than of a high one.
		for (const type of [3, 14]) {
			const places = names.map((mark) => ('y' in mark ? clear(mark, type) : NaN)).sort((a, b) => a - b);
			expect(places).toHaveLength(3);
			for (const [index, place] of places.slice(1).entries()) expect(place - (places[index] ?? 0)).toBeGreaterThanOrEqual(type - 0.01);
		}
	});
});

describe('A17 transitions', () => {
	const from = scene('columns', [group('a', [row('one', 2, 5), row('gone', 3, 3)])], [0, 10], [0, 10]);
	const to = scene('columns', [group('a', [row('one', 2, 9), row('new', 4, 8)])], [0, 10], [0, 20]);
	const keys = (drawn: Scene) => drawn.groups.flatMap((each) => each.rows.map(({ key }) => key));

	it('come to rest at the scene itself', () => {
		expect(blend(from, to, 1)).toBe(to);
	});

	it('keep an object by its key, drop what leaves at once, grow what is new from nothing', () => {
		const start = blend(from, to, 0);
		expect(keys(start)).toEqual(['one', 'new']);
		expect(start.groups[0]?.rows.map(({ y }) => y)).toEqual([5, 0]);
	});

	it('change one kind of thing at a time: the axis first, then the marks', () => {
		const half = blend(from, to, 0.5);
		expect(half.y.to).toBe(20);
		expect(half.groups[0]?.rows[0]?.y).toBe(5);
		expect(blend(from, to, 0.25).y.to).toBe(15);
	});

	it('do not depend on how far an earlier one had come once they rest', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (first, second) => {
				expect(blend(blend(blend(from, to, first), from, second), to, 1)).toBe(to);
			})
		);
	});

	it('of another chart begin from nothing', () => {
		const other = { ...to, chart: 'other' };
		expect(blend(from, other, 0).groups[0]?.rows.map(({ y }) => y)).toEqual([0, 0]);
		expect(blend(from, other, 0).y.to).toBe(20);
	});

	it('unfold one sheet into as many as there are, in its place', () => {
		const sheet = scene('unfold', [group('a', [row('pay', 3, 0)])]);
		const at = (t: number) => blend(from, sheet, t).groups[0]?.rows.map(({ x, y }) => [x, y]);
		expect([at(0), at(0.5), at(1)]).toEqual([[[1, 0]], [[2, 0]], [[3, 0]]]);
	});
});

describe('a line that an era cuts', () => {
	const points: [number, number][] = [
		[0, 0],
		[10, 10],
		[20, 0]
	];

	it('goes to the edge, between its neighbours there', () => {
		expect(clipLine(points, 5, 15)).toEqual([
			[5, 5],
			[10, 10],
			[15, 5]
		]);
		expect(clipLine(points, -5, 5)).toEqual([
			[0, 0],
			[5, 5]
		]);
	});

	it('is whole where it lies within, and nothing where it lies without', () => {
		expect(clipLine(points, -1, 21)).toEqual(points);
		expect(clipLine(points, 30, 40)).toEqual([]);
	});
});

it('A15 draws a dot as a line of some length, which every engine draws as wide as it is meant', () => {
	expect(dotPath(12.345, 6)).toMatch(/^M12\.35 6h0?\.\d*[1-9]$/);
});
