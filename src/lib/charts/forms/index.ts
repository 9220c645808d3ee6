import type { FormId } from '../../story/types.ts';
import type { Geometry } from '../marks.ts';

/** Each form's code is fetched only by a page that draws it. */
export const FORMS: Record<FormId, () => Promise<Geometry>> = {
	line: async () => (await import('./line.ts')).line,
	columns: async () => (await import('./columns.ts')).columns,
	bars: async () => (await import('./bars.ts')).bars,
	squares: async () => (await import('./squares.ts')).squares
};
