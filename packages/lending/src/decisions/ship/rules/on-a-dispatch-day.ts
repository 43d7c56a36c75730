import { rule, type LocalDate } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { Shipping } from '../shipping.js';

export interface NotADispatchDay {
  readonly code: 'not-a-dispatch-day';
  readonly day: LocalDate;
}

export const onADispatchDay = rule(
  {
    id: 'SHIP-2',
    en: 'Copies leave for branches and homes on dispatch days.',
    ja: '図書館と自宅へは発送日に発送する。',
    guide: ['R51', 'A30'],
  },
  ({ today, isDispatchDay }: Shipping): Ruling<NotADispatchDay> =>
    isDispatchDay ? passed : refused({ code: 'not-a-dispatch-day', day: today }),
);
