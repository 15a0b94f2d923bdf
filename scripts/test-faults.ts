import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { ROOT } from './repository.ts';

/** What is tried with random faults, and how often: before a release, at another seed each time. */
const LONG_RUNS = { 'test:models': '10000', 'test:browser': '1000' };

const RANDOM_SEED = String(randomInt(2 ** 31));
for (const [script, RANDOM_RUNS] of Object.entries(LONG_RUNS)) {
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: ROOT,
    env: { RANDOM_SEED, RANDOM_RUNS, ...process.env },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exitCode = 1;
}
