/** `npm run monkey`: 10,000 random actions at the built story; MONKEY_SEED walks another way. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['playwright', 'test', 'tests/browser/monkey.spec.ts'], {
	stdio: 'inherit',
	env: { MONKEY_ACTIONS: '10000', ...process.env },
	shell: process.platform === 'win32'
});
process.exit(status ?? 1);
