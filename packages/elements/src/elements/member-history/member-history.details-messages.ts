import type { Words } from '../../controllers/localize-controller.ts';
import type { Names } from '../../internal/worded.ts';

/** Of a row that is open. */
export interface DetailsWords {
  methods: Names;
  /** What a state means, where it wants a sentence. */
  explanations: Readonly<Record<string, string>>;
  source: string;
  method: string;
  lines: string;
  total: string;
  toReceipt: string;
  toTransaction: string;
}

export const detailsWords: Words<DetailsWords> = {
  fr: {
    methods: {
      card: 'Carte',
      cash: 'Argent comptant',
      cheque: 'Chèque',
      transfer: 'Virement',
      'direct-debit': 'Prélèvement automatique',
      credit: 'Crédit à votre dossier',
      other: 'Autre mode de paiement',
    },
    explanations: {
      pending: 'Ce paiement n’est pas encore confirmé.',
      failed: 'Ce paiement n’a pas abouti.',
    },
    source: 'Inscrit au dossier',
    method: 'Mode de paiement',
    lines: 'Détail du montant',
    total: 'Total',
    toReceipt: 'Voir le reçu',
    toTransaction: 'Voir la transaction',
  },
  en: {
    methods: {
      card: 'Card',
      cash: 'Cash',
      cheque: 'Cheque',
      transfer: 'Transfer',
      'direct-debit': 'Direct debit',
      credit: 'Credit on your file',
      other: 'Another method',
    },
    explanations: {
      pending: 'This payment is not confirmed yet.',
      failed: 'This payment did not go through.',
    },
    source: 'Put on file',
    method: 'Payment method',
    lines: 'What it is made of',
    total: 'Total',
    toReceipt: 'See the receipt',
    toTransaction: 'See the transaction',
  },
};
