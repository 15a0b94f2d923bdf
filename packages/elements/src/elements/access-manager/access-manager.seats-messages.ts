import { html, type TemplateResult } from 'lit';
import type { Words } from '../../controllers/localize-controller.ts';

/** In text of either language: a seat is taken (occupée), reserved (réservée), held (retenue) or free (libre). */
export const seatsWords: Words<{
  heading: (free: number, total: number) => string;
  unlimited: string;
  used: (count: number) => string;
  held: (count: number, until: string | null) => string;
  invited: (count: number) => string;
  free: (count: number) => string;
  beyond: (count: number) => string;
  requested: (total: number, on: string, by: unknown) => TemplateResult;
}> = {
  fr: {
    heading: (free, total) =>
      free === 0
        ? `Aucune place libre sur ${total}`
        : `${free === 1 ? 'Une place libre' : `${free} places libres`} sur ${total}`,
    unlimited: 'Places : sans limite',
    used: (count) => (count < 2 ? `${count} occupée` : `${count} occupées`),
    held: (count, until) =>
      `${count < 2 ? `${count} retenue` : `${count} retenues`}${until ? ` jusqu’au ${until}` : ''}`,
    invited: (count) =>
      count < 2 ? `${count} réservée à une personne invitée` : `${count} réservées à des personnes invitées`,
    free: (count) => (count < 2 ? `${count} libre` : `${count} libres`),
    beyond: (count) =>
      count === 1 ? 'Une place est prise au-delà du total.' : `${count} places sont prises au-delà du total.`,
    requested: (total, on, by) => html`${by} a demandé ${total} places en tout le ${on}. La demande attend sa réponse.`,
  },
  en: {
    heading: (free, total) =>
      free === 0 ? `No seat free out of ${total}` : `${free === 1 ? 'One seat' : `${free} seats`} free out of ${total}`,
    unlimited: 'Seats: no limit',
    used: (count) => `${count} taken`,
    held: (count, until) => `${count} held${until ? ` until ${until}` : ''}`,
    invited: (count) => (count === 1 ? '1 reserved for somebody invited' : `${count} reserved for people invited`),
    free: (count) => `${count} free`,
    beyond: (count) =>
      count === 1 ? 'One seat is taken beyond the total.' : `${count} seats are taken beyond the total.`,
    requested: (total, on, by) =>
      html`${by} asked for ${total} seats in all on ${on}. The request is waiting for an answer.`,
  },
};
