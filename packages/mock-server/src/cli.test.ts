import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const command = ['--conditions=trait-union-source', fileURLToPath(new URL('./cli.ts', import.meta.url))];

test('the command serves a scenario and says how to sign in, until it is told to stop', async () => {
  const child = spawn(process.execPath, [...command, '--port', '0', '--scenario', 'email-only', '--fault', 'slow'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let said = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      said += String(chunk);
      if (said.includes('password')) break;
    }
    const [, baseUrl] = /^(http:\/\/127\.0\.0\.1:\d+\/api\/v1) \(email-only\)\n/.exec(said) ?? [];
    assert.ok(baseUrl, said);
    const faults = await fetch(new URL('/__mock/faults', baseUrl));
    assert.deepEqual(await faults.json(), [{ name: 'slow', options: {} }]);
    const capabilities = await fetch(`${baseUrl}/capabilities`, { headers: { origin: 'http://127.0.0.1:4173' } });
    assert.equal(capabilities.headers.get('access-control-allow-origin'), 'http://127.0.0.1:4173');
  } finally {
    child.kill('SIGTERM');
  }
  if (child.exitCode === null) await once(child, 'exit');
  assert.equal(child.exitCode, 0);
});

test('an unknown scenario is refused with the known ones', () => {
  const { status, stderr } = spawnSync(process.execPath, [...command, '--scenario', 'lune'], { encoding: 'utf8' });
  assert.equal(status, 2);
  assert.match(stderr, /choose among local, empty/);
});
