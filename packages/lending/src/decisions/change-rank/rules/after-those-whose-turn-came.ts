import type { ReservationId } from '../../../vocabulary/index.js';
import { refusedFor, type Ruling } from '../../rule.js';
import type { Ranking } from '../ranking.js';

export interface RankTooSmall {
  readonly code: 'rank-too-small';
  readonly reservation: ReservationId;
  readonly rank: number;
  /** The largest rank whose turn has come. */
  readonly above: number;
}

/** ORDER-8. A new rank comes after those whose turn has come, since these are not held back again. */
export const afterThoseWhoseTurnCame = ({ ranks, members }: Ranking): Ruling<RankTooSmall> => {
  const above = Math.max(0, ...members.filter(({ turnCame }) => turnCame).map(({ rank }) => rank));
  return refusedFor(
    ranks
      .filter(({ rank }) => rank <= above)
      .map(({ reservation, rank }) => ({ code: 'rank-too-small', reservation, rank, above })),
  );
};
