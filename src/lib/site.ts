/** Where the site is served, which version it is, and the mail address for what readers report (none where the build is told of none), as the build knows them. */
export const site: string = import.meta.env.SSR ? (process.env.ORIGIN ?? 'http://localhost:4173') : '';
export const version: string = import.meta.env.SSR ? (process.env.npm_package_version ?? '0.0.0') : '';
export const contact: string = import.meta.env.SSR ? (process.env.CONTACT ?? '') : '';
