import type { Verdict } from '@trait-union/client';
import type { nothing, TemplateResult } from 'lit';
import type { LocalizeController, Words } from '../../controllers/localize-controller.ts';
import { refusalText } from '../../messages/refusals.ts';
import { act } from '../../templates/act.ts';
import { notice } from '../../templates/notice.ts';
import type { AccessManagerWords, Place } from './access-manager.messages.ts';

type Refused = Exclude<Verdict, { state: 'allowed' }>;

export interface ClosedWords {
  /** Who this page is for. */
  closed: string;
  notOffered: string;
}

export const closedWords: Words<ClosedWords> = {
  fr: {
    closed: 'Cette page sert à gérer les accès de votre organisation. Elle ne vous est pas ouverte.',
    notOffered: 'Ce portail n’offre pas la gestion des accès.',
  },
  en: {
    closed: 'This page is for managing who has access in your organization. It is not open to you.',
    notOffered: 'This portal does not offer access management.',
  },
};

/** For whoever may not see who has access: why, and whom to ask (S3-07). */
export const closedView = ({ lang }: LocalizeController<unknown>, verdict: Refused): TemplateResult =>
  verdict.state === 'refused'
    ? notice({ kind: 'info', text: closedWords[lang].closed, detail: refusalText(verdict, lang) })
    : notice({ kind: 'info', text: closedWords[lang].notOffered });

/** A button of the page that this member may not press: there all the same, with its reason. */
export const closedOpener = (
  { words: t, lang }: LocalizeController<AccessManagerWords>,
  place: Place,
  verdict: Refused,
): TemplateResult | typeof nothing =>
  act({ verdict, id: `open-${place}`, text: t.open[place], lang, look: 'quiet-button', onAct: () => undefined });
