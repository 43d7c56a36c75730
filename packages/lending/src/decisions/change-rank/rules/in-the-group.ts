import type { ReservationId } from '../../../vocabulary/index.js';
import { refusedFor, type Ruling } from '../../rule.js';
import type { Ranking } from '../ranking.js';

export interface NotInGroup {
  readonly code: 'not-in-group';
  readonly reservation: ReservationId;
}

/** ORDER-7. Ranks are given to reservations of the order that are open. */
export const inTheGroup = ({ ranks, members }: Ranking): Ruling<NotInGroup> =>
  refusedFor(
    ranks
      .filter(
        ({ reservation }) => !members.some((one) => one.reservation === reservation && one.is !== 'gone'),
      )
      .map(({ reservation }) => ({ code: 'not-in-group', reservation })),
  );
