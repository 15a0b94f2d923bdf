import type { KeptApplication } from '../kept-application.ts';
import { daysAfter } from './people.ts';

/** The secrets of the links to applications of the scenario `local`. */
export const sampleApplications = {
  pending: 'demande-en-cours-5f1c',
  accepted: 'demande-acceptee-82ad',
  refused: 'demande-refusee-c07e',
  withdrawn: 'demande-retiree-1b96',
  /** The link is too old. */
  expired: 'demande-lien-expire-44d0',
} as const;

const later = 30 * 86_400_000;

/** One application in each state that a person meets. */
export function applications(seededAt: number): Record<string, KeptApplication> {
  const stages = (eligibility: boolean, decision: boolean): KeptApplication['stages'] => [
    { name: 'received', done: true },
    { name: 'eligibility', done: eligibility },
    { name: 'decision', done: decision },
  ];
  const common = { appliedAt: daysAfter(-6, seededAt), tokenUntil: seededAt + later };
  return {
    'A-5F1C09B2': {
      ...common,
      state: 'pending',
      email: 'demande@example.org',
      stages: stages(true, false),
      token: sampleApplications.pending,
    },
    'A-82AD7710': {
      ...common,
      state: 'accepted',
      endedAt: daysAfter(-1, seededAt),
      stages: stages(true, true),
      token: sampleApplications.accepted,
    },
    'A-C07E51F4': {
      ...common,
      state: 'refused',
      endedAt: daysAfter(-1, seededAt),
      stages: stages(true, true),
      reason: {
        fr: 'Votre poste ne fait pas partie de notre unité d’accréditation.',
        en: 'Your position is not part of our bargaining unit.',
      },
      token: sampleApplications.refused,
    },
    'A-1B96E3C8': {
      ...common,
      state: 'withdrawn',
      endedAt: daysAfter(-1, seededAt),
      stages: stages(false, false),
      token: sampleApplications.withdrawn,
    },
    'A-44D0A6E5': {
      ...common,
      state: 'pending',
      stages: stages(false, false),
      token: sampleApplications.expired,
      tokenUntil: seededAt - 1,
    },
  };
}
