import type { Copy } from '../../aggregates/index.js';
import type { CopyId } from '../../vocabulary/index.js';
import { copyIs, type CopyElsewhere, type CopyUnknown } from '../preconditions/copy-is.js';
import { ruling, type Ruling } from '../rule.js';
import type { AwaitedCopy } from './situation.js';

export const awaitingPickup = ruling(
  {
    id: 'PICK-UP-5',
    en: 'A counter hands out a copy that is set aside, even before the notice, and even if the records name another place. A branch hands out a copy that has arrived.',
    ja: 'カウンターでは、メールの前でも、取り置かれている本を渡す。図書館では、到着した本を渡す。',
    guide: ['R55', 'R59'],
  },
  (id: CopyId, found: Copy): Ruling<CopyUnknown | CopyElsewhere, AwaitedCopy> => {
    if (!('pickupClass' in found)) return copyIs(id, found, 'set-aside', 'at-branch');
    return found.pickupClass === 'counter'
      ? copyIs(id, found, 'set-aside', 'in-transit-out', 'at-branch')
      : copyIs(id, found, 'at-branch');
  },
);
