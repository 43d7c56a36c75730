import type { ReservationId } from '../../../vocabulary/index.js';
import { refusedFor, type Ruling } from '../../rule.js';
import type { Ranking } from '../ranking.js';

export interface NotInGroup {
  readonly code: 'not-in-group';
  readonly reservation: ReservationId;
}

/** Of one that was picked up after its turn came, ORDER-6 tells. */
const isOpen = ({ is, turnCame }: Ranking['members'][number]): boolean =>
  is !== 'gone' && (turnCame || is !== 'picked-up');

/** ORDER-7. Ranks are given to reservations of the order that are open. */
export const inTheGroup = ({ ranks, members }: Ranking): Ruling<NotInGroup> =>
  refusedFor(
    ranks
      .filter(({ reservation }) => !members.some((one) => one.reservation === reservation && isOpen(one)))
      .map(({ reservation }) => ({ code: 'not-in-group', reservation })),
  );
