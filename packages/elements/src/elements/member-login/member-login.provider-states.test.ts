import { ClientError, type PortalClient, type SessionState } from '@trait-union/client';
import { html } from 'lit';
import { demoCredentials, find, settle, until, type Scene } from '../../test/fixture.ts';
import { perceived } from '../../test/perceive.ts';
import { widgetSuite, type State } from '../../test/widget-suite.ts';
import './member-login.define.ts';

const label = { fr: 'Se connecter', en: 'Sign in' };

/** A portal whose members sign in elsewhere: what becomes of a departure, and what the page knew when it came. */
const elsewhere =
  (depart: () => Promise<never>, state?: SessionState) =>
  (client: PortalClient): PortalClient => {
    const provider = { signIn: depart, reauthenticate: depart, takeReturn: () => false };
    const session = Object.create(client.session, {
      provider: { value: provider },
      ...(state && { state: { value: state } }),
    }) as PortalClient['session'];
    return { ...client, session };
  };

const leave = (): Promise<never> => new Promise(() => undefined);

const start = async ({ lang, page }: Scene): Promise<void> => {
  const button = find('button', label[lang], page);
  button.focus();
  button.click();
  await settle();
};

const isSaid = ({ page }: Scene): unknown =>
  until(() => [...perceived(page)].some(({ part }) => part.contains('notice')), 'what went wrong is shown');

/** Said when the member presses the button. */
const refused = (code: ClientError['code']): State => ({
  adapt: elsewhere(() => Promise.reject(new ClientError(code))),
  arrive: async (scene) => {
    await start(scene);
    await isSaid(scene);
  },
});

/** Said on the page that the member comes back to. */
const lost = (code: ClientError['code']): State => ({
  adapt: elsewhere(leave, { status: 'failed', error: new ClientError(code) }),
  arrive: isSaid,
});

widgetSuite({
  tag: 'member-login',
  create: () => html`<member-login><a href="https://membres.local101.example">Espace membre</a></member-login>`,
  states: {
    'at-provider': { adapt: elsewhere(leave) },
    'at-provider-unavailable': refused('provider-unavailable'),
    'at-provider-refused': refused('sign-in-refused'),
    'at-provider-cookies-blocked': refused('cookies-blocked'),
    'at-provider-lost': lost('sign-in-lost'),
    'at-provider-redirect-loop': lost('redirect-loop'),
    'at-provider-signed-in': { adapt: elsewhere(leave), member: demoCredentials.memberNumber },
    'at-provider-leaving': { adapt: elsewhere(leave), arrive: start },
  },
});
