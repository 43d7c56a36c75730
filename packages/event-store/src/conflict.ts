import * as E from 'fp-ts/lib/Either.js';
import type { Position } from './event.js';
import { storeError, type StoreError } from './store-error.js';

/** The largest number of conflicting positions in an error. */
export const mostConflicts = 100;

/** Refuses an append if events match its condition. The error lists the first of their positions. */
export const refuseConflicts = (positions: readonly Position[]): E.Either<StoreError, void> =>
  positions.length > 0
    ? E.left(storeError('append-condition-failed', { positions: positions.slice(0, mostConflicts) }))
    : E.right(undefined);
