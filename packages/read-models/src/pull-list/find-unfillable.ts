import { isReservable, listWaiting, type Queue } from '@torioki/lending/aggregates';
import type { PullListDocument } from './assign-copies.js';

/** The waiting reservations of a title if no copy is left to fill them; otherwise empty (A21). */
export const findUnfillable = ({ copies, queue }: PullListDocument): Queue =>
  copies.some(isReservable) ? [] : listWaiting(queue);
