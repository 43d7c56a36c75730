import type { ReservationId } from '../../vocabulary/index.js';
import { refusedFor, ruling, type Ruling } from '../rule.js';
import type { Group } from '../../aggregates/index.js';

export interface NotInGroup {
  readonly code: 'not-in-group';
  readonly reservation: ReservationId;
}

interface Ranking {
  readonly ranks: readonly { readonly reservation: ReservationId }[];
  readonly members: Group;
}

/**
 * Whether a reservation may get a rank. A picked-up reservation with a secured copy also passes: ORDER-6
 * refuses it with a better reason.
 */
const isOpen = ({ is, wasSecured }: Group[number]): boolean =>
  is !== 'gone' && (wasSecured || is !== 'picked-up');

export const inTheGroup = ruling(
  {
    id: 'ORDER-7',
    en: 'Ranks are given only to open reservations of the order.',
    ja: '優先順位は、その読みたい順予約のうち終わっていない予約に付ける。',
  },
  ({ ranks, members }: Ranking): Ruling<NotInGroup> =>
    refusedFor(
      ranks
        .filter(({ reservation }) => !members.some((one) => one.reservation === reservation && isOpen(one)))
        .map(({ reservation }) => ({ code: 'not-in-group', reservation })),
      { ranks: ranks.length, members: members.length },
    ),
);
