import { readClock } from '@torioki/event-store/adapter';
import type { Instant } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';

/** The instant of a clock. Throws an error if the clock gives no valid time. */
export const now = ({ clock }: { readonly clock: () => Date }): Instant => {
  const at = readClock(clock);
  if (E.isLeft(at)) throw at.left;
  return at.right as Instant;
};
