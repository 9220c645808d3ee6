import { MediaQuery } from 'svelte/reactivity';

/** Where little room is: what one asks with is folded away until it is wanted, and what zooms stands beside the ribbon; as the style sheets have it. */
export const narrow = new MediaQuery('(max-width: 47em), (max-height: 34em)');
