import { verdictOn, type OwnWords, type Permission, type PersonAct } from '@trait-union/client';
import { organizationRoles, personActs, type OrganizationRole, type PersonState } from '@trait-union/client/contract';
import { actsOfState, givenByRole, manages, neverToOneself, rolePermissions } from '@trait-union/mock-server';
import { refusalText } from '../../messages/refusals.ts';
import { create, list, members, open, people, shown } from '../../test/acting-stage.ts';
import { expect, stage, type Scene } from '../../test/fixture.ts';

/** Somebody of each role and in each state. */
const everybody: Readonly<Record<string, { id: string; role: OrganizationRole; state: PersonState; isNew?: true }>> = {
  'the voting member': { id: people.votingMember, role: 'voting-member', state: 'active' },
  'an access manager': { id: people.accessManager, role: 'access-manager', state: 'active' },
  'another access manager': { id: people.otherManager, role: 'access-manager', state: 'active' },
  'a secondary member': { id: people.secondaryMember, role: 'secondary-member', state: 'active' },
  'a dispatcher': { id: people.dispatcher, role: 'dispatcher', state: 'active' },
  'somebody suspended': { id: people.suspended, role: 'secondary-member', state: 'suspended' },
  'somebody invited': { id: people.invited, role: 'secondary-member', state: 'invited' },
  'somebody invited just now': { id: people.justInvited, role: 'dispatcher', state: 'invited', isNew: true },
  'somebody whose invitation expired': { id: people.expired, role: 'secondary-member', state: 'expired' },
};

const ofRole: Record<OrganizationRole, { memberNumber: string; id: string }> = {
  'voting-member': { memberNumber: members.votingMember, id: people.votingMember },
  'access-manager': { memberNumber: members.accessManager, id: people.accessManager },
  'secondary-member': { memberNumber: members.secondaryMember, id: people.secondaryMember },
  dispatcher: { memberNumber: members.dispatcher, id: people.dispatcher },
};

const votingMember: OwnWords = {
  fr: 'le membre votant de votre organisation',
  en: 'your organization’s voting member',
};

interface Refusal {
  reason: string;
  ask?: OwnWords | undefined;
}

type Cell = 'allowed' | 'absent' | Refusal;

/** What the table of the guide says of an act, by somebody of a role, to somebody. */
function cellOf(actor: OrganizationRole, act: PersonAct, one: (typeof everybody)[string]): Cell {
  const permission: Permission = `access.${act}`;
  const table: Partial<Record<Permission, Record<OrganizationRole, true | Refusal>>> = rolePermissions;
  const own = table[permission]?.[actor];
  if (own === undefined) return 'absent';
  const belongs = actsOfState[one.state].includes(act);
  if (own !== true) return belongs ? own : 'absent';
  if (neverToOneself.includes(act) && one.id === ofRole[actor].id) return belongs ? { reason: 'self' } : 'absent';
  if (!manages[actor].includes(one.role)) return belongs ? { reason: 'their-role', ask: votingMember } : 'absent';
  if (!belongs) return 'absent';
  const given = act in givenByRole[one.role] ? givenByRole[one.role][act as 'set-documentation'] : undefined;
  if (given) return { reason: given };
  return act === 'resend' && one.isNew ? { reason: 'too-soon' } : 'allowed';
}

/** What the element shows of an act. */
function shownOf({ element }: Scene, id: string, act: PersonAct): Cell | { text: string } {
  const control = element.shadowRoot?.getElementById(`act-${id}-${act}`);
  if (!control) return 'absent';
  if (control.ariaDisabled !== 'true') return 'allowed';
  const reason = element.shadowRoot?.getElementById(control.getAttribute('aria-describedby') ?? '');
  return { text: reason?.textContent.trim() ?? '' };
}

for (const lang of ['fr', 'en'] as const) {
  describe(`each role × each act, in the element (${lang})`, () => {
    for (const actor of ['voting-member', 'access-manager'] as const) {
      it(`S3-01, S3-05, S2-04: ${actor}`, async () => {
        const scene = await list({ lang, member: ofRole[actor].memberNumber });
        const told: Record<string, unknown> = {};
        const wanted: Record<string, unknown> = {};
        for (const [who, one] of Object.entries(everybody)) {
          await open(scene, one.id);
          for (const act of personActs) {
            const cell = cellOf(actor, act, one);
            told[`${who}: ${act}`] = shownOf(scene, one.id, act);
            wanted[`${who}: ${act}`] = typeof cell === 'string' ? cell : { text: refusalText(cell, lang) };
          }
        }
        expect(told).to.deep.equal(wanted);
        expect(Object.values(wanted)).to.include('allowed');
      });
    }

    for (const actor of organizationRoles.filter((role) => manages[role].length === 0)) {
      it(`S3-07, S3-14, S3-15: ${actor} does none of them, and reads why and whom to ask`, async () => {
        const scene = await stage(create(), { lang, scenario: 'association', member: ofRole[actor].memberNumber });
        const cell = rolePermissions['access.read'][actor];
        expect(cell).to.not.equal(true);
        const why = refusalText(cell as Refusal, lang);
        await shown(scene, why);
        expect(scene.element.shadowRoot?.querySelector('.row')).to.equal(null);
        const [me, capabilities] = await Promise.all([scene.client.me(), scene.client.capabilities()]);
        for (const act of personActs.filter((one) => one !== 'set-seat'))
          expect(verdictOn(`access.${act}`, me, capabilities).state, act).to.equal('refused');
      });
    }
  });
}
