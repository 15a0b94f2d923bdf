import type { Secrecy, Vote } from '@trait-union/client';
import { wayOutWords } from '../../messages/ways-out.ts';
import { expect, find, findAll, plain, until, type Scene } from '../../test/fixture.ts';
import { at, card, change, hour, list, only, own, textOf, voters } from '../../test/votes-stage.ts';
import { votingWords } from '../ballot-card/ballot-card.voting-messages.ts';
import { detailsWords } from './vote-list.details-messages.ts';
import { words } from './vote-list.messages.ts';

const opened = async (scene: Scene, id: string): Promise<string> => {
  card(scene, id).querySelector('summary')?.click();
  await until(() => card(scene, id).querySelector('details dl'), 'the details');
  return textOf(scene, id);
};

const lasting = (hours: number, opens = -1): Pick<Vote, 'window'> => ({
  window: {
    opensAt: at(opens * hour),
    closesAt: at((opens + hours) * hour),
    timeZone: 'America/Toronto',
    graceSeconds: 300,
  },
});

describe('vote-list: details', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`B-22: documents, the notice, its secrecy and what the ballot counts for are in its details (${lang})`, async () => {
      const scene = await list({
        lang,
        prepare: (portal) => {
          only('agreement')(portal);
          voters(portal).put(own(portal, 'agreement'), {
            eligibility: { state: 'eligible', weight: 3, representing: ['Ana Ruiz', 'Léo Roy'] },
          });
        },
      });
      const text = await opened(scene, 'agreement');
      const links = findAll('link', undefined, card(scene, 'agreement')) as HTMLAnchorElement[];
      expect(links.map(({ href }) => href)).to.include('https://www.example.org/entente-2026.pdf');
      expect(text)
        .to.contain(lang === 'fr' ? 'Avis de vote donné le' : 'Notice of the vote given on')
        .and.contain(detailsWords[lang].documents)
        .and.contain(plain(detailsWords[lang].secrecy.confidential))
        .and.contain(detailsWords[lang].weight(3))
        .and.contain(lang === 'fr' ? 'Ana Ruiz et Léo Roy' : 'Ana Ruiz and Léo Roy');
      // Said only where the document is in the other language
      expect(text.includes('(in French)')).to.equal(lang === 'en');
    });

    it(`B-22: says of each level what protects a ballot and what does not, by the name that the ballot gives it (${lang})`, async () => {
      for (const secrecy of ['open', 'confidential', 'sealed'] satisfies Secrecy[]) {
        const scene = await list({
          lang,
          prepare: (portal) => {
            only('yes-no')(portal);
            change(portal, 'yes-no', { secrecy });
          },
        });
        const [name = ''] = votingWords[lang].protection[secrecy].claim.split(/\s?:/);
        expect(await opened(scene, 'yes-no'), secrecy)
          .to.contain(plain(detailsWords[lang].secrecy[secrecy]))
          .and.contain(name);
      }
      expect(detailsWords[lang].secrecy.confidential).to.match(lang === 'fr' ? /peut les lire/ : /can read them/);
      expect(detailsWords[lang].secrecy.sealed).to.match(lang === 'fr' ? /ne prouve pas/ : /does not prove/);
      expect(JSON.stringify(detailsWords[lang].secrecy)).not.to.match(/secret|sécur|secur/i);
    });

    it(`B-22: a vote that lasts less than 24 hours says so, as long as it matters (${lang})`, async () => {
      const stageOf = (more: Parameters<typeof change>[2]): Promise<Scene> =>
        list({
          lang,
          prepare: (portal) => {
            only('yes-no')(portal);
            change(portal, 'yes-no', more);
          },
        });
      const short = plain(words[lang].short);
      expect(textOf(await stageOf(lasting(23)), 'yes-no')).to.contain(short);
      expect(textOf(await stageOf(lasting(23, 2)), 'yes-no')).to.contain(short);
      expect(textOf(await stageOf(lasting(24)), 'yes-no')).not.to.contain(short);
      expect(textOf(await stageOf({ ...lasting(23), put: 'certified' }), 'yes-no')).not.to.contain(short);
    });

    it(`B-21: a vote that is held elsewhere leads there, and only by a safe address (${lang})`, async () => {
      const scene = await list({ lang, prepare: only('federation') });
      const link = find('link', /Vote Boréal/, scene.page) as HTMLAnchorElement;
      expect(link.href).to.equal('https://vote.example.com/federation');
      const unsafe = await list({
        lang,
        prepare: (portal) => {
          only('federation')(portal);
          change(portal, 'federation', { provider: { name: 'Vote', url: 'javascript:alert(1)' } });
        },
      });
      expect(findAll('link', /Vote/, unsafe.page)).to.be.empty;
      expect(findAll('link', wayOutWords[lang].support, unsafe.page)).to.have.length(1);
    });
  }
});
