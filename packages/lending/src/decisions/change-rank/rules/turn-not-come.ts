import type { ReservationId } from '../../../vocabulary/index.js';
import { refusedFor, ruling, type Ruling } from '../../rule.js';
import type { Ranking } from '../ranking.js';

export interface TurnHasCome {
  readonly code: 'turn-has-come';
  readonly reservation: ReservationId;
}

export const turnNotCome = ruling(
  {
    id: 'ORDER-6',
    en: 'A turn that came is not taken back: ranks change only among reservations that are still held back.',
    ja: '来た順番は取り消されない。優先順位は、まだ順番の来ていない予約の間だけで変わる。',
  },
  ({ ranks, members }: Ranking): Ruling<TurnHasCome> =>
    refusedFor(
      ranks
        .filter(({ reservation }) =>
          members.some((member) => member.reservation === reservation && member.turnCame),
        )
        .map(({ reservation }) => ({ code: 'turn-has-come', reservation })),
      { ranks: ranks.length, turnsThatCame: members.filter(({ turnCame }) => turnCame).length },
    ),
);
