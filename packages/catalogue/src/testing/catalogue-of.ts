import { answered } from '@torioki/event-store/contract';
import type { Catalogue } from '../catalogue.js';
import { inMemoryCatalogue } from '../in-memory.js';

export const catalogueOf = async (records: readonly unknown[]): Promise<Catalogue> => {
  const catalogue = inMemoryCatalogue();
  await answered(catalogue.load(records));
  return catalogue;
};
