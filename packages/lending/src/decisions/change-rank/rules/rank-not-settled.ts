import type { ReservationId } from '../../../vocabulary/index.js';
import { refusedFor, ruling, type Ruling } from '../../rule.js';
import type { RankSituation } from '../situation.js';

export interface RankSettled {
  readonly code: 'rank-settled';
  readonly reservation: ReservationId;
}

export const rankNotSettled = ruling(
  {
    id: 'ORDER-6',
    en: 'The rank of a reservation is settled once a copy was secured for the reservation. Only the other reservations of the order can change their ranks.',
    ja: '資料が確保された予約の優先順位は変わらない。優先順位は、まだ資料が確保されていない予約の間だけで変わる。',
    guide: ['A32'],
  },
  ({ ranks, members }: RankSituation): Ruling<RankSettled> =>
    refusedFor(
      ranks
        .filter(({ reservation }) =>
          members.some((member) => member.reservation === reservation && member.wasSecured),
        )
        .map(({ reservation }) => ({ code: 'rank-settled', reservation })),
      () => ({ ranks: ranks.length, secured: members.filter(({ wasSecured }) => wasSecured).length }),
    ),
);
