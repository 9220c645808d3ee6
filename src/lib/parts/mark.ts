/** The mark, a sheet folded in three, as path data in a square of 48: its outer panels, and the middle one, which is red. `static/favicon.svg` has it too. */
export const MARK = { folds: ['M4 12l13-5v29L4 41z', 'M31 12l13-5v29l-13 5z'], red: 'M17 7l14 5v29l-14-5z' } as const;
