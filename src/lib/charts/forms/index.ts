import type { FormId } from '../../story/types.ts';
import type { Geometry } from '../marks.ts';

/** Each form's code is fetched only by a page that draws it. */
export const FORMS: Record<FormId, () => Promise<Geometry>> = {
	line: async () => (await import('./line.ts')).line,
	columns: async () => (await import('./columns.ts')).columns,
	bars: async () => (await import('./bars.ts')).bars,
	squares: async () => (await import('./squares.ts')).squares,
	slope: async () => (await import('./slope.ts')).slope,
	range: async () => (await import('./range.ts')).range,
	spans: async () => (await import('./spans.ts')).spans,
	stack: async () => (await import('./stack.ts')).stack,
	unfold: async () => (await import('./unfold.ts')).unfold,
	correction: async () => (await import('./correction.ts')).correction
};
