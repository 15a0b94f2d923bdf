import type { Words } from '../controllers/localize-controller.ts';
import type { WayOut } from '../internal/portal-navigate-event.ts';

/** What a link to each place says, where an element has nothing better to say. */
export const wayOutWords: Words<Record<WayOut, string>> = {
  fr: {
    home: 'Retour à l’accueil',
    login: 'Se connecter',
    recovery: 'Mot de passe ou identifiant oublié',
    'sign-up': 'S’inscrire',
    support: 'Demander de l’aide',
    verification: 'Vérifier mon courriel',
    identity: 'Prouver mon identité',
    application: 'Devenir membre',
    invitation: 'Voir mon invitation',
    profile: 'Voir mon profil',
    votes: 'Voir mes votes',
    ballot: 'Voter',
    results: 'Voir les résultats',
    receipt: 'Vérifier mon code de suivi',
  },
  en: {
    home: 'Back to home',
    login: 'Sign in',
    recovery: 'Forgot your password or user name',
    'sign-up': 'Sign up',
    support: 'Ask for help',
    verification: 'Verify my email',
    identity: 'Prove my identity',
    application: 'Become a member',
    invitation: 'See my invitation',
    profile: 'See my profile',
    votes: 'See my votes',
    ballot: 'Vote',
    results: 'See the results',
    receipt: 'Check my tracking code',
  },
};
