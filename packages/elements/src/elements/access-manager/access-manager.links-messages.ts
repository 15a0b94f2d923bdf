import { html, type TemplateResult } from 'lit';
import type { Words } from '../../controllers/localize-controller.ts';
import type { Names } from '../../internal/worded.ts';

export interface LinksWords {
  explanation: string;
  loading: string;
  none: string;
  listed: string;
  /** What a link is called where one of several is meant. */
  named: (role: string) => string;
  address: string;
  states: Names;
  left: (left: number, uses: number) => string;
  used: (used: number) => string;
  until: (at: string) => string;
  noEnd: string;
  made: (on: string, by: unknown) => TemplateResult;
  code: string;
  codeText: string;
  renew: string;
  renewing: string;
  renewQuestion: string;
  renewLoss: string;
  revoke: string;
  revoking: string;
  revokeQuestion: string;
  revokeLoss: string;
  keep: string;
  create: string;
  creating: string;
  newOne: string;
  role: string;
  roleRequired: string;
  fix: string;
  uses: string;
  usesOf: (count: number) => string;
  anyUses: string;
  days: string;
  daysOf: (count: number) => string;
  anyDays: string;
  refusedTerms: string;
  created: string;
  renewed: string;
  revoked: string;
  changedMeanwhile: string;
  over: (count: number) => string;
  skipped: (count: number) => string;
  skippedDetail: string;
}

export const linksWords: Words<LinksWords> = {
  fr: {
    explanation: 'Quiconque a le lien peut créer son compte avec le rôle choisi, tant qu’il y a de la place.',
    loading: 'Chargement des liens…',
    none: 'Aucun lien n’est ouvert.',
    listed: 'Liens ouverts',
    named: (role) => `Lien – ${role}`,
    address: 'Adresse à partager',
    states: { open: 'Ouvert', expired: 'Expiré', revoked: 'Révoqué', 'used-up': 'Épuisé', other: 'Fermé' },
    left: (left, uses) =>
      left === 1 ? `Une utilisation reste sur ${uses}.` : `${left} utilisations restent sur ${uses}.`,
    used: (used) => {
      if (used === 0) return 'Personne ne s’en est encore servi ; sans limite d’utilisations.';
      return `${used === 1 ? 'Une personne s’en est servie' : `${used} personnes s’en sont servies`} ; sans limite d’utilisations.`;
    },
    until: (at) => `Valide jusqu’au ${at}`,
    noEnd: 'Valide sans fin',
    made: (on, by) => html`Créé le ${on} par ${by}.`,
    code: 'Code QR',
    codeText: 'Code QR du lien',
    renew: 'Renouveler',
    renewing: 'Renouvellement…',
    renewQuestion: 'Renouveler ce lien ?',
    renewLoss:
      'L’adresse et le code QR actuels ne mèneront plus nulle part. Qui les a déjà reçus aura besoin des nouveaux.',
    revoke: 'Révoquer',
    revoking: 'Révocation…',
    revokeQuestion: 'Révoquer ce lien ?',
    revokeLoss: 'Personne ne pourra plus s’en servir. Les personnes qui sont déjà venues par lui gardent leur accès.',
    keep: 'Garder le lien',
    create: 'Créer le lien',
    creating: 'Création…',
    newOne: 'Créer un lien',
    role: 'Rôle',
    roleRequired: 'Choisissez un rôle.',
    fix: 'À corriger',
    uses: 'Combien de personnes',
    usesOf: (count) => (count === 1 ? 'Une seule' : `${count} personnes`),
    anyUses: 'Sans limite',
    days: 'Pendant',
    daysOf: (count) => (count === 1 ? 'Un jour' : `${count} jours`),
    anyDays: 'Sans fin',
    refusedTerms: 'Le portail n’accepte pas ce choix. Choisissez moins de personnes ou de jours.',
    created: 'Le lien est créé : copiez-le pour le partager.',
    renewed: 'Le lien est renouvelé : partagez la nouvelle adresse.',
    revoked: 'Le lien est révoqué.',
    changedMeanwhile:
      'Quelqu’un d’autre a renouvelé ou révoqué ce lien entre-temps : rien n’a été fait. Voici où en sont les liens.',
    over: (count) => (count === 1 ? 'Un lien qui ne vaut plus' : `${count} liens qui ne valent plus`),
    skipped: (count) =>
      count === 1
        ? 'Un lien n’a pas pu être lu : il n’est pas affiché.'
        : `${count} liens n’ont pas pu être lus : ils ne sont pas affichés.`,
    skippedDetail:
      'Un lien qui n’est pas affiché peut encore servir. L’équipe de soutien peut vous dire ce qu’il en est.',
  },
  en: {
    explanation: 'Whoever has the link can create their account with the role you choose, as long as there is room.',
    loading: 'Loading the links…',
    none: 'No link is open.',
    listed: 'Open links',
    named: (role) => `Link – ${role}`,
    address: 'Address to share',
    states: { open: 'Open', expired: 'Expired', revoked: 'Revoked', 'used-up': 'Used up', other: 'Closed' },
    left: (left, uses) => (left === 1 ? `One use left out of ${uses}.` : `${left} uses left out of ${uses}.`),
    used: (used) => {
      if (used === 0) return 'Nobody has used it yet; no limit of uses.';
      return `${used === 1 ? 'One person has used it' : `${used} people have used it`}; no limit of uses.`;
    },
    until: (at) => `Works until ${at}`,
    noEnd: 'Works without end',
    made: (on, by) => html`Created on ${on} by ${by}.`,
    code: 'QR code',
    codeText: 'QR code of the link',
    renew: 'Renew',
    renewing: 'Renewing…',
    renewQuestion: 'Renew this link?',
    renewLoss: 'The current address and QR code will lead nowhere. Whoever has them already will need the new ones.',
    revoke: 'Revoke',
    revoking: 'Revoking…',
    revokeQuestion: 'Revoke this link?',
    revokeLoss: 'Nobody will be able to use it any more. People who came by it already keep their access.',
    keep: 'Keep the link',
    create: 'Create the link',
    creating: 'Creating…',
    newOne: 'Create a link',
    role: 'Role',
    roleRequired: 'Choose a role.',
    fix: 'To be corrected',
    uses: 'How many people',
    usesOf: (count) => (count === 1 ? 'Only one' : `${count} people`),
    anyUses: 'No limit',
    days: 'For',
    daysOf: (count) => (count === 1 ? 'One day' : `${count} days`),
    anyDays: 'No end',
    refusedTerms: 'The portal does not accept this choice. Choose fewer people or days.',
    created: 'The link is created: copy it to share it.',
    renewed: 'The link is renewed: share the new address.',
    revoked: 'The link is revoked.',
    changedMeanwhile:
      'Somebody else renewed or revoked this link meanwhile: nothing was done. Here is how the links stand.',
    over: (count) => (count === 1 ? 'One link that no longer works' : `${count} links that no longer work`),
    skipped: (count) =>
      count === 1
        ? 'One link could not be read: it is not shown.'
        : `${count} links could not be read: they are not shown.`,
    skippedDetail: 'A link that is not shown may still work. The support team can tell you what this is about.',
  },
};
