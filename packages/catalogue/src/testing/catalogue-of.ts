import { unwrapAnswer } from '@torioki/event-store/contract';
import type { Catalogue } from '../catalogue.js';
import { inMemoryCatalogue } from '../in-memory.js';

export const loadCatalogue = async (records: readonly unknown[]): Promise<Catalogue> => {
  const catalogue = inMemoryCatalogue();
  await unwrapAnswer(catalogue.load(records));
  return catalogue;
};
