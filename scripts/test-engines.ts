import { spawnSync } from 'node:child_process';
import { canInstallPackages, installPackages } from './browser.ts';
import { ENGINES } from './engines.ts';
import { ROOT } from './repository.ts';

// Firefox and WebKit are installed where that is possible; the runner prints and counts what is still missing
const missing = [];
for (const { launcher, packages } of Object.values(ENGINES)) if (!(await launcher())) missing.push(...packages);
if (missing.length && canInstallPackages()) installPackages(...missing);

const { status } = spawnSync('npm', ['run', '--silent', 'test:browser'], {
  cwd: ROOT,
  env: { ...process.env, ENGINES: Object.keys(ENGINES).join() },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
