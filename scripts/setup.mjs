/** What a fresh machine needs before anything of the project can run. Node's own modules alone: nothing is installed yet. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const NEEDED = [20, 19];

/** Runs a command in the foreground; ends the process with its code when it fails. */
export function run(command, args, options = {}) {
	const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32', ...options });
	if (error) stop(`${command} could not be run: ${error.message}`);
	if (status !== 0) process.exit(status ?? 1);
}

/** Ends with one clear line. */
export function stop(message) {
	console.error(message);
	process.exit(1);
}

/** Installs the locked packages unless exactly these are there. */
export function install() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
		stop(`Threefold needs Node ${NEEDED.join('.')} or later; this is ${process.versions.node}. Install a newer Node and try again.`);
	}
	if (upToDate()) return;
	console.log('Installing packages …');
	run('npm', ['ci', '--no-fund', '--no-audit']);
}

/** npm writes what it installed into node_modules/.package-lock.json; compared package by package with the lock. */
function upToDate() {
	const installed = 'node_modules/.package-lock.json';
	if (!existsSync(installed)) return false;
	const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
	const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
	return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || have[path]?.version === version);
}
