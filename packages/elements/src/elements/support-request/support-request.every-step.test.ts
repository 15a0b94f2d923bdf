import { demoCredentials } from '@trait-union/mock-server';
import { expect, field, fill, settle, stage, until } from '../../test/fixture.ts';
import { everyStep } from '../../test/every-step.ts';
import {
  asked,
  attach,
  choose,
  click,
  isReceived,
  label,
  markup,
  received,
  t,
  type,
  typed,
} from '../../test/support-page.ts';
import './support-request.define.ts';

const saidByMember = { kind: 'other', message: 'Le bouton ne répond pas.', email: 'zoe.lachance@example.org' };
const said = { ...saidByMember, name: 'Zoé Lachance' };

describe('B-33, A12, F16: support-request loses nothing', () => {
  everyStep({
    open: (options) => stage(markup(), options),
    steps: {
      asking: {
        arrive: type,
        holds: async (scene) => {
          await asked(scene);
          await until(() => typed(scene)['message'], 'what was typed is there');
          expect(typed(scene)).to.include(said);
        },
      },
      'asking, by phone': {
        arrive: async (scene) => {
          await type(scene);
          await choose(scene, 'no-email-on-file');
          click(scene, 'radio', t(scene).channels.phone);
          await settle();
          fill(field(label.emailForFile, scene.page), 'zoe@example.org');
          fill(field(label.phone, scene.page), '418 555-0142');
          click(scene, 'checkbox', t(scene).dayParts.evening);
          await settle();
        },
        holds: async (scene) => {
          await asked(scene);
          await until(() => typed(scene)['phone'], 'what was typed is there');
          expect(typed(scene)).to.include({
            kind: 'no-email-on-file',
            email: 'zoe@example.org',
            phone: '418 555-0142',
            channel: 'phone',
            times: 'evening',
          });
        },
      },
      'asking, with a place for images': {
        arrive: async (scene) => {
          await type(scene);
          await attach(scene);
        },
        holds: async (scene) => {
          await asked(scene);
          await until(() => typed(scene)['message'], 'what was typed is there');
          expect(typed(scene)).to.include(said);
        },
      },
      received: {
        arrive: received,
        holds: (scene) => until(() => isReceived(scene)),
      },
    },
  });
});

describe('B-33, F16: a member’s request', () => {
  everyStep({
    open: (options) => stage(markup(), { member: demoCredentials.memberNumber, ...options }),
    expiry: { member: demoCredentials.memberNumber },
    steps: {
      asking: {
        arrive: async (scene) => {
          await asked(scene);
          await choose(scene, 'other');
          fill(field(label.message, scene.page), said.message);
          fill(field(label.email, scene.page), said.email);
          await settle();
        },
        holds: async (scene) => {
          await asked(scene);
          await until(() => typed(scene)['message'], 'what was typed is there');
          expect(typed(scene)).to.include(saidByMember);
        },
      },
    },
  });
});
