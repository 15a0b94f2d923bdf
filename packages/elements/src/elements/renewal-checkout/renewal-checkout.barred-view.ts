import type { Membership } from '@trait-union/client';
import { html, type TemplateResult } from 'lit';
import type { LocalizeController, Words } from '../../controllers/localize-controller.ts';
import { day } from '../../internal/day.ts';
import { notice } from '../../templates/notice.ts';

export type Barred = Exclude<Membership['renewal']['state'], 'open'>;

interface BarredWords {
  refusals: Record<'not-voting-member' | 'paid-by-employer' | 'other', string>;
  ask: (who: string) => string;
  notYet: string;
  opensOn: (day: string) => string;
  notNeeded: string;
  until: (day: string) => string;
}

const words: Words<BarredWords> = {
  fr: {
    refusals: {
      'not-voting-member':
        'Seul le membre votant peut payer cette adhésion. Votre accès permet de la gérer, pas de la régler.',
      'paid-by-employer': 'Votre employeur paie votre adhésion. Vous n’avez rien à faire ici.',
      other: 'Votre accès ne permet pas de payer cette adhésion.',
    },
    ask: (who) => `À qui vous adresser : ${who}.`,
    notYet: 'Le renouvellement n’est pas encore ouvert.',
    opensOn: (on) => `Vous pourrez renouveler à partir du ${on}.`,
    notNeeded: 'Vous n’avez rien à payer pour le moment.',
    until: (on) => `Votre adhésion va jusqu’au ${on}.`,
  },
  en: {
    refusals: {
      'not-voting-member':
        'Only the voting member can pay this membership. Your access lets you manage it, not pay it.',
      'paid-by-employer': 'Your employer pays your membership. There is nothing for you to do here.',
      other: 'Your access does not let you pay this membership.',
    },
    ask: (who) => `Whom to ask: ${who}.`,
    notYet: 'Renewal is not open yet.',
    opensOn: (on) => `You can renew from ${on}.`,
    notNeeded: 'You have nothing to pay for now.',
    until: (on) => `Your membership runs until ${on}.`,
  },
};

/** Why this member has nothing to pay here, or not yet (S3-02, S3-06). */
export function barredView(
  l: LocalizeController<unknown>,
  barred: Barred,
  membership: Membership | undefined,
): TemplateResult {
  const t = words[l.lang];
  const { reason = 'other', ask, opensOn } = membership?.renewal ?? {};
  const refusals: Record<string, string | undefined> = t.refusals;
  const texts: Record<Barred, [text: string, detail: string | undefined]> = {
    'not-allowed': [refusals[reason] ?? t.refusals.other, ask && t.ask(ask[l.lang])],
    'not-yet': [t.notYet, opensOn && t.opensOn(day(l, opensOn))],
    'not-needed': [t.notNeeded, membership?.expiresOn ? t.until(day(l, membership.expiresOn)) : undefined],
  };
  const [text, detail] = texts[barred];
  return html`<div part="barred">${notice({ kind: 'info', text, detail })}</div>`;
}
