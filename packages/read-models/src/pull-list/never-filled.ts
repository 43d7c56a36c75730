import { isReservable, waitingIn, type Queue } from '@torioki/lending';
import type { PullListDocument } from './to-fetch.js';

/** Who waits for a title that has no copy left to fill a reservation (A21). */
export const neverFilled = ({ copies, queue }: PullListDocument): Queue =>
  copies.some(isReservable) ? [] : waitingIn(queue);
