import type { ReservationId } from '@torioki/lending';
import { documentsInList, type RunningQuery } from '@torioki/projection';
import { pullListModel } from './fold.js';
import { findUnfillable } from './find-unfillable.js';

/**
 * The waiting reservations, of all titles, that no copy can fill (A21). Titles are sorted by their oldest
 * waiting reservation.
 */
export function* listUnfillable(): RunningQuery<readonly ReservationId[]> {
  const documents = yield* documentsInList(pullListModel, 'unfillable');
  return documents.flatMap(findUnfillable).map(({ reservation }) => reservation);
}
