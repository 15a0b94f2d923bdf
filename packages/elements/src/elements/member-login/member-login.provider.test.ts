import { ClientError, type PortalClient, type ProviderSignIn } from '@trait-union/client';
import { html } from 'lit';
import { errorWords } from '../../messages/errors.ts';
import {
  demoCredentials,
  expect,
  find,
  findAll,
  focused,
  perceivedText,
  press,
  settle,
  stage,
  until,
  type Scene,
  type SceneOptions,
} from '../../test/fixture.ts';
import './member-login.define.ts';
import type { MemberLoginSucceededEvent } from './member-login.events.ts';
import type { MemberLogin } from './member-login.ts';

const label = { fr: 'Se connecter', en: 'Sign in' };
const leaving = { fr: 'Redirection en cours…', en: 'Redirecting…' };

interface ProviderScene extends Scene {
  /** Where members were to be sent back to, one entry for each departure. */
  departures: (string | undefined)[];
  /** What the next departure comes to, in place of leaving the page. */
  fail: (code: ClientError['code']) => void;
}

/** A page whose portal has an identity provider. */
async function open(options: SceneOptions & { returnTo?: string; returned?: boolean } = {}): Promise<ProviderScene> {
  const { returnTo = '', returned = false } = options;
  const departures: (string | undefined)[] = [];
  let failure: ClientError['code'] | undefined;
  let isTold = !returned;
  const provider: ProviderSignIn = {
    signIn: (to) => {
      departures.push(to?.returnTo);
      const code = failure;
      failure = undefined;
      return code ? Promise.reject(new ClientError(code)) : new Promise(() => undefined);
    },
    reauthenticate: () => Promise.reject(new ClientError('aborted')),
    takeReturn: () => {
      const takes = !isTold;
      isTold = true;
      return takes;
    },
  };
  const scene = await stage(html`<main></main>`, options);
  const session = Object.create(scene.client.session, { provider: { value: provider } }) as PortalClient['session'];
  const login = Object.assign(document.createElement('member-login'), { returnTo });
  login.client = { ...scene.client, session };
  scene.element.append(login);
  await until(() => scene.client.session.state.status !== 'unknown', 'the session is known');
  await settle();
  return { ...scene, element: login, departures, fail: (code) => void (failure = code) };
}

const button = ({ lang }: Scene): HTMLElement => find('button', label[lang]);

describe('member-login: at an identity provider', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`B-01: one button in place of the form, which the keyboard reaches (${lang})`, async () => {
      const scene = await open({ lang });
      expect(document.querySelector('input')).to.equal(null);
      await press('Tab');
      expect(focused()).to.equal(button(scene));
      await press('Enter');
      await settle();
      expect(scene.departures).to.deep.equal([undefined]);
      expect(findAll('button', leaving[lang])).to.have.length(1);
    });
  }

  it('R19: a double click leaves once', async () => {
    const scene = await open();
    const start = button(scene);
    start.click();
    start.click();
    await settle();
    expect(scene.departures).to.have.length(1);
  });

  it('R18: back from the provider out of the cache, the button works again', async () => {
    const scene = await open();
    button(scene).click();
    await settle();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settle();
    button(scene).click();
    await settle();
    expect(scene.departures).to.have.length(2);
  });

  for (const code of ['provider-unavailable', 'sign-in-refused', 'cookies-blocked'] as const) {
    it(`S16: ${code} is said once, and can be tried again`, async () => {
      const scene = await open();
      scene.fail(code);
      button(scene).click();
      await until(() => findAll('button', errorWords.fr.retry).length, 'the failure is shown');
      expect(scene.announcements).to.deep.equal([errorWords.fr[code]]);
      const words = errorWords.fr[code].replaceAll(/\s/g, ' ');
      expect(perceivedText()).to.contain(words);
      find('button', errorWords.fr.retry).click();
      await settle();
      expect(scene.departures).to.have.length(2);
      expect(perceivedText()).not.to.contain(words);
    });
  }

  it('S0-25, S7: goes on to a page of the same site, never to another', async () => {
    const own = await open({ returnTo: '/mon-dossier' });
    button(own).click();
    const foreign = await open({ returnTo: 'https://evil.test/' });
    button(foreign).click();
    await settle();
    expect(own.departures).to.deep.equal([`${location.origin}/mon-dossier`]);
    expect(foreign.departures).to.deep.equal([undefined]);
  });

  it('B-01: the page where a sign-in ended is told, once, an opaque id only', async () => {
    const told: string[] = [];
    const tell = (event: Event): number => told.push((event as MemberLoginSucceededEvent).memberId);
    document.addEventListener('member-login-succeeded', tell);
    const scene = await open({ member: demoCredentials.memberNumber, returned: true });
    (scene.element as MemberLogin).requestUpdate();
    await settle();
    document.removeEventListener('member-login-succeeded', tell);
    expect(told).to.deep.equal(['k7w2m9']);
  });
});
