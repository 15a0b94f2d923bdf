import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { Consumer } from './support/consumer.ts';
import { pageOf } from './support/page.ts';
import { NAME, signIn } from './support/sign-in.ts';
import { servePortal, serveSite } from './support/site.ts';
import { assertQuiet, watch } from './support/watch.ts';

/** What every project here does first. The page carries its portal's address. */
const provide = `
import { createRestClient } from '@trait-union/client/rest';
import { providePortal } from '@trait-union/elements';
import '@trait-union/elements/define/member-login.js';

providePortal(createRestClient({ baseUrl: document.documentElement.dataset['portal'] ?? '' }));
const tell = (memberId: string): void => { document.title = memberId; };
`;

const sources = {
  'plain.ts': `${provide}
const login = document.createElement('member-login');
login.recoveryUrl = '/recovery';
login.addEventListener('member-login-succeeded', ({ memberId }) => { tell(memberId); });
document.getElementById('app')?.append(login);
`,
  'react.tsx': `${provide}
import type {} from '@trait-union/elements/jsx';
import { createRoot } from 'react-dom/client';

const App = () => (
  <member-login recovery-url="/recovery" onmember-login-succeeded={({ memberId }) => { tell(memberId); }}>
    <a href="/">Espace membre</a>
  </member-login>
);
// @ts-expect-error -- the types must refuse what is no address
export const refused = <member-login recovery-url={5} />;

const app = document.getElementById('app');
if (app) createRoot(app).render(<App />);
`,
  'vue.ts': `${provide}
import { createApp, defineComponent, h } from 'vue';
import type { MemberLoginSucceededEvent } from '@trait-union/elements';

createApp(
  defineComponent(() => () =>
    h('member-login', {
      'recovery-url': '/recovery',
      onMemberLoginSucceeded: ({ memberId }: MemberLoginSucceededEvent) => { tell(memberId); },
    }),
  ),
).mount('#app');
`,
};

const browser = await launchBrowser();
const consumer = new Consumer(sources);

test('the published types hold in a project of their own, JSX included', () => {
  assert.equal(consumer.typeErrors(), '');
});

for (const [name, what] of [
  ['plain.ts', 'a plain page'],
  ['react.tsx', 'React 19'],
  ['vue.ts', 'Vue 3'],
] as const) {
  test(`${what} renders member-login from the packed packages, signs in and hears the event`, async () => {
    let portal = '';
    const site = await serveSite({
      '/': () =>
        pageOf({ body: '<div id="app"></div>', scripts: '<script type="module" src="/app.js"></script>' }).replace(
          '<html',
          `<html data-portal="${portal}"`,
        ),
      '/app.js': await consumer.bundle(name),
    });
    const origin = site.origin('127.0.0.1');
    const mock = await servePortal({ allowOrigins: [origin] });
    portal = mock.baseUrl;
    const context = await newVisitor(browser);
    const seen = watch(context);
    const page = await context.newPage();
    await page.goto(origin);
    await signIn(page);
    await page.getByRole('heading', { name: `Bonjour, ${NAME}` }).waitFor();
    assert.equal(await page.title(), 'k7w2m9');
    assertQuiet(seen, origin, mock.url);
  });
}
