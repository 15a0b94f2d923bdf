import { associationLinks, type MockPortal } from '@trait-union/mock-server';
import { refusalText } from '../../messages/refusals.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { part, shows } from '../../test/access-stage.ts';
import {
  expect,
  find,
  findAll,
  focused,
  pass,
  perceivedText,
  settle,
  until,
  type Scene,
  type SceneOptions,
} from '../../test/fixture.ts';
import {
  byLink,
  card,
  cards,
  chooseRole,
  createLink,
  inviting,
  linkText,
  openAt,
  openPlace,
  press,
  secondary,
  w,
} from '../../test/inviting-stage.ts';

function revokeElsewhere({ portal }: Scene): void {
  const records = portal.db.records<{ revokedAt?: number }>('invitations');
  const link = records.get(associationLinks.open);
  if (!link) throw new Error('no link');
  records.put(associationLinks.open, { ...link, revokedAt: Date.now() });
}

/** The member was at another page for a while. */
async function back(): Promise<void> {
  await pass(2_000);
  dispatchEvent(new Event('focus'));
  await settle();
}

const links = async (options: SceneOptions = {}): Promise<Scene> => {
  const scene = await inviting(options);
  await byLink(scene);
  return scene;
};

const refuseLinks = ({ db }: MockPortal): void => {
  const teams = db.records<{ access: { permissions?: object } }>('organizations');
  const team = teams.get('maison-des-erables');
  if (!team) return;
  const permissions = { ...team.access.permissions, 'access.share-links': {} };
  teams.put('maison-des-erables', { ...team, access: { ...team.access, permissions } });
};

/** One of the links, by its place in the answer, is not what the contract says. */
const damaged = (place: number) => (portal: MockPortal) => {
  portal.faults.set('drift', { operation: 'access.links', key: `items.${place}.made`, kind: 'retype' });
};

const describedBy = (control: HTMLElement): string => {
  const root = control.getRootNode() as ShadowRoot;
  return root.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
};

const addressOf = (root: Element): string => root.querySelector<HTMLInputElement>('.address')?.value ?? '';

describe('access-manager: links to share', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S3-12: an open link shows its address to copy, its role, what is left of it and until when (${lang})`, async () => {
      const scene = await links({ lang });
      expect(cards(scene)).to.have.length(1);
      const open = card(scene, associationLinks.open);
      const text = perceivedText(open);
      expect(text).to.match(lang === 'fr' ? /Membre secondaire/ : /Secondary member/);
      expect(text).to.contain(linkText(scene).left(7, 10));
      expect(text).to.match(lang === 'fr' ? /Valide jusqu’au .*20\d\d/ : /Works until .*20\d\d/);
      expect(addressOf(open)).to.match(/^https:\/\/.*#invitation-accept=/);
      expect(findAll('button', new RegExp(lang === 'fr' ? '^Copier' : '^Copy'), open)).to.have.length(1);
      expect(shows(scene, linkText(scene).over(3))).to.equal(true);
    });

    it(`S3-12: its QR code is shown when it is asked for (${lang})`, async () => {
      const scene = await links({ lang });
      const open = card(scene, associationLinks.open);
      expect(open.querySelector('[part=code]')).to.equal(null);
      press(new RegExp(`^${linkText(scene).code}`), open);
      const code = await until(() => open.querySelector('[part=code]'), 'the code');
      expect(code.getAttribute('aria-label')).to.contain(linkText(scene).codeText);
      expect(code.querySelector('path')?.getAttribute('d')).to.match(/^M4 4h7/);
      expect(find('button', new RegExp(`^${linkText(scene).code}`), open).ariaExpanded).to.equal('true');
    });

    it(`B-09: a link is made with its role, its uses and its days (${lang})`, async () => {
      const scene = await links({ lang });
      const t = linkText(scene);
      chooseRole(scene, secondary);
      const uses = find('combobox', t.uses, scene.page) as HTMLSelectElement;
      // Never more than the backend lets it have
      expect([...uses.options].map(({ value }) => value)).to.deep.equal(['1', '5', '10', '25']);
      uses.value = '1';
      uses.dispatchEvent(new Event('change', { bubbles: true }));
      createLink(scene);
      await until(() => shows(scene, t.created), 'it is made');
      await until(() => scene.announcements.includes(t.created), 'it is said');
      expect(cards(scene)).to.have.length(2);
      const made = cards(scene)[0]!;
      expect(perceivedText(made)).to.contain(t.left(1, 1));
      expect(addressOf(made)).to.match(/^https:/);
      expect(focused().id).to.equal('links-said');
    });

    it(`B-09: renewing says what is lost first, then the address from before is gone (${lang})`, async () => {
      const scene = await links({ lang });
      let told = 0;
      scene.element.addEventListener('access-manager-changed', () => told++);
      const before = addressOf(card(scene, associationLinks.open));
      press(new RegExp(`^${linkText(scene).renew}`), card(scene, associationLinks.open));
      await until(() => part(scene, 'confirm'));
      expect(shows(scene, linkText(scene).renewLoss)).to.equal(true);
      expect(focused().id).to.equal('link-question');
      press(linkText(scene).keep, scene.page);
      await until(() => !part(scene, 'confirm'));
      expect(addressOf(card(scene, associationLinks.open))).to.equal(before);

      press(new RegExp(`^${linkText(scene).renew}`), card(scene, associationLinks.open));
      const confirm = await until(() => part(scene, 'confirm'));
      confirm.click();
      expect(told).to.equal(0);
      await until(() => shows(scene, linkText(scene).renewed), 'it is renewed');
      expect(told).to.equal(1);
      expect(addressOf(card(scene, associationLinks.open))).not.to.equal(before);
      expect(perceivedText(card(scene, associationLinks.open))).to.contain(linkText(scene).left(10, 10));
    });

    it(`S3-12: revoking says what is lost first, and the link leaves the open ones (${lang})`, async () => {
      const scene = await links({ lang });
      press(new RegExp(`^${linkText(scene).revoke}`), card(scene, associationLinks.open));
      await until(() => part(scene, 'confirm'));
      expect(shows(scene, linkText(scene).revokeLoss)).to.equal(true);
      part(scene, 'confirm')?.click();
      await until(() => shows(scene, linkText(scene).revoked), 'it is revoked');
      expect(cards(scene)).to.have.length(0);
      expect(shows(scene, linkText(scene).none)).to.equal(true);
      expect(openAt(scene)).to.equal(0);
    });

    it(`F18: a link that somebody else renewed first is shown as it stands, and nothing is done to it (${lang})`, async () => {
      const scene = await links({ lang });
      press(new RegExp(`^${linkText(scene).revoke}`), card(scene, associationLinks.open));
      await until(() => part(scene, 'confirm'));
      const records = scene.portal.db.records<{ revision?: number; token: string }>('invitations');
      const link = records.get(associationLinks.open);
      if (link) records.put(associationLinks.open, { ...link, token: 'un-autre-jeton', revision: 9 });
      part(scene, 'confirm')?.click();
      await until(() => shows(scene, linkText(scene).changedMeanwhile), 'it is told');
      expect(addressOf(card(scene, associationLinks.open))).to.contain('un-autre-jeton');
      expect(openAt(scene)).to.equal(1);
    });

    it(`S3-12: opened again, the links are as they stand now (${lang})`, async () => {
      const scene = await links({ lang });
      press(w(scene).close, scene.page);
      await until(() => !part(scene, 'inviting'), 'it is closed');
      revokeElsewhere(scene);
      await openPlace(scene, 'inviting');
      await until(() => shows(scene, linkText(scene).none), 'it was revoked meanwhile');
      expect(cards(scene)).to.have.length(0);
    });

    it(`S3-12: to whoever is back, the links are as they stand now, but not below a question (${lang})`, async () => {
      const scene = await links({ lang });
      press(new RegExp(`^${linkText(scene).revoke}`), card(scene, associationLinks.open));
      await until(() => part(scene, 'confirm'));
      revokeElsewhere(scene);
      await back();
      expect(part(scene, 'confirm')).not.to.equal(null);
      press(linkText(scene).keep, scene.page);
      await back();
      await until(() => shows(scene, linkText(scene).none), 'it was revoked meanwhile');
    });

    it(`S3-12, F15: a link that cannot be read hides no other, and is told, with whom to ask (${lang})`, async () => {
      const scene = await links({ lang, prepare: damaged(1) });
      const t = linkText(scene);
      const isTold = (): boolean => shows(scene, t.skipped(1)) && shows(scene, t.skippedDetail);
      expect(cards(scene)).to.have.length(1);
      expect(shows(scene, t.over(2))).to.equal(true);
      expect(isTold()).to.equal(true);
      expect(find('link', wayOutWords[lang].support, scene.page)).to.have.property('pathname', '/aide');

      chooseRole(scene, secondary);
      createLink(scene);
      await until(() => shows(scene, t.created), 'another one is made');
      expect(cards(scene)).to.have.length(2);
      expect(isTold()).to.equal(true);
    });

    it(`S3-12, F15: nobody is told that no link is open while one of them cannot be read (${lang})`, async () => {
      const scene = await links({ lang, prepare: damaged(0) });
      expect(cards(scene)).to.have.length(0);
      expect(shows(scene, linkText(scene).skipped(1))).to.equal(true);
      expect(shows(scene, linkText(scene).none)).to.equal(false);
    });

    it(`S2-04: a link that is not theirs to make says why, and is not sent with Enter either (${lang})`, async () => {
      const scene = await links({ lang });
      chooseRole(scene, secondary);
      refuseLinks(scene.portal);
      createLink(scene);
      const create = (): HTMLElement => find('button', linkText(scene).create, scene.page);
      await until(() => create().ariaDisabled === 'true', 'the right is gone');
      const why = refusalText({ reason: 'role' }, lang);
      expect(describedBy(create())).to.equal(why);
      const sent = (): number =>
        scene.portal.requests.filter(({ operation }) => operation === 'access.createLink').length;
      const before = sent();
      createLink(scene);
      await until(() => scene.announcements.includes(why), 'it is said');
      expect(sent()).to.equal(before);
    });

    it(`A1: without a role it is asked for (${lang})`, async () => {
      const scene = await links({ lang });
      createLink(scene);
      await until(() => part(scene, 'error-summary'));
      expect(shows(scene, linkText(scene).roleRequired)).to.equal(true);
      expect(openAt(scene)).to.equal(1);
    });
  }

  it('S4: an address that is not https is never shown', async () => {
    const scene = await links({
      adapt: (client) => ({
        ...client,
        access: Object.create(client.access, {
          links: {
            value: async () => {
              const { items, skipped } = await client.access.links();
              return { items: items.map((link) => ({ ...link, url: 'javascript:alert(1)' })), skipped };
            },
          },
        }) as typeof client.access,
      }),
    });
    expect(cards(scene)[0]?.querySelector('.address')).to.equal(null);
  });
});
