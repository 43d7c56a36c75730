import type { Policy } from '../../../policy/index.js';
import type { ReservationCount } from '../../read-person.js';
import { refusedIf, ruling, type Ruling } from '../../rule.js';
import type { UsedSince } from './turn-not-used.js';

interface FreedPlace {
  readonly policy: Policy;
  readonly count: ReservationCount;
  /** The number of reservations that the person has placed since the pickup. */
  readonly reservedSince: number;
}

export const freedPlaceUnused = ruling(
  {
    id: 'UNDO-11',
    en: 'A pickup is not undone if the person has used its place under the limit for another reservation.',
    ja: '貸出で空いた予約の枠が、その人の別の予約に使われたときは、その貸出を取り消せない。',
    policy: ['reservationLimit'],
  },
  ({
    policy: { reservationLimit: limit },
    count: { active },
    reservedSince,
  }: FreedPlace): Ruling<UsedSince> =>
    refusedIf(
      reservedSince > 0 && active >= limit,
      { code: 'used-since' },
      {
        limit,
        active,
        reservedSince,
      },
    ),
);
