import type { PickupLocation } from '../../../aggregates/index.js';
import type { LocationId } from '../../../vocabulary/index.js';
import { refusedUnless, ruling, type Ruling } from '../../rule.js';

export interface NotABranch {
  readonly code: 'not-a-branch';
  readonly location: LocationId;
}

export const isABranch = ruling(
  {
    id: 'BRANCH-1',
    en: 'Only branches need a registration of their own.',
    ja: '図書館での利用登録が必要なのは、市町村立図書館・室だけである。',
    guide: ['R27'],
  },
  ({ location, pickupClass }: PickupLocation): Ruling<NotABranch> =>
    refusedUnless(pickupClass === 'branch', { code: 'not-a-branch', location }, { pickupClass }),
);
