import type { FormId } from '../../story/types.ts';
import type { Geometry } from '../marks.ts';
import { bars } from './bars.ts';
import { columns } from './columns.ts';
import { correction } from './correction.ts';
import { line } from './line.ts';
import { range } from './range.ts';
import { slope } from './slope.ts';
import { spans } from './spans.ts';
import { squares } from './squares.ts';
import { stack } from './stack.ts';
import { unfold } from './unfold.ts';

/** Every form at once: for the build, which draws them all. A page fetches them one by one (index.ts). */
export const GEOMETRY: Record<FormId, Geometry> = { line, columns, bars, squares, slope, range, spans, stack, unfold, correction };
