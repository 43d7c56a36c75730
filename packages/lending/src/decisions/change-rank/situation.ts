import type { Group } from '../../aggregates/index.js';
import type { RankedReservation } from '../../vocabulary/index.js';

export interface RankSituation {
  readonly ranks: readonly RankedReservation[];
  readonly members: Group;
}

/** Whether the rank still matters, because the reservation waits or has a copy. */
export const isRankOpen = ({ is }: Group[number]): boolean => is === 'waiting' || is === 'secured';
