import { expect } from '@open-wc/testing';
import { holdsPassword } from './holds-password.ts';

describe('holds password', () => {
  for (const text of [
    'mot de passe : tournesol',
    'Bonjour,\nMot de passe = tournesol\nMerci',
    'Password=hunter2!',
    'mon mdp est abc123',
    'my password is "sunflower"',
    'NIP: 4821',
  ]) {
    it(`S0-28: finds one in “${text}”`, () => {
      expect(holdsPassword(text)).to.equal(true);
    });
  }

  for (const text of [
    '',
    'Mon mot de passe est expiré.',
    'J’ai oublié mon mot de passe',
    'my password is refused every time',
    'Mot de passe : le site le refuse',
    'Le tournevis: 12 pouces',
  ]) {
    it(`S0-28: finds none in “${text}”`, () => {
      expect(holdsPassword(text)).to.equal(false);
    });
  }

  it('reads any text without delay', () => {
    const started = performance.now();
    for (const filler of [' ', 'password', ': ', 'password: ', '1'])
      holdsPassword(`password ${filler.repeat(4000 / filler.length)}!`);
    // A busy machine takes seconds, a regular expression that backtracks minutes
    expect(performance.now() - started).to.be.below(5_000);
  });
});
