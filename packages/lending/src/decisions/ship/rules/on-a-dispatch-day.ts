import { refusedUnless, ruling } from '../../rule.js';
import type { ShipSituation } from '../situation.js';

export const onADispatchDay = ruling(
  {
    id: 'SHIP-2',
    en: 'Copies leave for branches and homes on dispatch days.',
    ja: '図書館と自宅へは発送日に発送する。',
    guide: ['R51', 'A30'],
  },
  ({ today, isDispatchDay }: ShipSituation) =>
    refusedUnless(isDispatchDay, { code: 'not-a-dispatch-day', day: today }),
);
