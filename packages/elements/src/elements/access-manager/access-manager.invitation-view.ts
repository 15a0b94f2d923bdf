import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { LocalizeController, Words } from '../../controllers/localize-controller.ts';
import { MomentController } from '../../controllers/moment-controller.ts';
import { timeLeft } from '../../internal/duration.ts';
import { moment } from '../../internal/moment.ts';
import { notice } from '../../templates/notice.ts';
import { onDay } from './access-manager.instants.ts';
import type { AccessParts, ShownPerson } from './access-manager.parts.ts';

const invitationWords: Words<{
  sent: (on: string, by: unknown) => TemplateResult;
  until: (at: string) => string;
  over: (at: string) => string;
  failed: string;
  failedDetail: string;
  lost: string;
  lostWays: readonly string[];
  wait: (time: string) => string;
}> = {
  fr: {
    sent: (on, by) => html`Invitation envoyée le ${on} par ${by}.`,
    until: (at) => `Elle est valide jusqu’au ${at}.`,
    over: (at) => `Elle a expiré le ${at}. Renvoyez-la pour lui redonner tout son temps.`,
    failed: 'Le message n’a pas pu être livré à cette adresse.',
    failedDetail:
      'Vérifiez-la avec la personne. Si elle est fausse, annulez l’invitation, puis invitez la bonne adresse.',
    lost: 'La personne n’a rien reçu ?',
    lostWays: [
      'Demandez-lui de regarder dans ses courriels indésirables et dans l’onglet « Promotions ».',
      'Vérifiez l’adresse avec elle, lettre par lettre.',
      'Renvoyez l’invitation ; un filtre de son employeur peut la retarder de quelques heures.',
      'Si rien n’arrive, donnez-lui un lien à partager : il ne passe par aucun courriel.',
    ],
    wait: (time) => `Elle peut être renvoyée dans ${time}.`,
  },
  en: {
    sent: (on, by) => html`Invitation sent on ${on} by ${by}.`,
    until: (at) => `It is valid until ${at}.`,
    over: (at) => `It expired on ${at}. Resend it to give it its whole time again.`,
    failed: 'The message could not be delivered to this address.',
    failedDetail: 'Check it with the person. If it is wrong, revoke the invitation, then invite the right address.',
    lost: 'Did they not receive anything?',
    lostWays: [
      'Ask them to look in their junk mail and in the “Promotions” tab.',
      'Check the address with them, letter by letter.',
      'Resend the invitation; a filter at their employer may hold it back for some hours.',
      'If nothing comes, give them a link to share: it goes through no e-mail.',
    ],
    wait: (time) => `It can be resent in ${time}.`,
  },
};

/** Whether an invitation can be resent is the server's to say: those of open rows are read again as its time comes. */
export function readWhenResendable(
  host: ReactiveControllerHost,
  { context, people }: AccessParts,
  open: ReadonlySet<string>,
): void {
  new MomentController(host, {
    clock: () => context.client?.clock,
    next: (now) =>
      [...open]
        .map((id) => Date.parse(people.shown(id)?.invitation?.resendAt ?? ''))
        .filter((at) => at > now)
        .sort((a, b) => a - b)[0],
    onCome: () => void people.again([...open]).catch(() => undefined),
  });
}

/**
 * How an invitation by e-mail stands, and what to do when it did not arrive (S3-11, S3-17). `now` is in milliseconds of
 * the server's clock. Nothing for whoever has access.
 */
export function invitationView(
  l: LocalizeController<unknown>,
  { invitation }: ShownPerson,
  now: number,
): TemplateResult | typeof nothing {
  if (!invitation) return nothing;
  const t = invitationWords[l.lang];
  const { sentAt, expiresAt, resendAt, delivery, inviter } = invitation;
  const isOver = expiresAt !== undefined && Date.parse(expiresAt) <= now;
  const seconds = Math.ceil((Date.parse(resendAt) - now) / 1000);
  return html`<div class="invitation" part="invitation">
    <p>
      ${t.sent(onDay(l, sentAt), html`<bdi>${inviter}</bdi>`)}
      ${expiresAt && (isOver ? t.over(onDay(l, expiresAt)) : t.until(moment(l, expiresAt)))}
    </p>
    ${seconds > 0 ? html`<p class="quiet" part="cool-down">${t.wait(timeLeft(l, seconds))}</p>` : nothing}
    ${
      delivery === 'failed'
        ? notice({ kind: 'error', text: t.failed, detail: t.failedDetail })
        : html`<details>
            <summary>${t.lost}</summary>
            <ul class="ways">
              ${t.lostWays.map((way) => html`<li>${way}</li>`)}
            </ul>
          </details>`
    }
  </div>`;
}
