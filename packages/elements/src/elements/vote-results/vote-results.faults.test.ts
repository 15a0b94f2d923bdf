import { html } from 'lit';
import { pass, perceivedText } from '../../test/fixture.ts';
import { suiteReadingFaults } from '../../test/suite/reading-faults.ts';
import './vote-results.define.ts';
import { words } from './vote-results.messages.ts';

const create = () => html`<vote-results vote="mandate-2025" votes-url="/votes"></vote-results>`;

describe('vote-results: widget suite', () => {
  suiteReadingFaults(
    { tag: 'vote-results', create, states: {} },
    {
      operation: 'voteResults.read',
      answer: ['state', 'at', 'turnout', 'turnout.voted', 'contests', 'contests.0.title'],
      shown: ({ lang, page }) => perceivedText(page).includes(words[lang].turnout),
      again: async () => {
        await pass(2_000);
        dispatchEvent(new Event('focus'));
      },
    },
  );
});
