import type { Words } from '../../controllers/localize-controller.ts';
import type { AmountFault } from './renewal-checkout.amount.ts';
import type { CouponFault, Dropped } from './renewal-checkout.choice.ts';

/** What is wrong with a choice; loaded once the member touches the element. */
export const problemWords: Words<{
  summary: string;
  members: string;
  option: string;
  /** With the limits of the contribution, written. */
  amounts: Record<AmountFault, (min: string, max: string) => string>;
  coupons: Record<CouponFault, string>;
  refused: string;
  dropped: (what: string) => string;
  /** In the middle of a sentence. */
  names: Record<Dropped, string>;
}> = {
  fr: {
    summary: 'À corriger avant de payer',
    members: 'Choisissez au moins une personne.',
    option: 'Ce mode de paiement n’est pas disponible en ce moment. Choisissez-en un autre.',
    amounts: {
      empty: () => 'Entrez le montant de votre contribution, ou choisissez-en un autre.',
      'not-an-amount': () => 'Écrivez le montant en dollars et en cents, par exemple 12,50.',
      'too-small': (min) => `La contribution est de ${min} au moins.`,
      'too-large': (_, max) => `La contribution est de ${max} au plus.`,
      card: () => 'Ce n’est pas un montant. Ne donnez jamais un numéro de carte ici : rien n’en a été gardé.',
    },
    coupons: {
      empty: 'Entrez le code du coupon.',
      card: 'Ce n’est pas un coupon. Ne donnez jamais un numéro de carte ici : rien n’en a été gardé.',
      'coupon-unknown': 'Ce coupon n’existe pas. Vérifiez chaque caractère.',
      'coupon-expired': 'Ce coupon n’est plus valide.',
      'coupon-not-applicable': 'Ce coupon ne s’applique pas à ce que vous avez choisi.',
    },
    refused: 'Le portail n’accepte pas ces choix. Changez-les, ou adressez-vous à votre syndicat.',
    dropped: (what) => `Ce que vous aviez choisi n’est plus offert : ${what}. Vérifiez vos choix et le montant.`,
    names: {
      level: 'la catégorie d’adhésion',
      members: 'une personne',
      contributions: 'une contribution',
      coupon: 'le coupon',
      credit: 'le crédit',
      autoRenewal: 'le renouvellement automatique',
      instalments: 'les versements',
      option: 'le mode de paiement',
    },
  },
  en: {
    summary: 'To correct before you pay',
    members: 'Choose at least one person.',
    option: 'This way to pay is not available for now. Choose another one.',
    amounts: {
      empty: () => 'Enter the amount of your contribution, or choose another one.',
      'not-an-amount': () => 'Write the amount in dollars and cents, for example 12.50.',
      'too-small': (min) => `The contribution is at least ${min}.`,
      'too-large': (_, max) => `The contribution is at most ${max}.`,
      card: () => 'This is not an amount. Never give a card number here: nothing of it was kept.',
    },
    coupons: {
      empty: 'Enter the coupon code.',
      card: 'This is not a coupon. Never give a card number here: nothing of it was kept.',
      'coupon-unknown': 'There is no such coupon. Check each character.',
      'coupon-expired': 'This coupon is no longer valid.',
      'coupon-not-applicable': 'This coupon does not apply to what you chose.',
    },
    refused: 'The portal does not accept these choices. Change them, or ask your union.',
    dropped: (what) => `What you had chosen is no longer offered: ${what}. Check your choices and the amount.`,
    names: {
      level: 'the membership level',
      members: 'one person',
      contributions: 'a contribution',
      coupon: 'the coupon',
      credit: 'the credit',
      autoRenewal: 'automatic renewal',
      instalments: 'the instalments',
      option: 'the way to pay',
    },
  },
};
