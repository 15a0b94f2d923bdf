import { expect } from '@open-wc/testing';
import { safeUrl, sameOriginUrl } from './safe-url.ts';

describe('safe addresses', () => {
  it('S4: lets through https, mailto, tel and the page’s own origin', () => {
    for (const url of ['https://syndicat.example/x', 'mailto:aide@syndicat.example', 'tel:+14185550100']) {
      expect(safeUrl(url)).to.equal(url);
    }
    expect(safeUrl('/aide?x=1#y')).to.equal(`${location.origin}/aide?x=1#y`);
  });

  it('S4: refuses every other scheme, and what is no address', () => {
    const refused = [
      'javascript:x',
      ' JaVa\tScript:x',
      'data:text/html,x',
      'vbscript:x',
      'file:///x',
      'http://[',
      '',
      null,
    ];
    for (const url of [...refused, 'http://syndicat.example/', 'blob:https://evil.test/1', undefined]) {
      expect(safeUrl(url), String(url)).to.equal(undefined);
    }
  });

  it('S7: sends nobody to another origin', () => {
    expect(sameOriginUrl('/dossier')).to.equal(`${location.origin}/dossier`);
    for (const url of ['https://evil.test/', '//evil.test', '/\\evil.test', '\\\\evil.test', 'mailto:a@b.test', '']) {
      expect(sameOriginUrl(url), url).to.equal(undefined);
    }
  });
});
