import { refusedIf, ruling } from '../../rule.js';
import type { ReserveSituation } from '../situation.js';

export const withinLimit = ruling(
  {
    id: 'RESERVE-1',
    en: "The number of a borrower's open reservations is limited, counting all channels together.",
    ja: '一人が同時に予約できる冊数には上限があり、申込方法を問わず合計する。',
    guide: ['R64', 'A8', 'A9'],
    policy: ['reservationLimit'],
  },
  ({ lines, policy, count: { active, elsewhere } }: ReserveSituation) => {
    const limit = policy.reservationLimit;
    return refusedIf(
      active + lines.length > limit,
      { code: 'over-reservation-limit', limit, active, requested: lines.length },
      elsewhere > 0 ? { elsewhere } : {},
    );
  },
);
