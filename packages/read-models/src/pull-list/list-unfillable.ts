import type { ReservationId } from '@torioki/lending';
import { documentsInList, type RunningQuery } from '@torioki/projection';
import { pullListModel } from './fold.js';
import { findUnfillable } from './find-unfillable.js';

/**
 * The waiting reservations without a copy that could still fill them (A21). Titles come in the order of their
 * oldest such reservation.
 */
export function* listUnfillable(): RunningQuery<readonly ReservationId[]> {
  const documents = yield* documentsInList(pullListModel, 'unfillable');
  return documents.flatMap(findUnfillable).map(({ reservation }) => reservation);
}
