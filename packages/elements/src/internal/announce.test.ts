import { expect } from '@open-wc/testing';
import { announcementLog } from '../test/announcements.ts';
import { holdTime, pass, releaseTime } from '../test/time.ts';
import { announce, ensureAnnouncer } from './announce.ts';

describe('announcer', () => {
  beforeEach(() => {
    holdTime(() => false);
  });
  afterEach(releaseTime);

  it('A3: there is one live region per page, in the light DOM, there before its first message', () => {
    const region = ensureAnnouncer();
    expect(ensureAnnouncer()).to.equal(region);
    expect(
      [...region.querySelectorAll('[aria-live]')].map(({ ariaLive, textContent }) => [ariaLive, textContent]),
    ).to.deep.equal([
      ['polite', ''],
      ['assertive', ''],
    ]);
    region.remove();
  });

  it('A3: says a message later, in its language, and the same one again when asked again', async () => {
    const log = announcementLog();
    announce('Bonjour', 'polite', 'fr');
    expect(log.said).to.be.empty;
    await pass(100);
    announce('Bonjour', 'polite', 'fr');
    await pass(100);
    expect(log.said).to.deep.equal(['Bonjour', 'Bonjour']);
    expect(document.querySelector<HTMLElement>('[aria-live=polite]')?.lang).to.equal('fr');
    log.stop();
  });
});
