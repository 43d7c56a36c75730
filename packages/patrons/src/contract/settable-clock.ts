import type { Instant } from '@torioki/lending';
import { addTime } from '../people/add-time.js';

/** A clock that stands still until the test lets time pass. */
export const settableClock = (start: string) => {
  let at = start as Instant;
  return {
    clock: () => new Date(at),
    pass: (span: Parameters<typeof addTime>[1]) => {
      at = addTime(at, span);
    },
  };
};
