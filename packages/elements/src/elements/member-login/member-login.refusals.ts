import { html, type TemplateResult } from 'lit';
import type { Locale, Words } from '../../controllers/localize-controller.ts';
import { errorWords } from '../../messages/errors.ts';
import { notice } from '../../templates/notice.ts';

/** Why there is no form. Fetched only then. */
export type Refusal = 'insecure' | 'framed' | 'expired';

const words: Words<{ framed: string; openAlone: string; expired: string; reset: string }> = {
  fr: {
    framed: 'Par prudence, la connexion ne s’affiche pas à l’intérieur d’un autre site.',
    openAlone: 'Ouvrir la page de connexion',
    expired: 'Votre mot de passe est trop ancien. Choisissez-en un nouveau pour vous connecter.',
    reset: 'Choisir un nouveau mot de passe',
  },
  en: {
    framed: 'To be safe, sign-in is not shown inside another site.',
    openAlone: 'Open the sign-in page',
    expired: 'Your password is too old. Choose a new one to sign in.',
    reset: 'Choose a new password',
  },
};

export const refusalText = (refusal: Refusal, locale: Locale): string =>
  refusal === 'insecure' ? errorWords[locale].insecure : words[locale][refusal];

/** Tells `account-recovery` why the member comes; a fragment of the page's own stays. */
const withReason = (url: string): string => (/^https?:[^#]*$/.test(url) ? `${url}#password-expired` : url);

/** `recoveryUrl` is safe to link to, or undefined. */
export function renderRefusal(refusal: Refusal, locale: Locale, recoveryUrl: string | undefined): TemplateResult {
  const t = words[locale];
  const ways: Record<Refusal, unknown> = {
    insecure: undefined,
    framed: html`<a href=${location.href} target="_blank" rel="noopener">${t.openAlone}</a>`,
    expired: recoveryUrl && html`<a class="button" href=${withReason(recoveryUrl)}>${t.reset}</a>`,
  };
  return notice({
    kind: refusal === 'insecure' ? 'error' : 'info',
    text: refusalText(refusal, locale),
    actions: ways[refusal],
  });
}
