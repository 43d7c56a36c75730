import type { PickupLocation } from '../../../aggregates/index.js';
import type { LocationId, Payer } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface NothingToPay {
  readonly code: 'nothing-to-pay';
  readonly location: LocationId;
}

/** RETURN-2. Who hands a copy in pays nothing; the post brings copies to the headquarters alone (R10). */
export const paidByPostAlone = (
  { location, headquarters }: PickupLocation,
  payer: Payer | null,
): Ruling<NothingToPay> =>
  payer === null || headquarters ? passed : refused({ code: 'nothing-to-pay', location });
