import type { LendingCommand, RefusalCode } from '@torioki/lending';
import {
  atNoonOf,
  wishes,
  makeWishedCommand,
  type Wish as Valid,
  type WishSituation,
} from '@torioki/lending/samples';
import { mistakes, reachableCodes } from './mistakes.js';

/** A wish for a change, or for a refusal with a code. */
export type Wish = Valid | RefusalCode;

/** The codes that a crowd can wish to be refused with. */
export const refusalWishes = reachableCodes.filter((code) => code in mistakes);

/** The code that must refuse a mistaken wish. */
export const findIntendedRefusal = (wish: Wish): RefusalCode | undefined =>
  wish in wishes ? undefined : (wish as RefusalCode);

export const buildCommand = (wish: Wish, wishing: WishSituation): LendingCommand => {
  const mistaken = mistakes[wish as RefusalCode];
  return mistaken ? atNoonOf(wishing.day, mistaken(wishing)) : makeWishedCommand(wish as Valid, wishing);
};
