import type { EnterOrganizationOutcome } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';

type Refused = Exclude<EnterOrganizationOutcome['outcome'], 'signed-in'>;

export const organizationWords: Words<{
  actingFor: string;
  number: (memberNumber: string) => string;
  entering: string;
  entered: (organization: string) => string;
  refused: Record<Refused, (organization: string) => string>;
  unknown: string;
}> = {
  fr: {
    actingFor: 'Vous agissez pour',
    number: (memberNumber) => `numéro ${memberNumber}`,
    entering: 'Changement en cours…',
    entered: (organization) => `C’est fait : vous agissez maintenant pour ${organization}.`,
    refused: {
      forbidden: (organization) => `Vous n’avez plus accès à ${organization}. Adressez-vous à cette organisation.`,
      'not-found': (organization) => `${organization} ne figure plus parmi vos organisations.`,
    },
    unknown: 'Impossible de vérifier si vous avez plus d’une organisation.',
  },
  en: {
    actingFor: 'You are acting for',
    number: (memberNumber) => `number ${memberNumber}`,
    entering: 'Switching…',
    entered: (organization) => `Done: you are now acting for ${organization}.`,
    refused: {
      forbidden: (organization) => `You no longer have access to ${organization}. Please ask that organization.`,
      'not-found': (organization) => `${organization} is no longer among your organizations.`,
    },
    unknown: 'We could not check whether you have more than one organization.',
  },
};
