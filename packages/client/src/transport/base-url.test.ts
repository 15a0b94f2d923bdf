import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseBaseUrl, urlBelow } from './base-url.ts';

describe('S5: the base URL', () => {
  for (const [given, kept] of [
    ['https://portal.test/api/v1', 'https://portal.test/api/v1'],
    ['https://portal.test/api/v1//', 'https://portal.test/api/v1'],
    ['https://portal.test', 'https://portal.test'],
    ['http://localhost:4010/api', 'http://localhost:4010/api'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
    ['http://[::1]:4010', 'http://[::1]:4010'],
  ] as const) {
    it(`takes ${given}`, () => {
      assert.equal(parseBaseUrl(given), kept);
    });
  }

  for (const given of [
    'http://portal.test/api',
    'http://localhost.evil.test',
    'http://127.0.0.1.evil.test',
    'https://user:secret@portal.test',
    'https://user@portal.test',
    'https://portal.test/?to=evil',
    'https://portal.test/?',
    'https://portal.test/#',
    'https://portal.test/#x',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://portal.test',
    '//portal.test/api',
    '/api',
    'demo',
    '',
  ]) {
    it(`refuses ${given || 'nothing'}`, () => {
      assert.throws(() => parseBaseUrl(given), TypeError);
    });
  }

  it('is never left by a path', () => {
    assert.equal(urlBelow('https://portal.test/api', '/session'), 'https://portal.test/api/session');
    for (const path of [
      '/../other',
      '/%2e%2e/other',
      '/..\\other',
      '@evil.test/',
      '.evil.test/',
      ':8443/',
      'x/session',
    ]) {
      assert.throws(() => urlBelow('https://portal.test/api', path), TypeError, path);
    }
    assert.throws(() => urlBelow('https://portal.test', '@evil.test/'), TypeError);
  });
});
