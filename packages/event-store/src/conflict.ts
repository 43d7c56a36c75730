import * as E from 'fp-ts/lib/Either.js';
import type { Position } from './event.js';
import { storeError, type StoreError } from './store-error.js';

/** This many positions tell a writer enough about a conflict: the first ones. */
export const mostConflicts = 100;

/** Refuses an append because events match its condition; the error names the first of their positions. */
export const unlessMatched = (positions: readonly Position[]): E.Either<StoreError, void> =>
  positions.length > 0
    ? E.left(storeError('append-condition-failed', { positions: positions.slice(0, mostConflicts) }))
    : E.right(undefined);
