import { html, type TemplateResult } from 'lit';
import type { Locale, Words } from '../../controllers/localize-controller.ts';
import { errorWords } from '../../messages/errors.ts';
import { notice } from '../../templates/notice.ts';

/** Why there is no form. Fetched only then. */
export type Refusal = 'insecure' | 'framed' | 'password-expired';

interface RefusalWords {
  framed: string;
  openAlone: string;
  expired: string;
  chooseAnother: string;
  askUnion: string;
  reset: string;
  otherAccount: string;
}

const words: Words<RefusalWords> = {
  fr: {
    framed: 'Par prudence, la connexion ne s’affiche pas à l’intérieur d’un autre site.',
    openAlone: 'Ouvrir la page de connexion',
    expired: 'Votre mot de passe est trop ancien.',
    chooseAnother: 'Choisissez-en un nouveau pour vous connecter.',
    askUnion: 'Pour en choisir un nouveau, adressez-vous à votre syndicat.',
    reset: 'Choisir un nouveau mot de passe',
    otherAccount: 'Utiliser un autre compte',
  },
  en: {
    framed: 'To be safe, sign-in is not shown inside another site.',
    openAlone: 'Open the sign-in page',
    expired: 'Your password is too old.',
    chooseAnother: 'Choose a new one to sign in.',
    askUnion: 'To choose a new one, please ask your union.',
    reset: 'Choose a new password',
    otherAccount: 'Use another account',
  },
};

/** `recoveryUrl` is safe to link to, or undefined. */
export function refusalText(refusal: Refusal, locale: Locale, recoveryUrl: string | undefined): string {
  const t = words[locale];
  switch (refusal) {
    case 'insecure':
      return errorWords[locale].insecure;
    case 'framed':
      return t.framed;
    case 'password-expired':
      return `${t.expired} ${recoveryUrl ? t.chooseAnother : t.askUnion}`;
  }
}

/** Tells `account-recovery` why the member comes; a fragment of the page's own stays. */
const withReason = (url: string): string => (/^https?:[^#]*$/.test(url) ? `${url}#password-expired` : url);

export function renderRefusal(
  refusal: Refusal,
  locale: Locale,
  recoveryUrl: string | undefined,
  onOtherAccount: () => void,
): TemplateResult {
  const t = words[locale];
  const ways: Record<Refusal, unknown> = {
    insecure: undefined,
    framed: html`<a href=${location.href} target="_blank" rel="noopener">${t.openAlone}</a>`,
    'password-expired': html`${recoveryUrl && html`<a class="button" href=${withReason(recoveryUrl)}>${t.reset}</a>`}
      <button type="button" class="quiet-button" part="other-account" @click=${onOtherAccount}>
        ${t.otherAccount}
      </button>`,
  };
  return notice({
    kind: refusal === 'insecure' ? 'error' : 'info',
    text: refusalText(refusal, locale, recoveryUrl),
    actions: ways[refusal],
  });
}
