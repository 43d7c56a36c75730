import type { LendingCommand, RefusalCode } from '@torioki/lending';
import { on, wishes, wishFor, type Wish as Valid, type Wishing } from '@torioki/lending/samples';
import { mistakes, withinReach } from './mistakes.js';

/** A wish for a change, or for a refusal with a code. */
export type Wish = Valid | RefusalCode;

/** The codes that a crowd can wish to be refused with. */
export const inVain = withinReach.filter((code) => code in mistakes);

/** The code that must refuse a mistaken wish. */
export const refusing = (wish: Wish): RefusalCode | undefined =>
  wish in wishes ? undefined : (wish as RefusalCode);

export const commandFor = (wish: Wish, wishing: Wishing): LendingCommand => {
  const mistaken = mistakes[wish as RefusalCode];
  return mistaken ? on(wishing.day, mistaken(wishing)) : wishFor(wish as Valid, wishing);
};
