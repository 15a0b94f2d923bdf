import type { Database } from '../database.ts';
import type { Records } from '../records.ts';
import { catalogueId, type Catalogue } from './kept-catalogue.ts';

const catalogues = (db: Database): Records<Catalogue> => db.records('catalogue');

export const catalogueOf = (db: Database): Catalogue => {
  const catalogue = catalogues(db).get(catalogueId);
  if (!catalogue) throw new Error('The scenario has no catalogue');
  return catalogue;
};

export const changeCatalogue = (db: Database, changes: Partial<Catalogue>): void => {
  catalogues(db).put(catalogueId, { ...catalogueOf(db), ...changes });
};
