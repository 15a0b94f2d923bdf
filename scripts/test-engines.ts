import { spawnSync } from 'node:child_process';
import { canInstallPackages, installPackages } from './browser.ts';
import { ENGINES } from './engines.ts';
import { ROOT } from './repository.ts';
import { totalsLine } from './test-totals.ts';

if (process.argv.includes('--install') && canInstallPackages()) {
  const packages = (await sorted()).missing.flatMap((name) => ENGINES[name]?.packages ?? []);
  if (packages.length) installPackages(...packages);
}

const { installed, missing } = await sorted();
for (const name of missing) {
  const packages = ENGINES[name]?.packages.join(', ');
  console.log(`Skipped: ${name} is not installed (Debian: ${packages}; npm run test:engines -- --install).`);
}
if (missing.length) console.log(totalsLine(0, 0, missing.length));
if (installed.length) {
  const { status } = spawnSync('npm', ['run', '--silent', 'test:browser'], {
    cwd: ROOT,
    env: { ...process.env, ENGINES: installed.join() },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}

async function sorted(): Promise<{ installed: string[]; missing: string[] }> {
  const names: { installed: string[]; missing: string[] } = { installed: [], missing: [] };
  for (const [name, { launcher }] of Object.entries(ENGINES)) {
    // It has `test:browser`
    if (name === 'chromium') continue;
    names[(await launcher()) ? 'installed' : 'missing'].push(name);
  }
  return names;
}
