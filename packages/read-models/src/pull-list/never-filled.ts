import { isReservable, waitingIn, type Queue } from '@torioki/lending/aggregates';
import type { PullListDocument } from './to-fetch.js';

/** The waiting reservations of a title that has no copy left for them (A21). */
export const neverFilled = ({ copies, queue }: PullListDocument): Queue =>
  copies.some(isReservable) ? [] : waitingIn(queue);
