import type { LocalizeController, Words } from '../../controllers/localize-controller.ts';
import { roleText } from '../../messages/roles.ts';
import type { AddressFault, Fault } from './access-manager.inviting-lines.ts';
import type { ListRefusal } from './access-manager.inviting-file.ts';

interface FaultWords {
  plain: Record<AddressFault | 'open-quote' | 'too-many-cells' | 'name-too-long' | 'no-role', string>;
  duplicate: (line: number) => string;
  unknownRole: (role: string) => string;
  roleRefused: (role: string) => string;
  lists: Record<ListRefusal, string>;
}

/** What is wrong with a line, or with a whole file. */
export const faultWords: Words<FaultWords> = {
  fr: {
    plain: {
      'no-address': 'Il n’y a pas d’adresse.',
      'no-at': 'Il manque le « @ ».',
      'two-ats': 'Il y a un « @ » de trop.',
      several: 'Il y a plus d’une adresse : mettez-en une seule.',
      space: 'Il y a une espace dans l’adresse.',
      'no-name': 'Il manque ce qui va avant le « @ ».',
      'no-domain': 'Il manque ce qui va après le « @ ».',
      'no-ending': 'Il manque la fin de l’adresse, comme « .ca ».',
      dots: 'Un point est de trop.',
      character: 'Un des caractères ne va pas dans une adresse.',
      domain: 'Ce qui suit le « @ » n’est pas le nom d’un site.',
      'too-long': 'L’adresse est trop longue.',
      unreadable: 'Des caractères sont illisibles : réécrivez la ligne.',
      'open-quote': 'Un guillemet ouvert n’est pas fermé, ou en cache un autre.',
      'too-many-cells':
        'Il y a plus de colonnes que d’en-têtes : mettez entre guillemets ce qui contient le séparateur.',
      'name-too-long': 'Le nom est trop long (80 caractères au plus).',
      'no-role': 'Choisissez un rôle.',
    },
    duplicate: (line) => `La même adresse est déjà à la ligne ${line}.`,
    unknownRole: (role) => `Ce rôle n’existe pas ici : « ${role} ».`,
    roleRefused: (role) => `Ce rôle n’est pas à vous de donner : ${role}.`,
    lists: {
      empty: 'Ce fichier est vide. Choisissez-en un autre.',
      'too-large': 'Ce fichier est trop lourd (1 Mo au plus). Séparez-le en plusieurs.',
      spreadsheet: 'C’est un classeur, pas une liste. Enregistrez-le au format CSV, puis choisissez ce fichier.',
      'no-text': 'Ce fichier n’est pas du texte. Enregistrez votre liste au format CSV.',
      unreadable: 'Ce fichier n’a pas pu être lu. Choisissez-le de nouveau.',
    },
  },
  en: {
    plain: {
      'no-address': 'There is no address.',
      'no-at': 'The “@” is missing.',
      'two-ats': 'There is one “@” too many.',
      several: 'There is more than one address: keep only one.',
      space: 'There is a space in the address.',
      'no-name': 'What goes before the “@” is missing.',
      'no-domain': 'What goes after the “@” is missing.',
      'no-ending': 'The end of the address is missing, such as “.ca”.',
      dots: 'There is one dot too many.',
      character: 'One of the characters does not go into an address.',
      domain: 'What follows the “@” is not the name of a site.',
      'too-long': 'The address is too long.',
      unreadable: 'Some characters cannot be read: write the line again.',
      'open-quote': 'A quotation mark is not closed, or hides another one.',
      'too-many-cells':
        'There are more columns than headings: put what contains the separator between quotation marks.',
      'name-too-long': 'The name is too long (80 characters at most).',
      'no-role': 'Choose a role.',
    },
    duplicate: (line) => `The same address is already on line ${line}.`,
    unknownRole: (role) => `There is no such role here: “${role}”.`,
    roleRefused: (role) => `This role is not yours to give: ${role}.`,
    lists: {
      empty: 'This file is empty. Choose another one.',
      'too-large': 'This file is too large (1 MB at most). Split it into several.',
      spreadsheet: 'This is a workbook, not a list. Save it in CSV format, then choose that file.',
      'no-text': 'This file is not text. Save your list in CSV format.',
      unreadable: 'This file could not be read. Choose it again.',
    },
  },
};

export function faultText({ lang }: Pick<LocalizeController<unknown>, 'lang'>, fault: Fault): string {
  const t = faultWords[lang];
  if (fault.reason === 'duplicate') return t.duplicate(fault.line);
  if (fault.reason === 'unknown-role') return t.unknownRole(fault.role);
  if (fault.reason === 'role-refused') return t.roleRefused(roleText(fault.role, lang));
  return t.plain[fault.reason];
}
