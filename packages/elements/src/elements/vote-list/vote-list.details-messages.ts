import type { Secrecy } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';

export const detailsWords: Words<{
  grace: (minutes: string) => string;
  secrecy: Record<Secrecy, string>;
  documents: string;
  language: Record<string, string>;
  noticeGiven: (date: string) => string;
  noticeLink: string;
  turnout: (count: string, eligible: string | undefined) => string;
  weight: (count: number) => string;
  representing: (names: string) => string;
  changes: string;
  changeOn: (date: string) => string;
}> = {
  fr: {
    grace: (minutes) => `Un bulletin commencé avant la fermeture est accepté ${minutes} de plus.`,
    secrecy: {
      open: 'Vote public : les choix sont publiés avec les noms.',
      confidential: 'Vote confidentiel : le service qui garde les bulletins peut les lire, avec le nom à côté.',
      sealed:
        'Vote scellé : le bulletin est verrouillé sur votre appareil, et seul qui détient la clé peut l’ouvrir. Cela ne prouve pas qu’il a été compté, et qui l’ouvre doit en séparer votre nom.',
      verifiable:
        'Vote vérifiable : chacun peut refaire le compte. Cette page ne sait pas encore remplir un tel bulletin.',
    },
    documents: 'Documents',
    language: { fr: '(en français)', en: '(en anglais)' },
    noticeGiven: (date) => `Avis de vote donné le ${date}.`,
    noticeLink: 'Lire l’avis de vote',
    turnout: (count, eligible) =>
      eligible ? `${count} bulletins reçus, de ${eligible} membres.` : `${count} bulletins reçus.`,
    weight: (count) => `Votre bulletin compte pour ${count} voix.`,
    representing: (names) => `Vous votez aussi pour : ${names}.`,
    changes: 'Changements',
    changeOn: (date) => `Changé le ${date}.`,
  },
  en: {
    grace: (minutes) => `A ballot begun before it closes is accepted for ${minutes} more.`,
    secrecy: {
      open: 'Public vote: choices are published with names.',
      confidential: 'Confidential vote: the service that keeps the ballots can read them, with the name beside.',
      sealed:
        'Sealed vote: the ballot is locked on your device, and only whoever holds the key can open it. This does not prove that it was counted, and whoever opens it must separate it from your name.',
      verifiable: 'Verifiable vote: anyone can count again. This page cannot fill in such a ballot yet.',
    },
    documents: 'Documents',
    language: { fr: '(in French)', en: '(in English)' },
    noticeGiven: (date) => `Notice of the vote given on ${date}.`,
    noticeLink: 'Read the notice of the vote',
    turnout: (count, eligible) =>
      eligible ? `${count} ballots received, from ${eligible} members.` : `${count} ballots received.`,
    weight: (count) => `Your ballot counts for ${count} votes.`,
    representing: (names) => `You also vote for: ${names}.`,
    changes: 'Changes',
    changeOn: (date) => `Changed on ${date}.`,
  },
};
