/** The folder that the site is built from; another one (DATA=…) for a bench, a draft or a test. */
export const DATA = process.env.DATA ?? 'data';
