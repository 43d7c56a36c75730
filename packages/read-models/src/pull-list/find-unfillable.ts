import { isReservable, listWaiting, type Queue } from '@torioki/lending/aggregates';
import type { PullListDocument } from './assign-copies.js';

/**
 * The waiting reservations of a title that has no copy left to fill them. Empty if such a copy is left (A21).
 */
export const findUnfillable = ({ copies, queue }: PullListDocument): Queue =>
  copies.some(isReservable) ? [] : listWaiting(queue);
