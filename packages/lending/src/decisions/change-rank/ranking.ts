import type { Group } from '../../aggregates/index.js';
import type { Ranked } from '../../vocabulary/index.js';

export interface Ranking {
  readonly ranks: readonly Ranked[];
  readonly members: Group;
}

/** Whether a rank still says when a volume comes: not that of one that was fetched or given up. */
export const isOpen = ({ is }: Group[number]): boolean => is === 'waiting' || is === 'secured';
