import { spawnSync } from 'node:child_process';
import { ROOT } from './repository.ts';

// The tests in Chromium, with long series of random faults: before a release
const { status } = spawnSync('npm', ['run', '--silent', 'test:browser'], {
  cwd: ROOT,
  env: { FAULT_RUNS: '1000', SILENCE_RUNS: '1000', WALK_RUNS: '1000', ...process.env },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
