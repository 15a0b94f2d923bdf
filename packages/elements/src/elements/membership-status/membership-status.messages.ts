import type { MembershipState, RenewalRefusal } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';

/** A count of days, and how it is written. */
type Days = (count: number, written: string) => string;

export interface MembershipStatusWords {
  heading: string;
  loading: string;
  signedOut: string;
  states: Record<MembershipState, string>;
  left: Days;
  lastDay: string;
  over: Days;
  /** Over, and in good standing all the same. */
  overInGoodStanding: Days;
  endless: string;
  /** Lapsed, whatever its last day. */
  lapsed: string;
  pending: string;
  none: string;
  until: (date: string) => string;
  ended: (date: string) => string;
  level: string;
  since: string;
  sinceUnknown: string;
  number: string;
  credit: string;
  creditUse: string;
  coupons: string;
  couponUntil: (date: string) => string;
  couponEndless: string;
  code: (label: string) => string;
  open: string;
  notYet: (date: string | undefined) => string;
  notNeeded: string;
  refused: Record<RenewalRefusal, string>;
  ask: (who: string) => string;
  checkout: string;
  checkoutAdvice: string;
  seeCheckout: string;
  auto: string;
  autoState: Record<'on' | 'off' | 'saving' | 'unsaved', string>;
  /** `on` and `off`: what stands, and what turning it on does. The others, of a membership that is over. */
  autoMeaning: Record<'on' | 'off' | 'over-on' | 'over-off', string>;
  said: Record<'on' | 'off' | 'not-kept', string>;
}

export const words: Words<MembershipStatusWords> = {
  fr: {
    heading: 'Mon adhésion',
    loading: 'Chargement de votre adhésion…',
    signedOut: 'Connectez-vous pour voir votre adhésion.',
    states: { active: 'En règle', lapsed: 'Échue', pending: 'En attente', none: 'Aucune adhésion' },
    left: (count, written) => (count === 1 ? 'Il reste 1 jour' : `Il reste ${written} jours`),
    lastDay: 'C’est le dernier jour',
    over: (count, written) => (count === 1 ? 'Terminée depuis 1 jour' : `Terminée depuis ${written} jours`),
    overInGoodStanding: (count, written) =>
      count === 1 ? 'Date de fin passée depuis 1 jour' : `Date de fin passée depuis ${written} jours`,
    endless: 'Sans date de fin',
    lapsed: 'Votre adhésion n’est plus en vigueur',
    pending: 'Votre adhésion n’est pas encore confirmée',
    none: 'Vous n’êtes pas membre en ce moment',
    until: (date) => `Jusqu’au ${date} inclusivement.`,
    ended: (date) => `Dernier jour : ${date}.`,
    level: 'Catégorie d’adhésion',
    since: 'Membre depuis le',
    sinceUnknown: 'Absent de votre dossier',
    number: 'Numéro de membre',
    credit: 'Crédit',
    creditUse: 'À utiliser lors du prochain règlement.',
    coupons: 'Coupons',
    couponUntil: (date) => `Valide jusqu’au ${date}.`,
    couponEndless: 'Sans date de fin.',
    code: (label) => `Code du coupon « ${label} »`,
    open: 'Vous pouvez renouveler dès maintenant.',
    notYet: (date) =>
      date ? `Vous pourrez renouveler à partir du ${date}.` : 'Le renouvellement n’est pas encore ouvert.',
    notNeeded: 'Rien à payer pour l’instant.',
    refused: {
      'not-voting-member': 'Seule la personne membre votante peut payer ce renouvellement.',
      'paid-by-employer': 'Votre employeur paie votre adhésion.',
      other: 'Vous ne pouvez pas payer de renouvellement ici.',
    },
    ask: (who) => `À qui vous adresser : ${who}.`,
    checkout: 'Vous avez une commande qui n’est pas réglée.',
    checkoutAdvice: 'Voyez où elle en est avant de payer de nouveau.',
    seeCheckout: 'Voir ma commande',
    auto: 'Renouvellement automatique',
    autoState: { on: 'Activé', off: 'Désactivé', saving: 'Enregistrement…', unsaved: 'Pas enregistré' },
    autoMeaning: {
      on: 'À la fin de votre adhésion, elle se renouvelle et le paiement est prélevé. Vous pouvez désactiver avant.',
      off: 'Désactivé, rien n’est prélevé : vous renouvelez vous-même. Si vous l’activez, votre adhésion se renouvelle à sa fin et le paiement est prélevé.',
      'over-on':
        'Une fois que vous aurez renouvelé, votre adhésion se renouvellera à chaque fin et le paiement sera prélevé. Vous pouvez désactiver avant.',
      'over-off':
        'Désactivé, rien n’est prélevé : vous renouvelez vous-même. Si vous l’activez, votre prochaine adhésion se renouvellera à sa fin et le paiement sera prélevé.',
    },
    said: {
      on: 'Renouvellement automatique activé.',
      off: 'Renouvellement automatique désactivé.',
      'not-kept': 'Le portail n’a pas retenu ce choix. Le réglage est resté comme avant.',
    },
  },
  en: {
    heading: 'My membership',
    loading: 'Loading your membership…',
    signedOut: 'Sign in to see your membership.',
    states: { active: 'In good standing', lapsed: 'Lapsed', pending: 'Pending', none: 'No membership' },
    left: (count, written) => (count === 1 ? '1 day left' : `${written} days left`),
    lastDay: 'This is the last day',
    over: (count, written) => (count === 1 ? 'Ended 1 day ago' : `Ended ${written} days ago`),
    overInGoodStanding: (count, written) =>
      count === 1 ? '1 day past its end date' : `${written} days past its end date`,
    endless: 'No end date',
    lapsed: 'Your membership is no longer in force',
    pending: 'Your membership is not confirmed yet',
    none: 'You are not a member at the moment',
    until: (date) => `Up to and including ${date}.`,
    ended: (date) => `Last day: ${date}.`,
    level: 'Membership level',
    since: 'Member since',
    sinceUnknown: 'Not in your file',
    number: 'Member number',
    credit: 'Credit',
    creditUse: 'To be used at your next checkout.',
    coupons: 'Coupons',
    couponUntil: (date) => `Valid until ${date}.`,
    couponEndless: 'No end date.',
    code: (label) => `Code of the coupon “${label}”`,
    open: 'You can renew now.',
    notYet: (date) => (date ? `You can renew from ${date}.` : 'Renewal is not open yet.'),
    notNeeded: 'Nothing to pay for now.',
    refused: {
      'not-voting-member': 'Only the voting member can pay for this renewal.',
      'paid-by-employer': 'Your employer pays for your membership.',
      other: 'You cannot pay for a renewal here.',
    },
    ask: (who) => `Who to ask: ${who}.`,
    checkout: 'You have an order that is not settled.',
    checkoutAdvice: 'See where it stands before you pay again.',
    seeCheckout: 'See my order',
    auto: 'Automatic renewal',
    autoState: { on: 'On', off: 'Off', saving: 'Saving…', unsaved: 'Not saved' },
    autoMeaning: {
      on: 'When your membership ends, it renews and the payment is taken. You can turn this off before then.',
      off: 'While this is off nothing is taken: you renew yourself. If you turn it on, your membership renews when it ends and the payment is taken.',
      'over-on':
        'Once you have renewed, your membership renews each time it ends and the payment is taken. You can turn this off before then.',
      'over-off':
        'While this is off nothing is taken: you renew yourself. If you turn it on, your next membership renews when it ends and the payment is taken.',
    },
    said: {
      on: 'Automatic renewal is on.',
      off: 'Automatic renewal is off.',
      'not-kept': 'The portal did not keep this choice. The setting is as it was.',
    },
  },
};
