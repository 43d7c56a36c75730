import type { ReservationId } from '@torioki/lending';
import { listed, type Asking } from '@torioki/projection';
import { pullListModel } from './fold.js';
import { neverFilled } from './never-filled.js';

/**
 * The waiting reservations without a copy left, in the order of the oldest reservation of their titles (A21).
 */
export function* unfillable(): Asking<readonly ReservationId[]> {
  const documents = yield* listed(pullListModel, 'unfillable');
  return documents.flatMap(neverFilled).map(({ reservation }) => reservation);
}
