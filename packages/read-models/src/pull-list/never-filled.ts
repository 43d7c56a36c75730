import { isReservable, waitingIn, type Queue } from '@torioki/lending/aggregates';
import type { PullListDocument } from './to-fetch.js';

/** The reservations that wait for a title of which no copy is left to fill one (A21). */
export const neverFilled = ({ copies, queue }: PullListDocument): Queue =>
  copies.some(isReservable) ? [] : waitingIn(queue);
