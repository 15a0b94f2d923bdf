import type { Words } from '../controllers/localize-controller.ts';

/** What a visitor has the demo's bank do with a payment. */
export type DemoBankAct = 'pay' | 'payLate' | 'secondStep' | 'decline' | 'cancel';

export const demoBankWords: Words<{
  heading: string;
  simulation: string;
  amount: string;
  ways: string;
  acts: Record<DemoBankAct, string>;
  step: string;
  stepDetail: string;
  confirm: string;
  refuse: string;
  leave: string;
  over: string;
  unknown: string;
}> = {
  fr: {
    heading: 'Banque de démonstration',
    simulation:
      'Ceci est une simulation : aucune vraie banque, aucun vrai paiement. On ne vous demandera jamais de numéro de carte ici.',
    amount: 'Montant à payer',
    ways: 'Que fera la banque de ce paiement ?',
    acts: {
      pay: 'Accepter le paiement',
      payLate: 'L’accepter, mais le confirmer dans 20 secondes',
      secondStep: 'Demander une vérification d’abord',
      decline: 'Refuser la carte',
      cancel: 'Annuler',
    },
    step: 'Est-ce bien vous ?',
    stepDetail: 'Une vraie banque vous le demanderait dans son application.',
    confirm: 'Oui, c’est moi',
    refuse: 'Non',
    leave: 'Retourner au site du syndicat sans rien faire',
    over: 'Ce paiement est terminé.',
    unknown: 'Aucun paiement n’est attendu ici. Commencez par la page de renouvellement.',
  },
  en: {
    heading: 'Demo bank',
    simulation: 'This is a simulation: no real bank, no real payment. You will never be asked for a card number here.',
    amount: 'Amount to pay',
    ways: 'What will the bank do with this payment?',
    acts: {
      pay: 'Accept the payment',
      payLate: 'Accept it, but confirm it in 20 seconds',
      secondStep: 'Ask for a verification first',
      decline: 'Decline the card',
      cancel: 'Cancel',
    },
    step: 'Is it you?',
    stepDetail: 'A real bank would ask you in its app.',
    confirm: 'Yes, it is me',
    refuse: 'No',
    leave: 'Go back to the union’s site without doing anything',
    over: 'This payment is over.',
    unknown: 'No payment is expected here. Start from the renewal page.',
  },
};
