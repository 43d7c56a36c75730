import { storeError, type StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { Projecting } from './projecting.js';

/** Whether documents and history belong to one library system. */
export const belonging = ({ store, documents }: Projecting): E.Either<StoreError, void> => {
  const [expected, found] = [store.librarySystem, documents.librarySystem];
  return expected === found
    ? E.right(undefined)
    : E.left(storeError('other-library-system', { store: 'The documents', expected, found }));
};
