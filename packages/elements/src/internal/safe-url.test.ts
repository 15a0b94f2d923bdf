import { expect } from '@open-wc/testing';
import { until } from '../test/time.ts';
import { safeUrl, sameOriginUrl } from './safe-url.ts';

describe('safe addresses', () => {
  const { warn } = console;
  let warned: string[];

  beforeEach(() => {
    warned = [];
    console.warn = (line: string) => warned.push(line);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('S4, S7: the webmaster is told once of an address that is left out, and of no other', async () => {
    for (let time = 0; time < 2; time++) {
      safeUrl('/aide');
      safeUrl('');
      sameOriginUrl(undefined);
      safeUrl('ftp://syndicat.example/');
      sameOriginUrl('https://ailleurs.example/');
    }
    await until(() => warned.length > 1, 'the webmaster is told');
    safeUrl('ftp://syndicat.example/');
    sameOriginUrl('gopher://ailleurs.example/');
    await until(() => warned.length > 2, 'the webmaster is told of another');
    expect(warned.map((line) => /^\[trait-union\] "(.*?)" is left out/.exec(line)?.[1])).to.have.members([
      'ftp://syndicat.example/',
      'https://ailleurs.example/',
      'gopher://ailleurs.example/',
    ]);
  });

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
