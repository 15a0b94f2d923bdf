import type { MockPortal } from '@trait-union/mock-server';
import { html } from 'lit';
import { passwordWords } from '../../messages/password.ts';
import {
  demoCredentials,
  devtools,
  expect,
  field,
  fill,
  find,
  findAll,
  focused,
  inChromium,
  inFrame,
  localMembers,
  pass,
  perceived,
  perceivedText,
  press,
  samplePasskey,
  settle,
  stage,
  typeText,
  until,
  type Scene,
} from '../../test/fixture.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import './member-login.define.ts';
import type { MemberLoginSucceededEvent } from './member-login.events.ts';
import { words } from './member-login.messages.ts';
import { identifierLabel, identifierRequired } from '../../messages/identifiers.ts';
import { words as signedInWords } from './member-login.signed-in.ts';

const markup = html`<member-login recovery-url="/oubli" sign-up-url="/inscription">
  <a href="https://membres.local101.example">Espace membre</a>
</member-login>`;

const wrong = 'pas-le-bon';

const identifier = ({ lang, page }: Scene): HTMLInputElement =>
  field(identifierLabel(lang, ['email', 'member-number']), page);
const password = ({ lang, page }: Scene): HTMLInputElement => field(passwordWords[lang].password, page);
const submit = ({ lang, page }: Scene): HTMLElement => find('button', words[lang].submit, page);
const isSignedIn = ({ lang, page }: Scene): boolean => findAll('button', signedInWords[lang].signOut, page).length > 0;
const signIns = ({ portal }: Scene): MockPortal['requests'] =>
  portal.requests.filter(({ operation }) => operation === 'session.signIn');

function type(scene: Scene, who: string = demoCredentials.email, secret: string = demoCredentials.password): void {
  fill(identifier(scene), who);
  fill(password(scene), secret);
}

function send(scene: Scene): void {
  submit(scene).focus();
  submit(scene).click();
}

/** Types, sends, and waits until the member was told. */
async function attempt(scene: Scene, who?: string, secret?: string): Promise<void> {
  const said = scene.announcements.length;
  type(scene, who, secret);
  send(scene);
  await until(() => scene.announcements.length > said, 'the member was told');
}

/** How many sessions a portal has opened. */
const opened = new WeakMap<MockPortal, number>();

function countSessions(portal: MockPortal): void {
  const { sessions } = portal.db;
  const { open } = sessions;
  sessions.open = (session) => {
    opened.set(portal, (opened.get(portal) ?? 0) + 1);
    return open(session);
  };
}

widgetSuite({
  tag: 'member-login',
  create: () => markup,
  states: {
    credentials: {},
    'missing-fields': { arrive: send },
    rejected: { arrive: (scene) => attempt(scene, demoCredentials.email, wrong) },
    ambiguous: { arrive: (scene) => attempt(scene, localMembers.sharedEmail.email) },
    'password-expired': { arrive: (scene) => attempt(scene, localMembers.passwordExpired) },
    'rate-limited': {
      arrive: (scene) => {
        scene.portal.faults.set('rate-limited');
        return attempt(scene);
      },
    },
    'signed-in': { member: demoCredentials.memberNumber },
  },
  journey: {
    widget: 'login',
    operation: 'session.signIn',
    answer: ['state', 'member', 'member.id', 'member.displayName', 'member.memberNumber', 'expiresAt'],
    begin: (scene) => {
      type(scene);
    },
    typed: ({ page }) =>
      Object.fromEntries([...page.querySelectorAll('input')].map(({ name, value }) => [name, value])),
    acts: [send, (scene) => password(scene).form?.requestSubmit()],
    again: (scene) => {
      type(scene);
      send(scene);
    },
    done: isSignedIn,
    prepare: countSessions,
    effects: ({ portal }) => opened.get(portal) ?? 0,
  },
});

describe('member-login: signing in', () => {
  it('S0-01: signs a member in, says who they are, and tells the page an opaque id only', async () => {
    const scene = await stage(markup);
    const events: MemberLoginSucceededEvent[] = [];
    scene.page.addEventListener('member-login-succeeded', (event) => events.push(event));
    type(scene);
    send(scene);
    await until(() => isSignedIn(scene));
    const heading = find('heading', 'Bonjour, Marie-Ève Tremblay-Côté');
    expect(focused()).to.equal(heading);
    expect(events).to.have.length(1);
    expect(Object.entries(events[0] ?? {}).filter(([name]) => name !== 'isTrusted')).to.deep.equal([
      ['memberId', 'k7w2m9'],
    ]);
  });

  it('S0-11: the way to signing up is in view and on the way of the Tab key', async () => {
    const scene = await stage(markup);
    identifier(scene).focus();
    const stops = [];
    for (let stop = 0; stop < 5; stop++) {
      await press('Tab');
      stops.push(focused());
    }
    expect(stops).to.deep.equal([
      password(scene),
      find('button', 'Afficher le mot de passe'),
      submit(scene),
      find('link', 'Mot de passe oublié ?'),
      find('link', 'Inscrivez-vous'),
    ]);
    expect(find('link', 'Inscrivez-vous')).to.have.property('pathname', '/inscription');
  });

  it('S1-02: spaces and capitals in the e-mail do not matter', async () => {
    const scene = await stage(markup);
    type(scene, `  ${demoCredentials.email.toUpperCase()} `);
    send(scene);
    await until(() => isSignedIn(scene));
  });

  it('S4-01: one field takes either identifier, and its label says so', async () => {
    const scene = await stage(markup);
    type(scene, demoCredentials.memberNumber.replace('-', ' '));
    send(scene);
    await until(() => isSignedIn(scene));
    await stage(markup, { scenario: 'email-only' });
    await until(() => field('Courriel'));
    await stage(markup, { scenario: 'member-number-only', lang: 'en' });
    await until(() => field('Member number'));
    await stage(markup, { scenario: 'chosen-user-name' });
    await until(() => field('Courriel, numéro de membre ou nom d’utilisateur'));
  });

  for (const memberNumber of localMembers.sharedEmail.memberNumbers) {
    it(`S4-02, B-04: a shared e-mail asks for the member number (${memberNumber})`, async () => {
      const scene = await stage(markup);
      await attempt(scene, localMembers.sharedEmail.email);
      const number = field('Numéro de membre');
      expect(focused()).to.equal(number);
      expect(scene.announcements).to.deep.equal([words.fr.said['ambiguous-identifier']]);
      expect(identifier(scene).value).to.equal(localMembers.sharedEmail.email);
      expect(password(scene).value).to.equal(demoCredentials.password);
      fill(number, memberNumber);
      send(scene);
      await until(() => isSignedIn(scene));
      expect(scene.client.session.state).to.have.nested.property('member.memberNumber', memberNumber);
    });
  }

  it('S4-04: a refusal stays until the next try, and keeps the identifier', async () => {
    const scene = await stage(markup);
    await attempt(scene, demoCredentials.email, wrong);
    expect(identifier(scene).value).to.equal(demoCredentials.email);
    expect(focused()).to.equal(password(scene));
    await pass(60_000);
    expect(perceivedText()).to.contain(words.fr.said['credentials-rejected']);
    fill(password(scene), demoCredentials.password);
    send(scene);
    await until(() => isSignedIn(scene));
    expect(perceivedText()).not.to.contain(words.fr.said['credentials-rejected']);
  });

  it('A4: a refusal is told by a sign as well as by colour, and the sign is not read aloud', async () => {
    const scene = await stage(markup);
    await attempt(scene, demoCredentials.memberNumber, 'mauvais');
    const said = scene.element.querySelector('p.said')!;
    expect(getComputedStyle(said, '::before').content).to.equal('"!" / ""');
  });

  it('S26: the reference to quote is never broken over two lines', async () => {
    const scene = await stage(markup, {
      prepare: ({ faults }) => {
        faults.set('server-error', { status: 500 });
      },
    });
    scene.page.style.inlineSize = '18em';
    type(scene);
    send(scene);
    const reference = await until(() => [...perceived(scene.page)].find((part) => part.textContent.startsWith('TU-')));
    scene.page.style.fontFamily = 'monospace';
    for (let width = 18; width < 24; width += 0.25) {
      scene.page.style.inlineSize = `${width}em`;
      const range = document.createRange();
      range.selectNodeContents(reference);
      expect(new Set([...range.getClientRects()].map(({ top }) => top)).size, `${width}em`).to.equal(1);
    }
  });

  it('S4-05: says that Caps Lock is on, while it is', async () => {
    const scene = await stage(markup);
    const key = (modifierCapsLock: boolean): boolean =>
      password(scene).dispatchEvent(new KeyboardEvent('keyup', { key: 'a', bubbles: true, modifierCapsLock }));
    key(true);
    key(true);
    await pass(100);
    expect(perceivedText()).to.contain(passwordWords.fr.capsLock);
    const described = password(scene).getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).to.equal(passwordWords.fr.capsLock);
    expect(scene.announcements).to.deep.equal([passwordWords.fr.capsLock]);
    key(false);
    await settle();
    expect(perceivedText()).not.to.contain(passwordWords.fr.capsLock);
  });

  it('A2: asks for what is missing on submit only, in the order of the form', async () => {
    const scene = await stage(markup);
    identifier(scene).focus();
    password(scene).focus();
    await settle();
    const required = identifierRequired('fr', ['email', 'member-number']);
    expect(required).to.equal('Entrez votre courriel ou votre numéro de membre.');
    expect(perceivedText()).not.to.contain(required);
    send(scene);
    await settle();
    expect(focused()).to.equal(identifier(scene));
    expect(identifier(scene).ariaInvalid).to.equal('true');
    expect(perceivedText()).to.contain(required).and.contain(passwordWords.fr.required);
    expect(signIns(scene)).to.be.empty;
  });

  it('R19: a double click, or Enter and a click, is one request', async () => {
    for (const again of [send, (scene: Scene) => password(scene).form?.requestSubmit()]) {
      const scene = await stage(markup);
      type(scene);
      send(scene);
      again(scene);
      await until(() => isSignedIn(scene));
      expect(signIns(scene)).to.have.length(1);
    }
  });
});

describe('member-login: what it gives away', () => {
  it('S14: after too many tries says how long to wait, keeps the identifier, and sends nothing by itself', async () => {
    const scene = await stage(markup);
    for (let turn = 0; turn < 5; turn++) await attempt(scene, demoCredentials.email, wrong);
    await attempt(scene, demoCredentials.email, demoCredentials.password);
    expect(perceivedText()).to.match(/Trop de tentatives en peu de temps\. Réessayez dans (1 min|\d\d s)/);
    expect(identifier(scene).value).to.equal(demoCredentials.email);
    expect(password(scene).value).to.equal('');
    expect(find('link', 'Mot de passe oublié ?')).to.be.ok;
    const sent = signIns(scene).length;
    type(scene);
    send(scene);
    await pass(70_000);
    expect(signIns(scene)).to.have.length(sent);
    expect(perceivedText()).not.to.contain('Réessayez dans');
    send(scene);
    await until(() => isSignedIn(scene));
  });

  it('P6: the password is no text for spelling, capitals or memory, and goes after a refusal', async () => {
    const scene = await stage(markup);
    const secret = password(scene);
    expect([secret.type, secret.spellcheck, secret.autocapitalize, secret.autocomplete]).to.deep.equal([
      'password',
      false,
      'none',
      'current-password',
    ]);
    find('button', passwordWords.fr.showLabel).click();
    await settle();
    expect(secret.type).to.equal('text');
    type(scene, demoCredentials.email, wrong);
    send(scene);
    await settle();
    expect(secret.type).to.equal('password');
    await until(() => scene.announcements.includes(words.fr.said['credentials-rejected']));
    expect(secret.value).to.equal('');
  });

  it('A16: the password is hidden until shown, and what the button does and did is said', async () => {
    const scene = await stage(markup);
    find('button', passwordWords.fr.showLabel).click();
    await pass(100);
    expect(password(scene).type).to.equal('text');
    find('button', passwordWords.fr.hideLabel).click();
    await pass(100);
    expect(password(scene).type).to.equal('password');
    expect(scene.announcements).to.deep.equal([passwordWords.fr.shown, passwordWords.fr.hidden]);
  });
});

describe('member-login: password managers', () => {
  it('A5: the fields stand in the document, in a real form with a submit button', async () => {
    await stage(markup);
    const secret = document.querySelector<HTMLInputElement>('form input[type=password][autocomplete=current-password]');
    const name = document.querySelector<HTMLInputElement>('form input[autocomplete~=username]');
    expect(secret?.form).to.be.ok.and.equal(name?.form);
    expect(secret?.form?.querySelector('button[type=submit]')).to.be.ok;
    expect([name?.name, secret?.name, name?.id, secret?.id].every(Boolean)).to.equal(true);
    expect(name?.autocomplete.split(' ').at(-1), 'S19: the last token').to.equal('webauthn');
  });

  it('A5: keys at machine speed arrive whole, and pasting is allowed', async () => {
    const scene = await stage(markup);
    await typeText(identifier(scene), demoCredentials.email);
    await press('Tab');
    await typeText(password(scene), demoCredentials.password);
    expect([identifier(scene).value, password(scene).value]).to.deep.equal([
      demoCredentials.email,
      demoCredentials.password,
    ]);
    const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
    expect(password(scene).dispatchEvent(paste)).to.equal(true);
    await press('Enter');
    await until(() => isSignedIn(scene));
  });
});

describe('member-login: where it leads', () => {
  const here = location.origin;
  const elsewhere = [
    'https://evil.test/',
    '//evil.test/',
    '/\\evil.test/',
    '\\\\evil.test\\',
    'https:\\\\evil.test',
    ' https://evil.test',
    'https://evil.test%2f@localhost/',
    `https://${location.host}.evil.test/`,
    `https://${location.host}@evil.test/`,
    'javascript:canary()',
    'data:text/html,x',
    'blob:https://evil.test/1',
    'file:///etc/passwd',
    'ftp://evil.test/',
    'mailto:a@evil.test',
    'http://[',
  ];

  /** Where the page wanted to go; it does not get there. */
  async function destinationsOf(scene: Scene): Promise<string[]> {
    const wanted: string[] = [];
    const stop = (event: NavigateEvent): void => {
      wanted.push(event.destination.url);
      event.preventDefault();
    };
    navigation.addEventListener('navigate', stop);
    type(scene);
    send(scene);
    await until(() => isSignedIn(scene));
    await settle();
    navigation.removeEventListener('navigate', stop);
    return wanted;
  }

  const going = (to: string) => html`<member-login return-to=${to}></member-login>`;

  inChromium('S0-25: goes back to a page of the same site', async () => {
    expect(await destinationsOf(await stage(going('/mon-dossier?x=1#y')))).to.deep.equal([`${here}/mon-dossier?x=1#y`]);
    expect(await destinationsOf(await stage(going('')))).to.deep.equal([]);
  });

  inChromium('S7: never leads to another site, whatever the address looks like', async () => {
    for (const address of elsewhere) {
      const wanted = await destinationsOf(await stage(going(address)));
      expect(
        wanted.filter((url) => new URL(url).origin !== here),
        address,
      ).to.deep.equal([]);
    }
  });

  inChromium('S0-25: the page’s own address may say where to go back to', async () => {
    const { pathname, search } = location;
    const arriving = async (to: string): Promise<string[]> => {
      history.replaceState(null, '', `${pathname}?return-to=${encodeURIComponent(to)}`);
      try {
        return await destinationsOf(await stage(going('')));
      } finally {
        history.replaceState(null, '', pathname + search);
      }
    };
    expect(await arriving('/mon-dossier?x=1#y')).to.deep.equal([`${here}/mon-dossier?x=1#y`]);
    for (const address of elsewhere) {
      const wanted = await arriving(address);
      expect(
        wanted.filter((url) => new URL(url).origin !== here),
        `S7: ${address}`,
      ).to.deep.equal([]);
    }
  });

  it('S4: links to recovery and signing up are there only for addresses that are safe', async () => {
    await stage(html`<member-login recovery-url="javascript:canary()" sign-up-url="data:text/html,x"></member-login>`);
    expect(findAll('link')).to.be.empty;
  });
});

describe('member-login: where it refuses', () => {
  const seen = `JSON.stringify([document.querySelector('member-login')?.shadowRoot?.textContent, document.querySelectorAll('input').length])`;

  /** The words and the number of fields of the widget alone in a frame of another origin. */
  async function framed(host: string): Promise<[string, number]> {
    const url = `http://${host}:${location.port}/__stage__?tag=member-login`;
    const frame = document.createElement('iframe');
    frame.src = `${url}#alone`;
    document.body.append(frame);
    try {
      for (;;) {
        const [text, fields] = JSON.parse((await inFrame<string>(url, seen)) ?? '[]') as [string?, number?];
        if (text && /\.\s/.test(text) && fields !== undefined) return [text, fields];
      }
    } finally {
      frame.remove();
    }
  }

  inChromium('R5: on a page without https it asks for no password, and says why', async () => {
    const [text, fields] = await framed('union.test');
    expect(text).to.contain('Cette page n’est pas sécurisée');
    expect(fields).to.equal(0);
  });

  inChromium('S18: inside another site it shows no field, and the way to its own page', async () => {
    const [text, fields] = await framed('127.0.0.1');
    expect(text).to.contain('à l’intérieur d’un autre site').and.contain('Ouvrir la page de connexion');
    expect(fields).to.equal(0);
  });
});

describe('member-login: passkeys', () => {
  const base64 = (base64Url: string): string =>
    base64Url
      .replaceAll('-', '+')
      .replaceAll('_', '/')
      .padEnd(Math.ceil(base64Url.length / 4) * 4, '=');

  function replace(target: object, name: string, value: unknown): () => void {
    const before = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, { configurable: true, value });
    return () => {
      if (before) Object.defineProperty(target, name, before);
      else Reflect.deleteProperty(target, name);
    };
  }

  async function withAuthenticator(run: () => Promise<void>): Promise<void> {
    await devtools('WebAuthn.enable');
    const { authenticatorId } = await devtools<{ authenticatorId: string }>('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await devtools('WebAuthn.addCredential', {
      authenticatorId,
      credential: {
        credentialId: base64(samplePasskey.credentialId),
        userHandle: base64(samplePasskey.userHandle),
        privateKey: base64(samplePasskey.privateKey),
        rpId: location.hostname,
        isResidentCredential: true,
        signCount: 1,
      },
    });
    try {
      await run();
    } finally {
      await devtools('WebAuthn.disable');
    }
  }

  inChromium('S19: a passkey that the browser offers signs the member in', () =>
    withAuthenticator(async () => {
      const scene = await stage(markup, { scenario: 'passkeys' });
      await until(() => isSignedIn(scene));
      expect(scene.portal.requests.map(({ operation }) => operation)).to.include('session.signInWithPasskey');
      expect(signIns(scene)).to.be.empty;
    }),
  );

  it('S19: a passkey call that never ends does not keep anyone from the password', async () => {
    const scene = await stage(markup, {
      scenario: 'passkeys',
      prepare: ({ faults }) => {
        faults.set('hang', { operation: 'session.passkeyOptions' });
      },
    });
    type(scene);
    send(scene);
    await until(() => isSignedIn(scene));
    expect(signIns(scene)).to.have.length(1);
  });

  it('S19: leaving the page gives the passkey call up', async () => {
    let signal: AbortSignal | undefined;
    const get: CredentialsContainer['get'] = (options) => {
      signal = options?.signal;
      return new Promise(() => undefined);
    };
    // Whole, because an engine may have no passkeys of its own
    const browser = Object.assign(() => undefined, { isConditionalMediationAvailable: () => Promise.resolve(true) });
    const restore = [replace(navigator, 'credentials', { get }), replace(window, 'PublicKeyCredential', browser)];
    try {
      const scene = await stage(markup, { scenario: 'passkeys' });
      const asked = await until(() => signal, 'the browser was asked');
      scene.element.remove();
      await settle();
      expect(asked.aborted).to.equal(true);
    } finally {
      for (const undo of restore) undo();
    }
  });

  it('S19: a backend without passkeys is not asked for any', async () => {
    const scene = await stage(markup);
    await pass(1_000);
    expect(scene.portal.requests.map(({ operation }) => operation)).not.to.include('session.passkeyOptions');
  });
});
