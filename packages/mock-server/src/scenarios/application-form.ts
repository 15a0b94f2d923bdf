import type { ApplicationSettings } from '@trait-union/client/contract';

/** What a local asks of somebody who wants to become a member (S1-25). */
export const applicationForm = (): ApplicationSettings => ({
  sections: [
    {
      name: 'identity',
      fields: [
        { name: 'givenName', kind: 'text', required: true, maxLength: 80 },
        { name: 'familyName', kind: 'text', required: true, maxLength: 80 },
        { name: 'dateOfBirth', kind: 'date', required: false },
      ],
    },
    {
      name: 'contact',
      fields: [
        { name: 'email', kind: 'email', required: true },
        { name: 'phone', kind: 'tel', required: false },
      ],
    },
    {
      name: 'work',
      fields: [
        { name: 'employer', kind: 'text', required: true, maxLength: 120 },
        { name: 'jobTitle', kind: 'text', required: false, maxLength: 120 },
        { name: 'employerNumber', kind: 'text', required: false, maxLength: 40 },
        {
          name: 'employment',
          kind: 'choice',
          required: true,
          label: { fr: 'Statut d’emploi', en: 'Employment status' },
          options: [
            { value: 'permanent', label: { fr: 'Permanent', en: 'Permanent' } },
            { value: 'temporary', label: { fr: 'Temporaire', en: 'Temporary' } },
            { value: 'on-call', label: { fr: 'Sur appel', en: 'On call' } },
          ],
        },
        {
          name: 'remarks',
          kind: 'long-text',
          required: false,
          maxLength: 1000,
          label: { fr: 'Remarques', en: 'Remarks' },
        },
      ],
    },
  ],
  consents: [
    {
      name: 'bylaws',
      required: true,
      text: {
        fr: 'Je demande à devenir membre du syndicat et je m’engage à respecter ses statuts.',
        en: 'I ask to become a member of the union and agree to abide by its bylaws.',
      },
    },
    {
      name: 'personalInformation',
      required: true,
      text: {
        fr: 'J’accepte que le syndicat conserve ces renseignements pour traiter ma demande et me représenter.',
        en: 'I agree that the union keeps this information to process my application and represent me.',
      },
      url: 'https://www.example.org/confidentialite',
    },
    {
      name: 'news',
      required: false,
      text: {
        fr: 'J’accepte de recevoir les nouvelles du syndicat par courriel.',
        en: 'I agree to receive the union’s news by email.',
      },
    },
  ],
});
