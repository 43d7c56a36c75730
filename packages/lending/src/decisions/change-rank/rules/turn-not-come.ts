import type { ReservationId } from '../../../vocabulary/index.js';
import { refusedFor, type Ruling } from '../../rule.js';
import type { Ranking } from '../ranking.js';

export interface TurnHasCome {
  readonly code: 'turn-has-come';
  readonly reservation: ReservationId;
}

/** ORDER-6. A turn that came is not taken back: ranks change only among those who are still held back. */
export const turnNotCome = ({ ranks, members }: Ranking): Ruling<TurnHasCome> =>
  refusedFor(
    ranks
      .filter(({ reservation }) =>
        members.some((member) => member.reservation === reservation && member.turnCame),
      )
      .map(({ reservation }) => ({ code: 'turn-has-come', reservation })),
  );
