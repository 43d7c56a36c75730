import type { ReservationId } from '../../../vocabulary/index.js';
import { refusedFor, ruling, type Ruling } from '../../rule.js';
import { isRankOpen, type RankSituation } from '../situation.js';

export interface RankTooSmall {
  readonly code: 'rank-too-small';
  readonly reservation: ReservationId;
  readonly rank: number;
  /** The largest rank of the order's open reservations for which a copy was secured. */
  readonly above: number;
}

export const afterThoseSecured = ruling(
  {
    id: 'ORDER-8',
    en: 'A new rank comes after the ranks of all reservations for which a copy was secured, since those reservations are not held back again.',
    ja: '新しい優先順位は、資料が確保された予約より後になる。',
  },
  ({ ranks, members }: RankSituation): Ruling<RankTooSmall> => {
    const settled = members.filter((member) => isRankOpen(member) && member.wasSecured);
    const above = Math.max(0, ...settled.map(({ rank }) => rank));
    return refusedFor(
      ranks
        .filter(({ rank }) => rank <= above)
        .map(({ reservation, rank }) => ({ code: 'rank-too-small', reservation, rank, above })),
      () => ({ above, ranks: ranks.map(({ rank }) => rank) }),
    );
  },
);
