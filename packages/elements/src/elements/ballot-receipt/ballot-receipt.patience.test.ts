import { sampleTrackers } from '@trait-union/mock-server';
import { html } from 'lit';
import { fill, find, stage } from '../../test/fixture.ts';
import { expectPatience } from '../../test/patience.ts';
import './ballot-receipt.define.ts';
import { words } from './ballot-receipt.messages.ts';

describe('ballot-receipt: too many tries', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S14: whoever checks too early is told again how long to wait (${lang})`, async () => {
      const scene = await stage(
        html`<ballot-receipt vote="mandate-2025"><a href="/votes">Mes votes</a></ballot-receipt>`,
        { lang },
      );
      await expectPatience(scene, () => {
        fill(find('textbox', words[lang].tracker) as HTMLInputElement, sampleTrackers['mandate-2025']);
        find('button', words[lang].check).click();
      });
    });
  }
});
