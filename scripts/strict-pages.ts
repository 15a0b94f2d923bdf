import { createHash } from 'node:crypto';
import type { TestRunnerConfig } from '@web/test-runner';

/** Where the page stands that a test shows in a frame: the widgets alone, without the test runner. */
const STAGE = '/__stage__';

const STAGE_PAGE = `<!doctype html>
<html lang="fr">
  <head>
    <title>Stage</title>
    HOSTILE
    <script type="module" src="/packages/elements/src/test/stage-page.ts"></script>
  </head>
  <body></body>
</html>`;

/** A script of the host page's own that runs before ours. */
const HOSTILE = '<script src="/packages/elements/src/test/hostile-host.js"></script>';

/**
 * Serves every test page under the policy that trust S1 and S2 name, so that each test is also a test of it; frames
 * are the tests' own. The runner's own inline scripts are let in by their hashes.
 */
export const strictPages: NonNullable<TestRunnerConfig['middleware']>[number] = async (context, next) => {
  if (context.path === STAGE) {
    context.type = 'html';
    context.body = STAGE_PAGE.replace('HOSTILE', 'hostile' in context.query ? HOSTILE : '');
  } else {
    await next();
  }
  if (!context.response.is('html') || typeof context.body !== 'string') return;
  const hashes = [...context.body.matchAll(/<script[^>]*>([^]+?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  context.set(
    'content-security-policy',
    [
      "default-src 'none'",
      `script-src 'self' ${hashes.join(' ')}`,
      "style-src 'self'",
      "img-src 'self' blob:",
      "connect-src 'self'",
      'frame-src http:',
      "require-trusted-types-for 'script'",
      'trusted-types trait-union lit-html',
    ].join('; '),
  );
};
