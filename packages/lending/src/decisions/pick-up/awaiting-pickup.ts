import type { Copy } from '../../aggregates/index.js';
import type { CopyId } from '../../vocabulary/index.js';
import { copyIs, type CopyElsewhere, type CopyUnknown } from '../preconditions/copy-is.js';
import type { Ruling } from '../rule.js';
import type { Awaited } from './picking-up.js';

/** PICK-UP-5. A counter hands out what is set aside, before the notice and wherever it is said to be; a branch what has arrived (R55, R59). */
export const awaitingPickup = (id: CopyId, found: Copy): Ruling<CopyUnknown | CopyElsewhere, Awaited> => {
  if (!('pickupClass' in found)) return copyIs(id, found, 'set-aside', 'at-branch');
  return found.pickupClass === 'counter'
    ? copyIs(id, found, 'set-aside', 'in-transit-out', 'at-branch')
    : copyIs(id, found, 'at-branch');
};
