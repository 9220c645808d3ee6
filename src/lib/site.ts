/** Where the site is served and which version it is, as the build knows them; absolute addresses need both. */
export const site: string = import.meta.env.SSR ? (process.env.ORIGIN ?? 'http://localhost:4173') : '';
export const version: string = import.meta.env.SSR ? (process.env.npm_package_version ?? '0.0.0') : '';
