import type { ReservationId } from '../../../vocabulary/index.js';
import { refusedFor, ruling, type Ruling } from '../../rule.js';
import { isOpen, type Ranking } from '../ranking.js';

export interface RankTooSmall {
  readonly code: 'rank-too-small';
  readonly reservation: ReservationId;
  readonly rank: number;
  /** The largest rank whose turn has come, of those that still wait or are set aside. */
  readonly above: number;
}

export const afterThoseWhoseTurnCame = ruling(
  {
    id: 'ORDER-8',
    en: 'A new rank comes after the ranks whose turn has come, since these are not held back again.',
    ja: '新しい優先順位は、順番の来た予約より後になる。',
  },
  ({ ranks, members }: Ranking): Ruling<RankTooSmall> => {
    const come = members.filter((member) => isOpen(member) && member.turnCame);
    const above = Math.max(0, ...come.map(({ rank }) => rank));
    return refusedFor(
      ranks
        .filter(({ rank }) => rank <= above)
        .map(({ reservation, rank }) => ({ code: 'rank-too-small', reservation, rank, above })),
      { above, ranks: ranks.map(({ rank }) => rank) },
    );
  },
);
