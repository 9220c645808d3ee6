/** What an `{@html}` block is given in the browser: Svelte keeps the server's markup while it hydrates, whatever text it gets but the empty one. */
export const KEEP = ' ';
