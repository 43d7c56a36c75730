import type { PickupLocation } from '../../../aggregates/index.js';
import { refusedUnless, ruling } from '../../rule.js';

export const isABranch = ruling(
  {
    id: 'BRANCH-1',
    en: 'Only branches require a registration of their own.',
    ja: '図書館での利用登録が必要なのは、市町村立図書館・室だけである。',
    guide: ['R27'],
  },
  ({ location, pickupClass }: PickupLocation) =>
    refusedUnless(pickupClass === 'branch', { code: 'not-a-branch', location }, { pickupClass }),
);
