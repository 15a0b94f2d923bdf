import type { Contest } from '@trait-union/client';
import { ContestsStage } from '../src/test/contests-stage.ts';
import { sampleBallot } from '../src/test/sample-ballot.ts';

const CONTESTS = 20;
const OPTIONS = 50;

const numbered = (fr: string, en: string, number: number): { fr: string; en: string } => ({
  fr: `${fr} ${number}`,
  en: `${en} ${number}`,
});

const contest = (at: number): Contest => ({
  id: `c${at}`,
  type: 'choice',
  title: numbered('Poste', 'Position', at),
  min: 0,
  max: OPTIONS,
  allowBlank: true,
  allowSpoil: true,
  order: 'rotated',
  options: Array.from({ length: OPTIONS }, (_, option) => ({
    id: `o${option}`,
    label: numbered('Personne', 'Person', option),
    subtitle: numbered('Section locale', 'Local', option),
  })),
});

customElements.define('contests-stage', ContestsStage);
const stage = document.createElement('contests-stage');
stage.ballot = sampleBallot(...Array.from({ length: CONTESTS }, (_, at) => contest(at)));
document.body.append(stage);
