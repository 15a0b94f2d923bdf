import type { AddressSuggestion } from '@trait-union/client/contract';

const mostSuggestions = 8;

/** Streets as they are written in Québec; who lives there is nobody's business and nobody's address. */
const rows: readonly [unit: string, street: string, city: string, postalCode: string][] = [
  ['', '1240, rue Saint-Vallier Ouest', 'Québec', 'G1N 1H2'],
  ['4', '1240, rue Saint-Vallier Ouest', 'Québec', 'G1N 1H2'],
  ['6', '1240, rue Saint-Vallier Ouest', 'Québec', 'G1N 1H2'],
  ['', '825, rue Saint-Jean', 'Québec', 'G1R 1R2'],
  ['', '12, côte de la Fabrique', 'Québec', 'G1R 3V6'],
  ['', '350, boulevard Charest Est', 'Québec', 'G1K 3H4'],
  ['302', '350, boulevard Charest Est', 'Québec', 'G1K 3H4'],
  ['', '47, avenue Bégin', 'Lévis', 'G6V 4C3'],
  ['', '1601, avenue De Lorimier', 'Montréal', 'H2K 4M5'],
  ['12', '5130, rue Saint-Hubert', 'Montréal', 'H2J 2Y3'],
  ['', '3575, boulevard Saint-Laurent', 'Montréal', 'H2X 2T7'],
  ['1004', '3575, boulevard Saint-Laurent', 'Montréal', 'H2X 2T7'],
  ['', '9405, rue Sherbrooke Est', 'Montréal', 'H1L 6P3'],
  ['', '210, chemin du Tremblay', 'Longueuil', 'J4N 1G1'],
  ['', '1980, rue Notre-Dame Centre', 'Trois-Rivières', 'G9A 4X9'],
  ['2', '73, rue King Ouest', 'Sherbrooke', 'J1H 1P1'],
  ['', '415, rue Racine Est', 'Saguenay', 'G7H 1S8'],
  ['', '88, rue Saint-Germain Ouest', 'Rimouski', 'G5L 4B5'],
  ['', '29, rue Principale', 'Gatineau', 'J9H 3L4'],
  ['', '160, avenue du Lac', 'Rouyn-Noranda', 'J9X 4N7'],
  ['', '501, boulevard La Salle', 'Baie-Comeau', 'G4Z 1L4'],
  ['', '77, rue de la Reine', 'Gaspé', 'G4X 1T5'],
  ['', '14, rue de l’Église', 'Saint-Jean-Port-Joli', 'G0R 3G0'],
  ['', '6, place de l’Hôtel-de-Ville', 'Rivière-du-Loup', 'G5R 3Y7'],
];

/** The addresses that the mock knows, the unit apart from the civic number (S2-20). */
export const addressBook: readonly AddressSuggestion[] = rows.map(([unit, street, city, postalCode]) => ({
  ...(unit && { unit }),
  street,
  city,
  region: 'QC',
  postalCode,
  country: 'CA',
}));

const words = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Addresses in which every word typed begins a word; accents, case and punctuation aside. */
export const searchAddresses = (typed: string): AddressSuggestion[] => {
  const wanted = words(typed);
  return addressBook
    .filter(({ unit = '', street, city, postalCode = '' }) => {
      const known = words(`${unit} ${street} ${city} ${postalCode} ${postalCode.replace(' ', '')}`);
      return wanted.every((word) => known.some((candidate) => candidate.startsWith(word)));
    })
    .slice(0, mostSuggestions);
};
