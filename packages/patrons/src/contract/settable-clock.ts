import type { Instant } from '@torioki/lending';
import { addTime } from '../people/add-time.js';

/** A clock that does not advance until the test calls `pass`. */
export const settableClock = (start: string) => {
  let at = start as Instant;
  return {
    clock: () => new Date(at),
    pass: (span: Parameters<typeof addTime>[1]) => {
      at = addTime(at, span);
    },
  };
};
