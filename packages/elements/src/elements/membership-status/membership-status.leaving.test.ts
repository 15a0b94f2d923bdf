import { expect, pass, perceivedText, settle, until } from '../../test/fixture.ts';
import { keepAway } from '../../test/lazy-module.ts';
import { answering, member, members, press, sent, setting, shown, status } from '../../test/membership-stage.ts';
import { words } from './membership-status.messages.ts';

const announced = (): string => document.getElementById('trait-union-announcer')?.textContent ?? '';

describe('membership-status: who is gone', () => {
  it('P3, B-10: a choice is not sent for another member when its part arrives late', async () => {
    const scene = await status();
    const arrive = keepAway('AutoRenewing', 'on-its-way');
    press(scene);
    await until(() => setting(scene) === words.fr.autoState.saving);
    scene.portal.signInAs(members.renewingItself);
    await scene.client.session.refresh();
    await shown(scene, members.renewingItself);
    expect(setting(scene)).to.equal(words.fr.autoState.on);
    arrive();
    await pass(1_000);
    expect(sent(scene), 'when it is there').to.be.empty;
    press(scene);
    await until(() => setting(scene) === words.fr.autoState.off);
    expect(sent(scene)).to.deep.equal(['{"on":false}']);
  });

  it('P3: nothing of a member stays for the next one, whose membership is not there yet', async () => {
    const scene = await status();
    answering(scene.portal, (membership) => ({ ...membership, expiresOn: '2027-07-11', daysLeft: 486 }));
    document.dispatchEvent(new Event('renewal-checkout-paid'));
    await until(() => announced().includes('486'), 'it is said');
    scene.portal.faults.set('hang', { operation: 'membership.read' });
    scene.portal.signInAs(members.renewingItself);
    await scene.client.session.refresh();
    await settle();
    await pass(1_000);
    expect(scene.portal.requests.at(-1)?.operation, 'it is asked for').to.equal('membership.read');
    const left = perceivedText(scene.page) + (scene.element.shadowRoot?.textContent ?? '') + announced();
    for (const own of [member, 'FIDELITE-10', '15,00', '121', '486', 'En règle']) expect(left).not.to.contain(own);
  });
});
