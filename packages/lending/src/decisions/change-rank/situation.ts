import type { Group } from '../../aggregates/index.js';
import type { RankedReservation } from '../../vocabulary/index.js';

export interface RankSituation {
  readonly ranks: readonly RankedReservation[];
  readonly members: Group;
}

/** Whether the rank still decides when a volume comes. It does not after a pickup or a cancellation. */
export const isRankOpen = ({ is }: Group[number]): boolean => is === 'waiting' || is === 'secured';
