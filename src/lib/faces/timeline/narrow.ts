import { MediaQuery } from 'svelte/reactivity';

/** Where little room is: what one asks with is folded away until it is wanted, and what zooms stands beside the ribbon; as the style sheets have it. */
export const narrow = new MediaQuery('(max-width: 47em), (max-height: 34em)');

/** Where time runs downwards: side by side, the eras would be too narrow for names. A phone on its side is too low for it. As the style sheets have it. */
export const upright = new MediaQuery('(max-width: 47em), (max-width: 60em) and (min-height: 34em)');
