/** `npm start` on a fresh machine: installs what is missing, checks the data, builds, serves, and prints the address. */
import { install, run, stop } from './setup.mjs';

install();
run('npm', ['run', '--silent', 'build']);
const { serve } = await import('./serve.mjs');
await serve('build', Number(process.env.PORT ?? 4173)).then(
	({ address }) => console.log(`\nThreefold is at ${address}   (Ctrl+C stops it)`),
	(error) => stop(error.message)
);
