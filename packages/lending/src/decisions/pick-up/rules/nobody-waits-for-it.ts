import { waitingIn } from '../../../aggregates/index.js';
import type { TitleId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { WalkingIn } from '../picking-up.js';

export interface TitleWaitedFor {
  readonly code: 'title-waited-for';
  readonly title: TitleId;
  readonly waiting: number;
}

/**
 * PICK-UP-7. A copy from the shelf is lent only while nobody waits for the title, since a reservation is secured first;
 * one that was borrowed from another library fills none (A16, A53).
 */
export const nobodyWaitsForIt = ({ copy: { title, source }, queue }: WalkingIn): Ruling<TitleWaitedFor> => {
  const waiting = waitingIn(queue).length;
  return waiting === 0 || source === 'interlibrary'
    ? passed
    : refused({ code: 'title-waited-for', title, waiting });
};
