import type { PaymentFailure } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';

export interface PayingWords {
  asking: string;
  stay: string;
  paying: string;
  secure: string;
  leaving: string;
  leavingDetail: string;
  /** Of a payment that no provider was asked for. */
  untouched: string;
  /** Of one that a provider may have, though the backend has not heard of it. */
  ifPaid: string;
  open: string;
  openDetail: string;
  noNews: string;
  noNewsDetail: string;
  underWay: string;
  underWayDetail: string;
  unavailable: string;
  unavailableDetail: string;
  uncertain: string;
  uncertainDetail: string;
  submittedDetail: string;
  /** A start that was not answered. */
  unrecorded: string;
  keepChecking: string;
  notStarted: string;
  awaited: string;
  awaitedDetail: string;
  instructions: string;
  reference: string;
  amount: string;
  payBy: string;
  paid: string;
  paidSaid: (amount: string, number: string) => string;
  /** Where nothing was due. */
  renewed: string;
  renewedSaid: (number: string) => string;
  renewedAt: string;
  /** Of what is taken later. */
  instalmentOf: (day: string) => string;
  receipt: string;
  paidAt: string;
  method: string;
  /** Whose, where there are several. */
  newExpiryOf: (name: string) => string;
  sent: string;
  noEmail: string;
  print: string;
  printThis: string;
  failed: string;
  failures: Record<PaymentFailure, string>;
  nothingTaken: string;
  choicesKept: string;
  lateMoney: string;
  cancelled: string;
  expired: string;
  acts: Record<'resume' | 'resumeAgain' | 'check' | 'sendAgain' | 'cancel' | 'otherWay' | 'giveUp', string>;
}

export const payingWords: Words<PayingWords> = {
  fr: {
    asking: 'Nous vérifions où en est votre paiement…',
    stay: 'Cela prend quelques secondes.',
    paying: 'Paiement en cours',
    secure: 'Les champs ci-dessous sont ceux du fournisseur de paiement. Ce site ne voit pas ce que vous y écrivez.',
    leaving: 'La page de paiement s’ouvre…',
    leavingDetail: 'Vous reviendrez ici ensuite. Si rien ne s’ouvre, utilisez le bouton.',
    open: 'Votre commande n’est pas encore payée.',
    untouched: 'Rien n’a été prélevé.',
    ifPaid: 'Si vous avez déjà payé, attendez : cette page se mettra à jour.',
    openDetail: 'Vous pouvez continuer, ou choisir un autre mode de paiement.',
    noNews: 'Nous n’avons pas encore de nouvelles de votre paiement.',
    noNewsDetail: 'Sinon, vous pouvez continuer, ou choisir un autre mode de paiement.',
    underWay: 'Une commande est déjà en cours.',
    underWayDetail:
      'Vous l’avez commencée dans un autre onglet ou à une autre visite. Si vous l’avez déjà payée, attendez : cette page se mettra à jour. Sinon, continuez-la, ou abandonnez-la pour en commencer une autre.',
    unavailable: 'Ce mode de paiement ne fonctionne pas sur cette page.',
    unavailableDetail: 'Un bloqueur l’empêche peut-être. Choisissez un autre mode de paiement, ou réessayez.',
    uncertain: 'Nous ne savons pas encore si votre paiement a réussi.',
    uncertainDetail:
      'Ne payez pas une deuxième fois : nous continuons de vérifier, et cette page se mettra à jour. Vous pouvez aussi la fermer et revenir plus tard.',
    submittedDetail:
      'Le fournisseur de paiement l’a reçu et le traite. Ne payez pas une deuxième fois : cette page se mettra à jour. Vous pouvez aussi la fermer et revenir plus tard.',
    unrecorded: 'Nous ne savons pas si votre commande est enregistrée.',
    keepChecking: 'Nous continuons de vérifier, et cette page se mettra à jour.',
    notStarted: 'Votre commande n’est pas partie, et rien n’a été prélevé.',
    awaited: 'Votre commande est enregistrée. Il reste à la payer.',
    awaitedDetail: 'Votre adhésion sera renouvelée quand votre syndicat aura reçu le paiement.',
    instructions: 'Comment payer',
    reference: 'Référence à indiquer',
    amount: 'Montant',
    payBy: 'À payer au plus tard le',
    paid: 'Votre paiement est reçu. Merci !',
    paidSaid: (amount, number) => `Votre paiement de ${amount} est reçu. Numéro de reçu : ${number}.`,
    renewed: 'Le renouvellement est fait. Il n’y avait rien à payer.',
    renewedSaid: (number) => `Le renouvellement est fait. Il n’y avait rien à payer. Numéro de reçu : ${number}.`,
    renewedAt: 'Fait le',
    instalmentOf: (day) => `Versement du ${day}`,
    receipt: 'Numéro de reçu',
    paidAt: 'Payé le',
    method: 'Mode de paiement',
    newExpiryOf: (name) => (name ? `Nouvelle échéance de ${name}` : 'Nouvelle échéance'),
    sent: 'Une confirmation a été envoyée à votre adresse courriel.',
    noEmail:
      'Il n’y a pas d’adresse courriel à votre dossier : aucune confirmation ne sera envoyée. Imprimez ce reçu, et notez la nouvelle échéance.',
    print: 'Imprimer le reçu',
    printThis: 'Imprimer ces instructions',
    failed: 'Le paiement n’a pas réussi.',
    failures: {
      declined:
        'Votre institution financière a refusé le paiement. Communiquez avec elle, ou payez avec une autre carte ou autrement.',
      'insufficient-funds': 'Les fonds étaient insuffisants. Essayez une autre carte, ou payez autrement.',
      'authentication-failed':
        'La vérification de votre identité par votre institution financière n’a pas abouti. Recommencez, ou payez autrement.',
      'expired-card': 'La carte est expirée. Essayez une autre carte, ou payez autrement.',
      other: 'Le fournisseur de paiement n’en dit pas la raison. Recommencez, ou payez autrement.',
    },
    nothingTaken: 'Rien n’a été prélevé.',
    choicesKept: 'Vos choix sont toujours là.',
    lateMoney: 'Un paiement qui arriverait quand même vous serait rendu.',
    cancelled: 'La commande est annulée.',
    expired: 'Le délai pour payer cette commande est passé.',
    acts: {
      resume: 'Continuer le paiement',
      resumeAgain: 'Réessayer',
      check: 'Vérifier maintenant',
      sendAgain: 'Renvoyer la même commande',
      cancel: 'Abandonner cette commande',
      otherWay: 'Choisir un autre mode de paiement',
      giveUp: 'Annuler et revenir à mes choix',
    },
  },
  en: {
    asking: 'Checking where your payment stands…',
    stay: 'This takes a few seconds.',
    paying: 'Payment under way',
    secure: 'The fields below belong to the payment provider. This site does not see what you type in them.',
    leaving: 'The payment page is opening…',
    leavingDetail: 'You will come back here afterwards. If nothing opens, use the button.',
    open: 'Your order is not paid yet.',
    untouched: 'Nothing was charged.',
    ifPaid: 'If you have already paid, wait: this page will update itself.',
    openDetail: 'You can go on, or choose another way to pay.',
    noNews: 'We have no news of your payment yet.',
    noNewsDetail: 'Otherwise, you can go on, or choose another way to pay.',
    underWay: 'An order is already under way.',
    underWayDetail:
      'You began it in another tab or on another visit. If you have already paid it, wait: this page will update itself. Otherwise, go on with it, or give it up to begin another one.',
    unavailable: 'This way to pay does not work on this page.',
    unavailableDetail: 'A blocker may be in the way. Choose another way to pay, or try again.',
    uncertain: 'We do not know yet whether your payment went through.',
    uncertainDetail:
      'Do not pay a second time: we keep checking, and this page will update itself. You can also close it and come back later.',
    submittedDetail:
      'The payment provider has it and is processing it. Do not pay a second time: this page will update itself. You can also close it and come back later.',
    unrecorded: 'We do not know whether your order is recorded.',
    keepChecking: 'We keep checking, and this page will update itself.',
    notStarted: 'Your order was not sent, and nothing was charged.',
    awaited: 'Your order is recorded. It remains to be paid.',
    awaitedDetail: 'Your membership will be renewed once your union has received the payment.',
    instructions: 'How to pay',
    reference: 'Reference to give',
    amount: 'Amount',
    payBy: 'To be paid by',
    paid: 'Your payment was received. Thank you!',
    paidSaid: (amount, number) => `Your payment of ${amount} was received. Receipt number: ${number}.`,
    renewed: 'The renewal is done. There was nothing to pay.',
    renewedSaid: (number) => `The renewal is done. There was nothing to pay. Receipt number: ${number}.`,
    renewedAt: 'Done on',
    instalmentOf: (day) => `Instalment of ${day}`,
    receipt: 'Receipt number',
    paidAt: 'Paid on',
    method: 'How it was paid',
    newExpiryOf: (name) => (name ? `New expiry of ${name}` : 'New expiry'),
    sent: 'A confirmation was sent to your email address.',
    noEmail:
      'There is no email address on your file: no confirmation will be sent. Print this receipt, and note the new expiry.',
    print: 'Print the receipt',
    printThis: 'Print these instructions',
    failed: 'The payment did not go through.',
    failures: {
      declined:
        'Your financial institution declined the payment. Contact it, or pay with another card or in another way.',
      'insufficient-funds': 'There were not enough funds. Try another card, or pay in another way.',
      'authentication-failed':
        'Your financial institution could not confirm that it was you. Start again, or pay in another way.',
      'expired-card': 'The card has expired. Try another card, or pay in another way.',
      other: 'The payment provider does not say why. Start again, or pay in another way.',
    },
    nothingTaken: 'Nothing was charged.',
    choicesKept: 'Your choices are still here.',
    lateMoney: 'A payment that came all the same would be sent back to you.',
    cancelled: 'The order is cancelled.',
    expired: 'The time to pay this order has passed.',
    acts: {
      resume: 'Go on with the payment',
      resumeAgain: 'Try again',
      check: 'Check now',
      sendAgain: 'Send the same order again',
      cancel: 'Give up this order',
      otherWay: 'Choose another way to pay',
      giveUp: 'Cancel and go back to my choices',
    },
  },
};
