import { newcomers } from '@trait-union/mock-server';
import { html } from 'lit';
import type { Locale } from '../../controllers/localize-controller.ts';
import {
  demoCredentials,
  expect,
  fill,
  find,
  focused,
  isChromium,
  localMembers,
  stage,
  until,
} from '../../test/fixture.ts';
import { accessibilityTree } from '../../test/suite/accessibility-tree.ts';
import './member-login.define.ts';
import { words } from './member-login.messages.ts';

const markup = html`<member-login recovery-url="/oubli" sign-up-url="/inscription"></member-login>`;

const right = demoCredentials.password;
const wrong = 'pas-le-bon';

const [first, second] = localMembers.sharedEmail.memberNumbers;

/** What somebody who tries accounts may type, and what they must not learn from the answer. */
const attempts: Readonly<Record<string, readonly [identifier: string, password: string]>> = {
  'an e-mail that nobody has': ['personne@example.org', right],
  'a member number that nobody has': ['101-9999', right],
  'another form of number': ['42', right],
  'a name in place of an identifier': ['Marie-Ève Tremblay-Côté', right],
  nonsense: ['%00\u202e<b>💥', right],
  'two at signs': ['@@', right],
  'a very long one': ['x'.repeat(254), right],
  'an e-mail, the password nearly right': [demoCredentials.email, `${right} `],
  'an e-mail, the password in capitals': [demoCredentials.email, right.toUpperCase()],
  'a member number': [demoCredentials.memberNumber, wrong],
  'an e-mail in capitals, with spaces': [`  ${demoCredentials.email.toUpperCase()} `, wrong],
  'a number with spaces': [demoCredentials.memberNumber.replace('-', ' '), wrong],
  'an e-mail that two members share': [localMembers.sharedEmail.email, wrong],
  'one of the two who share it': [first, wrong],
  'the other one': [second, wrong],
  'a password that is too old': [localMembers.passwordExpired, wrong],
  'a locked account': [localMembers.locked, right],
  'a locked account, wrong password': [localMembers.locked, wrong],
  'a membership that has lapsed': [localMembers.lapsed, wrong],
  'an organisation': [localMembers.organization, wrong],
  'a member without an e-mail': [localMembers.noEmail, wrong],
  'an e-mail that was never verified': [localMembers.unverifiedEmail, wrong],
  'somebody who has never signed up': [newcomers.ready.email, right],
  'somebody who has never signed up, by number': [newcomers.withoutEmail.memberNumber, right],
  'somebody whose sign-up is pending': [newcomers.pending.email, right],
  'a member of the former site': [newcomers.formerSite.email, right],
};

/** Everything that such a person could tell apart. */
async function impression(lang: Locale, who: string, secret: string): Promise<unknown> {
  const { element, portal, announcements } = await stage(markup, { lang });
  const before = portal.requests.length;
  const [identifier, password] = [...element.querySelectorAll('input')];
  fill(identifier!, who);
  fill(password!, secret);
  const submit = find('button', words[lang].submit);
  submit.focus();
  submit.click();
  await until(() => announcements.length, 'the visitor was told');
  // What was typed is no answer
  identifier!.value = '';
  return {
    markup: plain(element),
    tree: isChromium ? await accessibilityTree() : '',
    focus: plain(focused()),
    said: [...announcements],
    requests: portal.requests.slice(before).map(({ operation, status }) => [operation, status]),
    stored: [document.cookie, sessionStorage.length, localStorage.length],
  };
}

/** Markup without the numbers that ids and Lit's markers are made unique with. */
const plain = (element: Element): string =>
  `${element.outerHTML}${element.shadowRoot ? [...element.shadowRoot.children].map((child) => child.outerHTML).join('') : ''}`
    .replace(/(tu-[a-z]+-)\d+/g, '$1')
    .replace(/lit\$\d+\$/g, 'lit');

describe('member-login: what it gives away', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S13: ${Object.keys(attempts).length} attempts get one answer in markup, tree, focus, words and requests (${lang})`, async () => {
      const usual = await impression(lang, demoCredentials.email, wrong);
      expect(usual).to.have.property('said').that.deep.equals([words[lang].said['credentials-rejected']]);
      for (const [what, [who, secret]] of Object.entries(attempts)) {
        expect(await impression(lang, who, secret), what).to.deep.equal(usual);
      }
    });
  }
});
