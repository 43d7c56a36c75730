import type { Group } from '../../aggregates/index.js';
import type { ChangeRank } from './command.js';

export interface Ranking {
  readonly ranks: ChangeRank['ranks'];
  readonly members: Group;
}

/** Whether a rank still says when a volume comes: not that of one that was fetched or given up. */
export const isOpen = ({ is }: Group[number]): boolean => is === 'waiting' || is === 'secured';
