import type { PaymentMode } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';

export interface RenewalCheckoutWords {
  heading: string;
  loading: string;
  signedOut: string;
  level: string;
  currentLevel: string;
  members: string;
  memberUntil: (day: string) => string;
  none: string;
  otherAmount: string;
  myAmount: string;
  myAmountHint: (min: string, max: string) => string;
  haveCoupon: string;
  coupon: string;
  apply: string;
  use: (code: string) => string;
  couponUntil: (day: string) => string;
  applied: (code: string) => string;
  remove: string;
  useCredit: (amount: string) => string;
  autoRenewal: string;
  autoRenewalHint: string;
  instalments: string;
  atOnce: string;
  option: string;
  notOurs: string;
  summary: string;
  total: string;
  due: string;
  dueNow: string;
  later: (amount: string, day: string) => string;
  period: (from: string, until: string) => string;
  newExpiry: (day: string) => string;
  before: (day: string) => string;
  counting: string;
  notCounted: string;
  couldNotCount: string;
  counted: (amount: string) => string;
  pay: Record<PaymentMode, (amount: string) => string>;
  payNothing: string;
  /** What is renewed already. */
  payAgain: (amount: string) => string;
  review: string;
  countAgain: string;
  preparing: string;
  noOption: string;
  changed: (now: string, before: string) => string;
  changedDetail: string;
  unchanged: string;
  alreadyRenewed: (name: string, until: string, then: string) => string;
  onlyIfMeant: string;
}

export const words: Words<RenewalCheckoutWords> = {
  fr: {
    heading: 'Régler ma commande',
    loading: 'Chargement de votre adhésion…',
    signedOut: 'Connectez-vous pour renouveler votre adhésion.',
    level: 'Catégorie d’adhésion',
    currentLevel: 'votre catégorie actuelle',
    members: 'Pour qui',
    memberUntil: (day) => `échéance : ${day}`,
    none: 'Aucune',
    otherAmount: 'Autre montant',
    myAmount: 'Votre montant',
    myAmountHint: (min, max) => `De ${min} à ${max}, par exemple 12,50.`,
    haveCoupon: 'J’ai un coupon',
    coupon: 'Code du coupon',
    apply: 'Appliquer',
    use: (code) => `Utiliser ${code}`,
    couponUntil: (day) => `Valide jusqu’au ${day}`,
    applied: (code) => `Coupon ${code} appliqué.`,
    remove: 'Retirer le coupon',
    useCredit: (amount) => `Utiliser mon crédit de ${amount}`,
    autoRenewal: 'Renouveler automatiquement à l’échéance',
    autoRenewalHint: 'Vous pourrez y mettre fin avant l’échéance, sans frais.',
    instalments: 'Versements',
    atOnce: 'En une seule fois',
    option: 'Mode de paiement',
    notOurs:
      'Votre numéro de carte se donne au fournisseur de paiement seulement. Ce site ne le voit pas et ne le garde pas.',
    summary: 'Montant à payer',
    total: 'Total',
    due: 'À payer',
    dueNow: 'À payer maintenant',
    later: (amount, day) => `Puis ${amount} le ${day}`,
    period: (from, until) => `Du ${from} au ${until}`,
    newExpiry: (day) => `Nouvelle échéance : ${day}`,
    before: (day) => `au lieu du ${day}`,
    counting: 'Calcul du montant…',
    notCounted: 'Le montant sera calculé quand vos choix seront complets.',
    couldNotCount: 'Le montant n’a pas pu être calculé.',
    counted: (amount) => `À payer : ${amount}.`,
    pay: {
      redirect: (amount) => `Payer ${amount}`,
      embedded: (amount) => `Payer ${amount}`,
      offline: (amount) => `Confirmer, et payer ${amount} plus tard`,
    },
    payNothing: 'Renouveler sans rien payer',
    payAgain: (amount) => `Renouveler une fois de plus : ${amount}`,
    review: 'Continuer',
    countAgain: 'Calculer de nouveau',
    preparing: 'Un instant…',
    noOption: 'Aucun mode de paiement n’est offert en ligne pour le moment. Adressez-vous à votre syndicat.',
    changed: (now, before) => `Le montant a changé : ${now} au lieu de ${before}. Vérifiez-le, puis confirmez.`,
    changedDetail: 'Le montant est le même, mais son détail ou les dates ont changé. Vérifiez-les, puis confirmez.',
    unchanged: 'Le montant a été calculé de nouveau et n’a pas changé. Vous pouvez payer.',
    alreadyRenewed: (name, until, then) =>
      `Adhésion déjà renouvelée jusqu’au ${until} (${name}). Payer de nouveau ajouterait une période, jusqu’au ${then}.`,
    onlyIfMeant: 'Ne payez que si c’est ce que vous voulez.',
  },
  en: {
    heading: 'Pay for my order',
    loading: 'Loading your membership…',
    signedOut: 'Sign in to renew your membership.',
    level: 'Membership level',
    currentLevel: 'your current level',
    members: 'For whom',
    memberUntil: (day) => `expires ${day}`,
    none: 'None',
    otherAmount: 'Other amount',
    myAmount: 'Your amount',
    myAmountHint: (min, max) => `From ${min} to ${max}, for example 12.50.`,
    haveCoupon: 'I have a coupon',
    coupon: 'Coupon code',
    apply: 'Apply',
    use: (code) => `Use ${code}`,
    couponUntil: (day) => `Valid until ${day}`,
    applied: (code) => `Coupon ${code} applied.`,
    remove: 'Remove the coupon',
    useCredit: (amount) => `Use my ${amount} credit`,
    autoRenewal: 'Renew automatically when it expires',
    autoRenewalHint: 'You can stop this at any time before then, free of charge.',
    instalments: 'Instalments',
    atOnce: 'All at once',
    option: 'How to pay',
    notOurs: 'Your card number goes to the payment provider only. This site neither sees it nor keeps it.',
    summary: 'Amount to pay',
    total: 'Total',
    due: 'To pay',
    dueNow: 'To pay now',
    later: (amount, day) => `Then ${amount} on ${day}`,
    period: (from, until) => `From ${from} to ${until}`,
    newExpiry: (day) => `New expiry: ${day}`,
    before: (day) => `instead of ${day}`,
    counting: 'Working out the amount…',
    notCounted: 'The amount will be worked out once your choices are complete.',
    couldNotCount: 'The amount could not be worked out.',
    counted: (amount) => `To pay: ${amount}.`,
    pay: {
      redirect: (amount) => `Pay ${amount}`,
      embedded: (amount) => `Pay ${amount}`,
      offline: (amount) => `Confirm, and pay ${amount} later`,
    },
    payNothing: 'Renew with nothing to pay',
    payAgain: (amount) => `Renew once more: ${amount}`,
    review: 'Continue',
    countAgain: 'Work it out again',
    preparing: 'One moment…',
    noOption: 'There is no way to pay online for now. Please ask your union.',
    changed: (now, before) => `The amount has changed: ${now} instead of ${before}. Check it, then confirm.`,
    changedDetail: 'The amount is the same, but its details or the dates have changed. Check them, then confirm.',
    unchanged: 'The amount was worked out again and has not changed. You can pay.',
    alreadyRenewed: (name, until, then) =>
      `Membership already renewed until ${until} (${name}). Paying again would add a term, until ${then}.`,
    onlyIfMeant: 'Pay only if that is what you want.',
  },
};
