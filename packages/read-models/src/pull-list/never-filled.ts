import { isReservable } from '@torioki/lending';
import type { OpenInQueue } from '../title-queue/index.js';
import type { PullListDocument } from './to-fetch.js';

/** Who waits for a title that has no copy left to fill a reservation (A21). */
export const neverFilled = ({ copies, queue }: PullListDocument): readonly OpenInQueue[] =>
  copies.some(isReservable) ? [] : queue.filter(({ waits }) => waits);
