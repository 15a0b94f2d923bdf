import type { SupportKind } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, Words } from '../../controllers/localize-controller.ts';
import { wayOut } from '../../templates/way-out.ts';

interface TipWords {
  /** What may settle it sooner than an answer. */
  tips: Partial<Record<SupportKind, string>>;
  /** For somebody who is signed in, and for somebody who is not. */
  verifyAgain: string;
  signUpAgain: string;
  newPassword: string;
}

export const tipWords: Words<TipWords> = {
  fr: {
    tips: {
      'no-member-number': 'Votre numéro est dans la lettre reçue à votre arrivée au syndicat.',
      'mail-not-received':
        'Attendez quelques minutes, et regardez dans vos courriers indésirables. Si c’est une invitation, la personne qui vous invite peut vérifier votre adresse et la renvoyer.',
      'cannot-sign-in': 'Un nouveau mot de passe règle souvent le problème, sans attendre notre réponse.',
      'restore-access': 'Votre compte existe peut-être ici : essayez d’abord d’en changer le mot de passe.',
    },
    verifyAgain: 'Faire renvoyer le message de vérification',
    signUpAgain: 'Faire renvoyer le message d’inscription',
    newPassword: 'Choisir un nouveau mot de passe',
  },
  en: {
    tips: {
      'no-member-number': 'Your number is in the letter you received when you joined the union.',
      'mail-not-received':
        'Wait a few minutes, and check your spam folder. If it is an invitation, whoever invites you can check your address and send it again.',
      'cannot-sign-in': 'A new password often settles it, without waiting for our answer.',
      'restore-access': 'Your account may exist here: try changing its password first.',
    },
    verifyAgain: 'Have the verification message sent again',
    signUpAgain: 'Have the sign-up message sent again',
    newPassword: 'Choose a new password',
  },
};

export interface TipView {
  locale: Locale;
  kind: SupportKind | '';
  isSignedIn: boolean;
  recoveryUrl: string;
  signUpUrl: string;
  verificationUrl: string;
}

/** What may settle the chosen kind at once; loaded once the member touches the element, or comes with a kind. */
export function tipView(v: TipView): TemplateResult | typeof nothing {
  const text = v.kind && tipWords[v.locale].tips[v.kind];
  return text ? html`<p class="tip" part="tip">${text} ${wayOf(v)}</p>` : nothing;
}

function wayOf({ locale, kind, isSignedIn, ...urls }: TipView): TemplateResult | typeof nothing {
  const t = tipWords[locale];
  if (kind === 'mail-not-received')
    return isSignedIn
      ? wayOut({ to: 'verification', url: urls.verificationUrl, text: t.verifyAgain })
      : wayOut({ to: 'sign-up', url: urls.signUpUrl, text: t.signUpAgain });
  return kind === 'cannot-sign-in' || kind === 'restore-access'
    ? wayOut({ to: 'recovery', url: urls.recoveryUrl, text: t.newPassword })
    : nothing;
}
