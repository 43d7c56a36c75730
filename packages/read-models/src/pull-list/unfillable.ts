import type { ReservationId } from '@torioki/lending';
import { listed, type Asking } from '@torioki/projection';
import { pullList } from './fold.js';
import { neverFilled } from './never-filled.js';

/** The waiting reservations that no copy is left for, in the order of their titles' oldest (A21). */
export function* unfillable(): Asking<readonly ReservationId[]> {
  const documents = yield* listed(pullList, 'unfillable');
  return documents.flatMap(neverFilled).map(({ reservation }) => reservation);
}
