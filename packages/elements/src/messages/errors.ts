import type { ClientError } from '@trait-union/client';
import type { Words } from '../controllers/localize-controller.ts';

type ErrorWords = Record<ClientError['code'], string> & {
  retry: string;
  reference: string;
  wait: (time: string) => string;
};

/** Every failure in the reader's words: what happened, and what they can do. Never the server's own text (trust S26). */
export const errorWords: Words<ErrorWords> = {
  fr: {
    offline: 'Vous êtes hors ligne. Rien n’a été envoyé. Réessayez une fois la connexion revenue.',
    unreachable: 'Le portail ne répond pas. Vérifiez votre connexion, puis réessayez.',
    blocked: 'Le portail refuse les demandes de ce site. Ce n’est pas votre faute : avisez votre syndicat.',
    timeout: 'Le portail met trop de temps à répondre. Réessayez.',
    malformed: 'Le portail a envoyé une réponse que nous ne comprenons pas. Réessayez dans quelques minutes.',
    server: 'Le portail éprouve un problème. Réessayez dans quelques minutes.',
    unavailable: 'Le portail est en entretien. Réessayez un peu plus tard.',
    'rate-limited': 'Trop de tentatives en peu de temps.',
    'signed-out': 'Votre session est terminée. Connectez-vous de nouveau.',
    'step-up': 'Pour continuer, entrez de nouveau votre mot de passe.',
    forbidden: 'Votre accès ne permet pas cette action. Adressez-vous à votre syndicat.',
    'not-found': 'Ces renseignements sont introuvables sur le portail.',
    'in-progress': 'Votre demande est encore en traitement. Attendez un instant, puis réessayez.',
    'key-reused': 'Cette demande a déjà été reçue autrement. Rechargez la page, puis vérifiez avant de recommencer.',
    unsupported: 'Le portail de votre syndicat n’offre pas ce service.',
    'cookies-blocked':
      'Votre navigateur bloque les témoins du portail : impossible de rester connecté sur ce site. Autorisez-les, ou ouvrez le portail directement.',
    insecure: 'Cette page n’est pas sécurisée (https). Par prudence, aucun mot de passe n’y est demandé.',
    'provider-unavailable': 'Le service de connexion de votre syndicat ne répond pas. Réessayez dans quelques minutes.',
    'sign-in-refused': 'La connexion n’a pas abouti : elle a été annulée ou refusée. Vous pouvez recommencer.',
    'sign-in-lost': 'Cette connexion n’a pas été commencée ici, ou elle est trop ancienne. Recommencez.',
    'redirect-loop': 'La connexion automatique a échoué deux fois de suite. Connectez-vous de nouveau.',
    'window-blocked':
      'Votre navigateur a bloqué la fenêtre de connexion. Autorisez les fenêtres de ce site, puis réessayez.',
    aborted: 'La demande a été annulée.',
    retry: 'Réessayer',
    reference: 'Référence pour le soutien :',
    wait: (time) => `Réessayez dans ${time}.`,
  },
  en: {
    offline: 'You are offline. Nothing was sent. Try again once you are connected.',
    unreachable: 'The portal is not answering. Check your connection, then try again.',
    blocked: 'The portal refuses requests from this site. It is not your fault: please tell your union.',
    timeout: 'The portal is taking too long to answer. Try again.',
    malformed: 'The portal sent an answer we do not understand. Try again in a few minutes.',
    server: 'The portal is having a problem. Try again in a few minutes.',
    unavailable: 'The portal is down for maintenance. Try again a little later.',
    'rate-limited': 'Too many attempts in a short time.',
    'signed-out': 'Your session has ended. Sign in again.',
    'step-up': 'To continue, enter your password again.',
    forbidden: 'Your access does not allow this. Please ask your union.',
    'not-found': 'The portal has no such information.',
    'in-progress': 'Your request is still being processed. Wait a moment, then try again.',
    'key-reused': 'This request was already received in another form. Reload the page and check before starting over.',
    unsupported: 'Your union’s portal does not offer this service.',
    'cookies-blocked':
      'Your browser blocks the portal’s cookies, so you cannot stay signed in on this site. Allow them, or open the portal directly.',
    insecure: 'This page is not secure (https). To be safe, it does not ask for a password.',
    'provider-unavailable': 'Your union’s sign-in service is not answering. Try again in a few minutes.',
    'sign-in-refused': 'You were not signed in: it was cancelled or refused. You can start again.',
    'sign-in-lost': 'This sign-in was not started here, or is too old. Start again.',
    'redirect-loop': 'Signing in automatically failed twice in a row. Please sign in again.',
    'window-blocked': 'Your browser blocked the sign-in window. Allow windows from this site, then try again.',
    aborted: 'The request was cancelled.',
    retry: 'Try again',
    reference: 'Reference for support:',
    wait: (time) => `Try again in ${time}.`,
  },
};
