import type { Group } from '../../aggregates/index.js';
import type { Ranked } from '../../vocabulary/index.js';

export interface Ranking {
  readonly ranks: readonly Ranked[];
  readonly members: Group;
}

/** Whether the rank still decides when a volume comes. It does not after a pickup or a cancellation. */
export const isOpen = ({ is }: Group[number]): boolean => is === 'waiting' || is === 'secured';
