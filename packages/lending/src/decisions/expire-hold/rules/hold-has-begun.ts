import type { Reservation } from '../../../aggregates/index.js';
import type { LocalDate } from '../../../vocabulary/index.js';
import { found, refused, ruling } from '../../rule.js';

export const holdHasBegun = ruling(
  {
    id: 'HOLD-3',
    en: 'At a counter a hold begins with the notice, at a branch with the arrival. A parcel to a home has no hold.',
    ja: '取置期間は、カウンターではメールの日に、図書館では到着の日に始まる。自宅への郵送にはない。',
    guide: ['A42'],
  },
  (held: Extract<Reservation, { readonly is: 'noticed' | 'arrived' }>) => {
    const { reservation, pickupClass } = held;
    const since = (began: LocalDate) => found(began, { reservation, pickupClass, began });
    if (held.is === 'arrived') return since(held.arrivedOn);
    return pickupClass === 'counter'
      ? since(held.noticedOn)
      : refused({ code: 'hold-not-begun', reservation });
  },
);
