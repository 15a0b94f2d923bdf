import { expect } from '@open-wc/testing';
import { complaints } from '../internal/complaints.ts';
import { portalAddress } from './portal-address.ts';

describe('data-portal', () => {
  it('takes an https address, plain http on this machine only, and demo', () => {
    for (const url of [
      'https://membres.local101.example/api/v1',
      'http://127.0.0.1:4010/api/v1',
      'http://localhost/x',
    ]) {
      expect(portalAddress({ portal: url })).to.deep.equal({ ok: true, url });
    }
    expect(portalAddress({ portal: 'demo' })).to.include({ ok: true, file: 'demo.js' });
  });

  it('B-01: takes oidc as the way to sign in; a slip of the pen never leads to a password form', () => {
    const portal = 'https://membres.local101.example/api/v1';
    for (const signIn of ['oidc', 'OIDC', 'oicd', '../evil', 'constructor']) {
      expect(portalAddress({ portal, signIn })).to.deep.equal({ ok: true, url: portal, file: 'oidc.js' });
    }
    expect(portalAddress({ portal, signIn: '' })).to.deep.equal({ ok: true, url: portal });
  });

  it('S5: says in one line what is wrong with anything else', () => {
    for (const value of [undefined, '', 'membres', 'http://membres.example/', 'javascript:x', 'ftp://x.example/']) {
      const address = portalAddress({ portal: value });
      expect(address.ok, String(value)).to.equal(false);
      expect(address.ok ? '' : complaints[address.problem](value ?? ''))
        .to.contain('data-portal')
        .and.not.contain('\n');
    }
  });
});
